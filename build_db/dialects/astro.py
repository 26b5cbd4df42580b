"""Astro: remark with GFM; `.mdx` is MDX."""

import re
from collections.abc import Mapping
from typing import Any, Final

from build_db.dialects.base import Dialect
from build_db.dialects.plain import keep
from build_db.dialects.signs import Signs


def has_astro_layout(metadata: Mapping[str, Any]) -> bool:
    """Tell front matter with `layout: ../../layouts/post.astro`."""
    return str(metadata.get("layout", "")).endswith(".astro")


# Source: Astro's template "blog" and the theme AstroPaper.
KEYS: Final = frozenset("pubDate pubDatetime heroImage updatedDate modDatetime".split())
# "src/content/blog/a.md"
SIGNS: Final = Signs("astro", KEYS, path=re.compile(r"(?:^|/)src/content/"), front=has_astro_layout)
DIALECT: Final = Dialect("astro", "remark", SIGNS.recognise, keep)
