"""Lists of items, and lists of definitions."""

import re
from functools import lru_cache
from typing import Final

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from build_db.markdown.kramdown.headings import RULE
from build_db.markdown.kramdown.scope import ANY, BLOCK_TAG, IAL, LIST_START, Scope, push

BULLET: Final = r"[+*-]"
NUMBER: Final = r"\d+\."
DEFINITION: Final = r":"
ATTRIBUTES: Final = re.compile(rf"^\s*\{{:(?!(?:\w[\w-]*)?:|/){ANY}\}}\s*")  # "{: .done} the item"
ALONE: Final = re.compile(rf"(?:{ATTRIBUTES.pattern})?\s*$")  # an item without text on its first line
END_MARK: Final = re.compile(r"\^\s*$")  # "^"
TABS: Final = re.compile(r"\t+")  # an indent by tabs


@lru_cache(maxsize=64)
def marker_pattern(marker: str, most: int) -> re.Pattern[str]:
    """Make the pattern of a line that opens an item, indented by so many blanks at most."""
    return re.compile(rf"([ ]{{0,{most}}}{marker})([\t| ].*)$")  # "  - item"


@lru_cache(maxsize=64)
def content_pattern(indent: int) -> re.Pattern[str]:
    """Make the pattern of a line that is indented as deep as the text of an item."""
    tabs, blanks = divmod(indent, 4)
    # "  more", "\tmore" behind "- item"
    return re.compile(rf"(?:(?:\t| {{4}}){{{tabs}}} {{{blanks}}}|(?:\t| {{4}}){{{tabs + 1}}}).*\S")


@lru_cache(maxsize=8)
def lazy_pattern(indent: int) -> re.Pattern[str]:
    """Make the pattern of a line that goes on with an item without being indented."""
    # "more" behind "- item", but not "<div>"
    return re.compile(rf"(?![ ]{{0,{indent}}}(?:{IAL}|{BLOCK_TAG})).*\S")


def read_list(state: StateBlock, scope: Scope) -> bool:
    """Read a list of items."""
    line = scope.lines[scope.at]
    if not LIST_START.match(line):
        return False
    ordered = line.lstrip()[0].isdigit()
    kind, tag = ("ordered_list", "ol") if ordered else ("bullet_list", "ul")
    opening = push(state, f"{kind}_open", tag, 1, (scope.first + scope.at, 0))
    items = ItemReader(state, scope, NUMBER if ordered else BULLET)
    items.read("list_item", "li")
    opening.map = [scope.first + items.start, scope.first + scope.at]
    push(state, f"{kind}_close", tag, -1)
    scope.leaves_boundary = not scope.lines[scope.at - 1].strip()
    return True


def read_definitions(state: StateBlock, scope: Scope) -> bool:
    """Read a list of definitions: the paragraph right before it has the terms."""
    if not LIST_START.match(scope.lines[scope.at].replace(":", "-", 1)) or scope.paragraph < 0 or scope.blanks > 1:
        return False
    opening, closing = state.tokens[scope.paragraph], state.tokens[scope.paragraph + 2]
    opening.type, opening.tag, closing.type, closing.tag = "dt_open", "dt", "dt_close", "dt"
    first = (opening.map or [scope.first])[0]
    state.tokens.insert(scope.paragraph, Token("dl_open", "dl", 1, level=state.level, block=True))
    ItemReader(state, scope, DEFINITION).read("dd", "dd")
    state.tokens[scope.paragraph].map = [first, scope.first + scope.at]
    state.tokens.append(Token("dl_close", "dl", -1, level=state.level, block=True))
    scope.leaves_boundary = not scope.lines[scope.at - 1].strip()
    return True


class ItemReader:
    """Reads the items of one list. Source: list.rb, parse_list."""

    def __init__(self, state: StateBlock, scope: Scope, marker: str) -> None:
        """Start at the marker of the first."""
        self.state = state
        self.scope = scope
        self.marker = marker
        self.start = scope.at
        self.most = 3

    def read(self, kind: str, tag: str) -> None:
        """Read all items."""
        while self.scope.at < len(self.scope.lines):
            line = self.scope.lines[self.scope.at]
            opening = marker_pattern(self.marker, self.most).match(line)
            after_blank = self.scope.at > self.start and not self.scope.lines[self.scope.at - 1].strip()
            if opening is None or (after_blank and RULE.match(line)):
                return
            first = self.scope.at
            lines = self.collect(opening[1], opening[2])
            token = push(
                self.state, f"{kind}_open", tag, 1, (self.scope.first + first, self.scope.first + self.scope.at)
            )
            token.markup = opening[1].strip()[-1]
            tokens = len(self.state.tokens)
            self.scope.read(self.state, self.scope.inner(lines, first))
            if not self.is_loose(lines):
                hide_paragraph(self.state.tokens[tokens : tokens + 3])
            push(self.state, f"{kind}_close", tag, -1)

    def is_loose(self, lines: list[str]) -> bool:
        """Tell whether blank lines stand within an item, or behind it with another to follow."""
        if len(lines) < 2:
            return False
        scope = self.scope
        following = scope.lines[scope.at] if scope.at < len(scope.lines) else ""
        ends_blank = not lines[-1].strip() and marker_pattern(self.marker, self.most).match(following) is not None
        return ends_blank or any(not line.strip() for line in "\n".join(lines).rstrip().split("\n"))

    def collect(self, marker: str, rest: str) -> list[str]:
        """Take the lines of one item, without their indent."""
        text, indent = first_line(len(marker), rest)
        self.most = min(max(indent - 1, 0), 3)
        opening, content = marker_pattern(self.marker, self.most), content_pattern(indent)
        lazy = lazy_pattern(min(indent, 3))
        lines, nested, blank = [text], LIST_START.match(text) is not None, False
        scope = self.scope
        scope.at += 1
        while scope.at < len(scope.lines):
            line = scope.lines[scope.at]
            if not line.strip():
                nested = blank = True
                lines.append("")
            elif (blank and RULE.match(line)) or END_MARK.match(line) or opening.match(line):
                break
            elif content.match(line) or (not blank and lazy.match(line)):
                line, found = without_indent(line, indent)
                starts = LIST_START.match(line) is not None
                if nested and not found and starts:
                    line = " " * (indent + 4) + line
                nested = nested or (found and starts)
                lines.append(line)
                blank = False
            else:
                break
            scope.at += 1
        return lines


def first_line(indent: int, rest: str) -> tuple[str, int]:
    """Give the text of an item's first line, and how deep its other lines are indented."""
    if ALONE.match(rest):
        indent = 4
    else:
        expanded = (" " * indent + rest).expandtabs(4)[indent:] if "\t" in rest else rest
        indent += len(expanded) - len(expanded.lstrip(" "))
    return ATTRIBUTES.sub("", rest.strip(), count=1) if "{:" in rest else rest.strip(), indent


def without_indent(line: str, indent: int) -> tuple[str, bool]:
    """Take the indent of an item off a line; tell whether it had one."""
    if line[0] == "\t":
        line = TABS.sub(lambda tabs: "    " * len(tabs[0]), line, count=1)
    blanks = " " * indent
    return (line[indent:], True) if line.startswith(blanks) else (line, False)


def hide_paragraph(tokens: list[Token]) -> None:
    """Let the first paragraph of an item be shown as bare text."""
    if len(tokens) > 1 and tokens[0].type == "paragraph_open":
        tokens[0].hidden = tokens[-1].hidden = True
