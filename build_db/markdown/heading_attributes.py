"""Attributes behind a heading, `## Goals {#goals .wide}`, which are no part of its text.

Source: Python-Markdown, extension `attr_list`; Pandoc's manual, `header_attributes`.
"""

import re
from collections.abc import Mapping
from functools import partial
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

from build_db.markdown.attributes import META_KEY, parse_attributes

PATTERNS: Final[Mapping[str, re.Pattern[str]]] = {
    # " {#goals .wide}", " {: .wide}", " {whatever}"
    "attr_list": re.compile(r"[ ]+\{:?[ ]*([^}\n ][^}\n]*)[ ]*\}[ ]*$"),
    # "{#goals .wide key=value}", "{-}": whatever is one of these
    "pandoc": re.compile(r"[ \t]*\{[ \t]*((?:-|(?:[#.][^\s{}]+|[\w-]+=(?:\"[^\"]*\"|[^\s{}]+)|-)[^{}]*))\}[ \t]*$"),
}


def heading_attributes_plugin(parser: MarkdownIt, style: str) -> None:
    """Take attributes off headings.

    Args:
        parser: Gets a core rule in front of `block_attributes`.
        style: Key of PATTERNS.
    """
    parser.core.ruler.before("block_attributes", "heading_attributes", partial(take_attributes, PATTERNS[style]))


def take_attributes(pattern: re.Pattern[str], state: StateCore) -> None:
    """Move attributes from the end of each heading into the meta of its inline token."""
    for opening, token in zip(state.tokens, state.tokens[1:], strict=False):
        if opening.type == "heading_open" and "}" in token.content and (match := pattern.search(token.content)):
            token.content = token.content[: match.start()]
            token.meta[META_KEY] = token.meta.get(META_KEY, {}) | parse_attributes(match[1])
