"""The lines that a block reads, and what stood before them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

ANY: Final = r"(?:\\\}|[^}\n])+"  # what stands in a list of attributes: '.a key="b"'
NAME: Final = r"(?:[^\W\d][\w.-]*:)?[^\W\d][\w.-]*"  # "div", "d-cite", "svg:g"
# Elements that stand within text. Source: kramdown's parser/html.rb, HTML_SPAN_ELEMENTS.
SPAN_ELEMENTS: Final = frozenset(
    "a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc"
    " ruby samp select small span strong sub sup tt u var".split()
)
LAZY_SPANS: Final = "|".join([*sorted(SPAN_ELEMENTS), "script"])
# "<div", "</figure>": a tag of no element within text, at the start of a line
BLOCK_TAG: Final = rf"<(?:(?!(?:{LAZY_SPANS})\b){NAME}|/(?!(?:{LAZY_SPANS})\b){NAME}\s*>)"
IAL: Final = rf"\{{:(?![:/]){ANY}\}}\s*$"  # "{: .center}"
# What ends a paragraph, a quotation, the lazy lines of a list: '{: .a}', "^", "<div>". Source: paragraph.rb, LAZY_END.
LAZY_END: Final = re.compile(rf"[ ]{{0,3}}(?:{IAL}|{BLOCK_TAG})|\^\s*$")
# "- item", "* item", "12. item". Source: list.rb, LIST_START.
LIST_START: Final = re.compile(r"[ ]{0,3}(?:[+*-]|\d+\.)[\t| ]")

Rule = Callable[[StateBlock, "Scope"], bool]


@dataclass(slots=True)
class Scope:
    """The lines of a post, an item or a quotation, without what marks them as such."""

    lines: list[str]
    """What is left to read of each."""

    first: int
    """The number of the first line in the body, from 0."""

    read: Callable[[StateBlock, "Scope"], None]
    """Reads blocks: the loop that asks the rules."""

    at: int = 0
    """Which line is next."""

    boundary: bool = True
    """Whether a blank line, an end-of-block mark or the start stands right before."""

    leaves_boundary: bool = False
    """Whether the rule that is asked leaves one behind it."""

    blanks: int = 0
    """The number of blank lines right before."""

    paragraph: int = -1
    """Index of the token that opens the paragraph right before, blank lines aside; -1: none."""

    element: str = ""
    """The element whose inside is read; "" for none."""

    closed: bool = False
    """Whether its closing tag was found."""

    unclosed: set[str] = field(default_factory=set)
    """What is opened somewhere and not closed in any line to come: it need not be looked for again."""

    joined: str = ""
    """All lines in one text, once it was asked for."""

    starts: list[int] = field(default_factory=list)
    """Where each line starts in it."""

    def inner(self, lines: list[str], at: int) -> "Scope":
        """Give the scope of a block within, which starts on some line of this one."""
        return Scope(lines, self.first + at, self.read)

    def text(self) -> str:
        """Give all lines as one text, as they were at first."""
        if not self.starts:
            self.joined = "\n".join(self.lines) + "\n"
            self.starts = [0, *accumulate(len(line) + 1 for line in self.lines)]
        return self.joined

    def position(self) -> int:
        """Tell where in the text the next line, or what is left of it, starts."""
        self.text()
        return self.starts[self.at + 1] - 1 - len(self.lines[self.at])

    def line_at(self, position: int) -> int:
        """Tell which line a place in the text is on."""
        return self.at + self.joined.count("\n", self.starts[self.at], position)

    def go_to(self, position: int) -> None:
        """Go on at a place in the text: behind the line end where nothing but blanks is left of the line."""
        text = self.text()
        end = text.find("\n", position)
        line = self.line_at(position)
        if line < len(self.lines) and not text[position:end].strip(" \t"):
            self.at = line + 1
            return
        self.at = line
        if line < len(self.lines):
            self.lines[line] = text[position:end]


# "{: .a}", "^". Source: block_boundary.rb.
BOUNDARY: Final = re.compile(rf"[ ]{{0,3}}{IAL}|\^\s*$")


def push(state: StateBlock, kind: str, tag: str, nesting: int, lines: tuple[int, int] | None = None) -> Token:
    """Add a token.

    Args:
        state: Gets it.
        kind: Its type.
        tag: The element that shows it; "" for none.
        nesting: 1 opens, -1 closes, 0 does neither.
        lines: The first line of the body and the one behind the last, from 0.
    """
    token = state.push(kind, tag, nesting)  # type: ignore[arg-type]
    token.map = list(lines) if lines else None
    return token


def push_text(state: StateBlock, kind: str, tag: str, text: str, lines: tuple[int, int]) -> Token:
    """Add a block with text: what opens it, the text, what closes it; give the text's token."""
    push(state, f"{kind}_open", tag, 1, lines)
    token = push(state, "inline", "", 0, lines)
    token.content, token.children = text, []
    push(state, f"{kind}_close", tag, -1)
    return token
