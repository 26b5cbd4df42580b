"""Attributes behind a heading, `## Goals {#goals .wide}`, which are no part of its text."""

import re
from itertools import pairwise
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

from build_db.markdown.attributes import META_KEY, parse_attributes

# "## Aims {#aims .wide data-x=1}". Source: Hugo, "Markdown attributes"
GOLDMARK_HEADING: Final = re.compile(
    r"\{((?:\s*(?:[#.][\w:.-]+|[\w:.-]+=(?:\"[^\"]*\"|'[^']*'|[^\s\"'{}]+)))+[\s,]*)\}$"
)
# "## Aims {#aims}", "## Aims {: .wide}". Source: markdown-it-attrs
MARKDOWN_IT_HEADING: Final = re.compile(r"\{:?((?:\s*(?:[#.][\w:.-]+|[\w:.-]+(?:=(?:\"[^\"]*\"|[^\s\"{}]+))?))+\s*)\}$")
# "## Aims {#aims}". Source: Docusaurus, "Headings"
ID_HEADING: Final = re.compile(r"\s*\{(#[\w-]+)\}$")
# " {#goals .wide}", " {: .wide}", " {whatever}". Source: Python-Markdown, extension `attr_list`
ATTR_LIST_HEADING: Final = re.compile(r"[ ]+\{:?[ ]*([^}\n ][^}\n]*)[ ]*\}[ ]*$")
# "{#goals .wide key=value}", "{-}": whatever is one of these. Source: Pandoc's manual, `header_attributes`
PANDOC_HEADING: Final = re.compile(
    r"[ \t]*\{[ \t]*((?:-|(?:[#.][^\s{}]+|[\w-]+=(?:\"[^\"]*\"|[^\s{}]+)|-)[^{}]*))\}[ \t]*$"
)


def heading_attributes_plugin(parser: MarkdownIt, pattern: re.Pattern[str]) -> None:
    """Take attribute lists off headings.

    Args:
        parser: Gets a core rule in front of `block_attributes`.
        pattern: What stands at the end of such a heading; its only group is the inside of the list.
    """

    def take(state: StateCore) -> None:
        for heading, token in pairwise(state.tokens):
            if (
                heading.type == "heading_open"
                and token.content.endswith("}")
                and (found := pattern.search(token.content))
            ):
                token.content = token.content[: found.start()].rstrip()
                token.meta[META_KEY] = token.meta.get(META_KEY, {}) | parse_attributes(found[1])

    parser.core.ruler.before("block_attributes", "heading_attributes", take)
