"""Code fences that must be closed, as all but CommonMark have it: one that never is, is text.

Source: Python-Markdown, extension `fenced_code`; Pandoc's manual, "Fenced code blocks"; mistune 0.8,
`BlockGrammar.fences`.
"""

import re
from functools import partial
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, fence

OPENING: Final = re.compile(r"`{3,}|~{3,}")  # "```python"


def closed_fences_plugin(parser: MarkdownIt, *, at_margin: bool = False) -> None:
    """Read a fence only where it is closed.

    Args:
        parser: Gets its rule `fence` anew.
        at_margin: Whether it must stand at the very beginning of a line, so that there is none in a list.
    """
    rule = partial(read_closed, at_margin)
    parser.block.ruler.at("fence", rule, {"alt": ["paragraph", "reference", "blockquote", "list"]})


def read_closed(at_margin: bool, state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a fence, if there is a line that closes it."""
    first = state.bMarks[start] + state.tShift[start]
    opening = OPENING.match(state.src, first, state.eMarks[start])
    if opening is None or (at_margin and state.sCount[start]):
        return False
    return is_closed(state, start, end, opening[0]) and fence(state, start, end, silent)


def is_closed(state: StateBlock, start: int, end: int, mark: str) -> bool:
    """Tell whether a line of nothing but at least as many marks follows."""
    for number in range(start + 1, end):
        line = state.src[state.bMarks[number] : state.eMarks[number]].strip()
        if line.startswith(mark) and not line.strip(mark[0]):
            return True
    return False
