"""Gatsby, and blogs of Next.js: remark with GFM."""

import re
from collections.abc import Mapping
from typing import Any, Final

from build_db.dialects.base import Dialect
from build_db.dialects.plain import keep
from build_db.dialects.signs import Signs

MILLISECONDS: Final = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"
)  # "2019-06-16T12:00:00.000Z", as JavaScript writes it
# Source: Gatsby's starters "blog" and "Lumen", and Netlify CMS'.
KEYS: Final = frozenset("templateKey featuredimage featuredpost".split())
# Source: Next.js' starter "blog", and the starter "Tailwind".
NEXT_KEYS: Final = frozenset("coverImage ogImage seoTitle seoDescription canonicalUrl".split())


def is_gatsbys(metadata: Mapping[str, Any]) -> bool:
    """Tell a date that JavaScript wrote."""
    return MILLISECONDS.match(str(metadata.get("date", ""))) is not None and "lastmod" not in metadata


def is_nexts(metadata: Mapping[str, Any]) -> bool:
    """Tell a layout of a starter: `layout: PostSimple`."""
    return re.match("Post[A-Z]", str(metadata.get("layout", ""))) is not None


GATSBY: Final = Dialect("gatsby", "remark", Signs("gatsby", KEYS, front=is_gatsbys).recognise, keep)
NEXT: Final = Dialect("next", "remark", Signs("next", NEXT_KEYS, front=is_nexts).recognise, keep)
