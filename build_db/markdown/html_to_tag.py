"""HTML blocks that reach to the tag which closes them, blank lines or not, and not a line further.

CommonMark ends most of them at the first blank line, and no earlier. Source: Python-Markdown,
`htmlparser.HTMLExtractor`; mistune 0.8, `BlockGrammar.block_html`.
"""

import re
from functools import lru_cache, partial
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, html_block

# '<div class="row">', "</div>", "<hr/>": block elements. Source: Python-Markdown, `BLOCK_LEVEL_ELEMENTS`.
OPENING: Final = re.compile(
    r"</?(address|article|aside|blockquote|body|canvas|center|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|"
    r"footer|form|h[1-6]|header|hgroup|hr|html|iframe|legend|li|link|main|map|math|menu|meta|nav|noscript|object|ol|"
    r"output|p|pre|progress|script|section|style|summary|svg|table|tbody|td|tfoot|th|thead|tr|ul|video)(?=[\s/>]|$)",
    re.IGNORECASE,
)
VOID: Final = frozenset({"hr", "link", "meta"})
MARKDOWN: Final = re.compile(r"<[^>]*\smarkdown=[\"']?(?:1|block)\b")  # '<div markdown="1">'
SPAN: Final = re.compile(r"</?[A-Za-z]")  # "<b>", "</span>": what opens a paragraph here


def html_to_tag_plugin(parser: MarkdownIt, *, md_in_html: bool = False) -> None:
    """Read HTML blocks up to their closing tag.

    Args:
        parser: Gets its rule `html_block` anew.
        md_in_html: Whether `markdown="1"` makes the inside of an element Markdown.
    """
    parser.block.ruler.at(
        "html_block", partial(read_html_block, md_in_html), {"alt": ["paragraph", "reference", "blockquote"]}
    )


def read_html_block(md_in_html: bool, state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read one block."""
    if state.sCount[start] - state.blkIndent > 3:
        return False
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if not line.startswith("<"):
        return False
    opening = OPENING.match(line)
    if opening is None:
        return SPAN.match(line) is None and html_block(state, start, end, silent)
    if silent:
        return True
    is_markdown = md_in_html and MARKDOWN.search(line) is not None
    last = start if is_markdown else find_end(state, start, end, opening[1].lower())
    state.line = last + 1
    token = state.push("html_block", "", 0)
    token.map = [start, state.line]
    token.content = state.getLines(start, state.line, state.blkIndent, True)
    return True


@lru_cache(maxsize=64)
def tags_of(element: str) -> re.Pattern[str]:
    """Make the pattern of the tags of an element."""
    return re.compile(rf"<(/?){element}(?=[\s/>]|$)", re.IGNORECASE)  # "<div" and "</div"


def find_end(state: StateBlock, start: int, end: int, element: str) -> int:
    """Find the line that closes an element; its own one where none does."""
    if element in VOID:
        return start
    depth, pattern = 0, tags_of(element)
    for number in range(start, end):
        line = state.src[state.bMarks[number] : state.eMarks[number]]
        if "<" in line:
            depth += sum(-1 if closing else 1 for closing in pattern.findall(line))
        if depth <= 0:
            return number
    return start
