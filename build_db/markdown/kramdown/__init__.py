"""kramdown with its parser for GitHub's Markdown, as Jekyll has it: blocks and spans after rules of its own.

Source of every rule: kramdown's syntax page, kramdown.gettalong.org/syntax.html, and where that is silent
the parser itself, kramdown 2 and kramdown-parser-gfm 1.1, module by module.
"""

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from build_db.markdown.kramdown.blocks import read_blocks
from build_db.markdown.kramdown.extensions import attach_attributes
from build_db.markdown.kramdown.links import read_image, read_link
from build_db.markdown.kramdown.scope import Scope
from build_db.markdown.kramdown.spans import read_attributes, read_math, read_tag
from build_db.markdown.location import locating

MARKS = "${"
"""What spans react to beyond CommonMark's marks: formulas, lists of attributes."""


def kramdown_plugin(parser: MarkdownIt) -> None:
    """Replace the rules for blocks, and those for links, images and tags.

    Args:
        parser: CommonMark's.
    """
    parser.block.ruler.before("code", "kramdown", read_document)
    parser.block.ruler.enableOnly(["kramdown"])
    parser.core.ruler.before("block_attributes", "kramdown_attributes", attach_attributes)
    spans = parser.inline.ruler
    spans.before("link", "kramdown_link", locating(read_link, "[", "link_open"))
    spans.before("image", "kramdown_image", locating(read_image, "!", "image"))
    spans.before("html_inline", "kramdown_tag", read_tag)
    spans.before("escape", "kramdown_math", read_math)
    spans.before("escape", "kramdown_span_attributes", read_attributes)
    spans.disable(["link", "image"])


def read_document(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Read all blocks of a post: the one rule that markdown-it asks."""
    if silent:
        return False
    lines = [state.src[state.bMarks[line] : state.eMarks[line]] for line in range(first, last)]
    read_blocks(state, Scope(lines, first, read_blocks))
    state.line = last
    return True
