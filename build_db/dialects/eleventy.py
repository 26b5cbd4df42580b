"""Eleventy: Liquid first, then markdown-it without linkify, footnotes and indented code."""

import re
from collections.abc import Mapping
from typing import Any, Final

from build_db.dialects.base import Dialect
from build_db.dialects.signs import Signs, blank_out

# Source: Eleventy's "Front Matter Data" and "Navigation Plugin".
KEYS: Final = frozenset(
    "eleventyNavigation eleventyExcludeFromCollections eleventyComputed templateEngineOverride".split()
)
LAYOUT: Final = re.compile(r"\.(?:njk|liquid|11ty\.js|hbs|webc)$|^layouts/")  # "post.njk", "layouts/post"
# "{% raw %}…{% endraw %}", whose inside stays, and two whose inside vanishes
RAW: Final = re.compile(r"\{%-?\s*raw\s*-?%\}(.*?)\{%-?\s*endraw\s*-?%\}", re.DOTALL)
UNSEEN: Final = re.compile(
    r"\{%-?\s*(comment|highlight)\b(?:(?!%\}|\{%).)*%\}.*?\{%-?\s*end\1\s*-?%\}", re.DOTALL
)  # "{% comment %}…"
TAG: Final = re.compile(r"\{%(?:(?!%\}|\{%).)*%\}", re.DOTALL)  # "{% image "a" %}"
# "{{ '/x' | url }}", "{{ title }}"
OUTPUT: Final = re.compile(r"\{\{-?\s*(?:\"([^\"{}]*)\"|'([^'{}]*)')?[^{}]*\}\}")


def has_layout(metadata: Mapping[str, Any]) -> bool:
    """Tell front matter with a layout of Eleventy's."""
    return LAYOUT.search(str(metadata.get("layout", ""))) is not None


def to_markdown(body: str) -> str:
    """Carry Liquid out: a text is itself, what a site would have to know is nothing."""
    if "{%" not in body and "{{" not in body:
        return body
    pieces, end = [], 0
    for raw in RAW.finditer(body):
        pieces += [run(body[end : raw.start()]), raw[1]]
        end = raw.end()
    return "".join([*pieces, run(body[end:])])


def run(text: str) -> str:
    """Carry out the tags of a text without `raw`."""
    text = TAG.sub(blank_out, UNSEEN.sub(blank_out, text))
    return OUTPUT.sub(lambda found: (found[1] or found[2] or "") + blank_out(found), text)


SIGNS: Final = Signs("eleventy", KEYS, front=has_layout)
DIALECT: Final = Dialect("eleventy", "eleventy", SIGNS.recognise, to_markdown)
