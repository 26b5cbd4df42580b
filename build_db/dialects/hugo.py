"""Hugo: goldmark, and shortcodes `{{< so >}}`; wowchemy and blogdown are themes of it and ways to it."""

import re
from collections.abc import Mapping
from typing import Any, Final

from build_db.dialects.base import Dialect
from build_db.dialects.shortcodes import run_shortcodes
from build_db.dialects.signs import Signs

# Source: Hugo's "Front matter", and the themes PaperMod, Wowchemy, Book and Docsy.
KEYS: Final = frozenset(
    "lastmod linkTitle publishDate publishdate expiryDate expirydate isCJKLanguage ShowToc TocOpen ShowReadingTime"
    " hideSummary hideMeta bookToc bookHidden featured_image url_code url_pdf url_slides projects menu disableToc"
    " ShowBreadCrumbs UseHugoToc searchHidden canonicalURL editPost toc_hide".split()
)
BESIDE_DRAFT: Final = frozenset("math toc series weight type url featured image publishDate slides params".split())
"""Keys that together with `draft` are Hugo's: alone, others have them as well."""
OFFSET: Final = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:?\d\d$"
)  # "2024-01-26T13:16:32+01:00", as archetypes have it
SHORTCODE: Final = re.compile(r"\{\{[<%][ \t]*/?[ \t]*[\w-]+[^{}]*[>%]\}\}")  # "{{< figure src=a >}}", "{{% ref b %}}"


def is_hugos(metadata: Mapping[str, Any]) -> bool:
    """Tell front matter that `hugo new` began: `draft` beside other keys of Hugo's or a date with its offset."""
    if "draft" not in metadata or str(metadata.get("layout", "")).startswith("Post"):  # a starter of Next.js
        return False
    return not BESIDE_DRAFT.isdisjoint(metadata) or OFFSET.match(str(metadata.get("date", ""))) is not None


SIGNS: Final = Signs("hugo", KEYS, marks=("{{",), body=SHORTCODE, formats=frozenset({"toml"}), front=is_hugos)
DIALECT: Final = Dialect("hugo", "goldmark", SIGNS.recognise, run_shortcodes)
