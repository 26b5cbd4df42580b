"""Headings and rules."""

import re
from typing import Final

from markdown_it.rules_block import StateBlock

from build_db.markdown.attributes import META_KEY
from build_db.markdown.kramdown.scope import Scope, push, push_text

# "## Goals", at the start of the line, a blank behind the marks. Source: gfm.rb, ATX_HEADER_START.
ATX: Final = re.compile(r"(#{1,6})[\t ]+(.*)$")
UNDERLINE: Final = re.compile(r"[-=]+[ \t]*$")  # "----", "=". Source: header.rb, SETEXT_HEADER_START.
IDENTIFIER: Final = re.compile(r"[\t ]\{#([^\W\d][\w:.-]*)\}$")  # "Goals {#goals}": an id and nothing else
CLOSING: Final = re.compile(r"[\t ]#+$")  # "Goals ##"
RULE: Final = re.compile(r"[ ]{0,3}([*_-])[ \t]*\1[ \t]*\1(?:\1|[ \t])*$")  # "---", "* * *"


def read_atx(state: StateBlock, scope: Scope) -> bool:
    """Read `## Goals`."""
    match = ATX.match(scope.lines[scope.at])
    return match is not None and push_heading(state, scope, len(match[1]), match[2], 1, closing=True)


def read_setext(state: StateBlock, scope: Scope) -> bool:
    """Read one line with a line of `-` or `=` under it."""
    if scope.at + 1 >= len(scope.lines) or not scope.boundary:
        return False
    underline = scope.lines[scope.at + 1]
    if underline[:1] not in ("-", "=") or not UNDERLINE.match(underline):
        return False
    return push_heading(state, scope, 2 if underline[0] == "-" else 1, scope.lines[scope.at], 2, closing=False)


def push_heading(state: StateBlock, scope: Scope, level: int, text: str, lines: int, *, closing: bool) -> bool:
    """Add a heading; False where it has no text."""
    text = text.strip()
    identifier = IDENTIFIER.search(text)
    if identifier:
        text = text[: identifier.start()].rstrip()
    if closing:
        text = CLOSING.sub("", text).rstrip()
    if not text:
        return False
    first = scope.first + scope.at
    token = push_text(state, "heading", f"h{level}", text, (first, first + lines))
    if identifier:
        token.meta[META_KEY] = {"id": identifier[1]}
    scope.at += lines
    return True


def read_rule(state: StateBlock, scope: Scope) -> bool:
    """Read `---`."""
    if not RULE.match(scope.lines[scope.at]):
        return False
    push(state, "hr", "hr", 0, (scope.first + scope.at, scope.first + scope.at + 1))
    scope.at += 1
    return True
