"""HTML tags around Markdown: Pandoc reads what stands between them, blank line or not.

Source: Pandoc's manual, `markdown_in_html_blocks` and `native_divs`.
"""

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, html_block

# '<div class="row">', "</section>", "<details><summary>": nothing but tags
TAGS_ALONE: Final = re.compile(
    r"(?:</?(?!pre\b|script\b|style\b|textarea\b)[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>\s*)+$"
)
# "<br>", "<a name='x'></a>", "<img src='a.png'>": what opens a paragraph
SPAN: Final = re.compile(
    r"</?(?:a|abbr|b|br|big|button|cite|code|del|em|font|i|img|ins|input|kbd|label|mark|q|s|small|span|strong|strike|sub|"
    r"sup|time|tt|u|var)(?=[\s/>]|$)",
    re.IGNORECASE,
)
# "<p>text", "<td>[a](u)</td>": tags of blocks with text behind them on their line
TEXT_IN_TAG: Final = re.compile(
    r"</?(?:p|div|td|th|tr|li|summary|details|figure|figcaption|section|center)\b[^>]*>", re.IGNORECASE
)


def html_by_line_plugin(parser: MarkdownIt) -> None:
    """Read a line of tags as a block of its own, so that Markdown goes on behind it.

    Args:
        parser: Gets its rule `html_block` anew.
    """
    parser.block.ruler.at("html_block", read_tags, {"alt": ["paragraph", "reference", "blockquote"]})


def read_tags(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read one line of tags; leave a tag with text behind it to the paragraph, the rest to CommonMark."""
    if state.sCount[start] - state.blkIndent > 3:
        return False
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if SPAN.match(line):
        return False
    if not TAGS_ALONE.match(line):
        return not TEXT_IN_TAG.match(line) and html_block(state, start, end, silent)
    if silent:
        return True
    state.line = start + 1
    token = state.push("html_block", "", 0)
    token.map = [start, state.line]
    token.content = state.getLines(start, state.line, state.blkIndent, True)
    return True
