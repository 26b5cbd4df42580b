"""Headings as the older Markdowns read them: at the margin, underlined in one line, some only behind a blank line.

Source: Python-Markdown, `blockprocessors.HashHeaderProcessor` and `SetextHeaderProcessor`; Pandoc's manual,
"Headings", `blank_before_header`; mistune 0.8, `BlockGrammar.heading` and `lheading`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

Rule = Callable[[StateBlock, int, int, bool], bool]
INTERRUPTS: Final = ["paragraph", "reference", "blockquote"]
UNDERLINE: Final = re.compile(r"(=+|-+)[ \t]*$")  # "===", "-"
ESCAPED_HASH: Final = re.compile(r"(?<!\\)#+[ \t]*$")  # "F#" in "C# and F#", and not the end of "C\#"


@dataclass(frozen=True, slots=True)
class Style:
    """How one Markdown reads headings."""

    indent: int
    """How many blanks may stand in front."""

    blank: bool
    """Whether a blank must stand behind the `#`."""

    interrupts: bool
    """Whether `#` makes a heading within a paragraph, without a blank line before it."""

    underline_interrupts: bool
    """Whether the last line of a paragraph can be underlined."""

    before: str
    """The rule before which an underline is looked for."""


PYTHON_MARKDOWN: Final = Style(0, blank=False, interrupts=True, underline_interrupts=False, before="blockquote")
PANDOC: Final = Style(0, blank=True, interrupts=False, underline_interrupts=False, before="lheading")
MISTUNE: Final = Style(3, blank=False, interrupts=True, underline_interrupts=True, before="blockquote")


def headings_plugin(parser: MarkdownIt, style: Style) -> None:
    """Read headings in some style.

    Args:
        parser: Gets its rule `heading` anew, and `setext_line` in place of `lheading`.
        style: How.
    """
    ruler = parser.block.ruler
    ruler.at("heading", partial(read_hashes, style), {"alt": INTERRUPTS if style.interrupts else []})
    alt = INTERRUPTS if style.underline_interrupts else []
    ruler.before(style.before, "setext_line", partial(read_underlined, style), {"alt": alt})
    ruler.disable("lheading")


def line_at(state: StateBlock, number: int) -> str:
    """Give a line without its indentation."""
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def indent_at(state: StateBlock, number: int) -> int:
    """Tell how far a line is indented within its container."""
    return state.sCount[number] - state.blkIndent


def read_hashes(style: Style, state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Read `## Goals`."""
    line = line_at(state, start)
    if not line.startswith("#") or indent_at(state, start) > style.indent:
        return False
    level = min(len(line) - len(line.lstrip("#")), 6)
    text = line[level:]
    if style.blank and text[:1] not in ("", " ", "\t"):
        return False
    if not silent:
        add_heading(state, start, 1, level, "#" * level, ESCAPED_HASH.sub("", text.rstrip()).strip())
    return True


def read_underlined(style: Style, state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read one line of text with a line of `=` or `-` below it."""
    if (
        start + 1 >= end
        or not 0 <= indent_at(state, start) <= 3
        or not 0 <= indent_at(state, start + 1) <= style.indent
    ):
        return False
    underline = UNDERLINE.match(line_at(state, start + 1))
    text = line_at(state, start).strip()
    if not underline or not text or UNDERLINE.match(text) or text[0] == "<" or (text[0] == "|" == text[-1]):
        return False
    if not silent:
        mark = underline[1][0]
        add_heading(state, start, 2, 1 if mark == "=" else 2, mark, text)
    return True


def add_heading(state: StateBlock, start: int, lines: int, level: int, markup: str, text: str) -> None:
    """Add the tokens of a heading, as markdown-it's own rules do."""
    state.line = start + lines
    token = state.push("heading_open", f"h{level}", 1)
    token.markup, token.map = markup, [start, state.line]
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = text, [start, state.line], []
    token = state.push("heading_close", f"h{level}", -1)
    token.markup = markup
