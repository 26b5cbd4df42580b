"""Code: between fences, or indented."""

import re
from typing import Final

from markdown_it.rules_block import StateBlock

from build_db.markdown.kramdown.scope import LAZY_END, Scope, push

# "```python", one word behind it at most. Source: gfm.rb, FENCED_CODEBLOCK_MATCH.
FENCE: Final = re.compile(r"[ ]{0,3}(`{3,}|~{3,})[ \t]*(\S*)[ \t]*$")
CLOSING: Final = re.compile(r"[ ]{0,3}(`{3,}|~{3,})\s*$")  # "```"
INDENT: Final = re.compile(r"^(?:\t| {4})")  # "    code"


def read_fence(state: StateBlock, scope: Scope) -> bool:
    """Read a fence and what it holds: one that is never closed is text."""
    match = FENCE.match(scope.lines[scope.at])
    if match is None:
        return False
    end = end_of_fence(scope, match[1])
    if end is None:
        return False
    first = scope.first + scope.at
    token = push(state, "fence", "code", 0, (first, scope.first + end + 1))
    token.info, token.markup = match[2], match[1]
    token.content = "".join(f"{line}\n" for line in scope.lines[scope.at + 1 : end])
    scope.at = end + 1
    return True


def end_of_fence(scope: Scope, mark: str) -> int | None:
    """Find the line that closes a fence; None where there is none."""
    if mark in scope.unclosed:
        return None
    for number in range(scope.at + 1, len(scope.lines)):
        if mark in scope.lines[number]:
            closing = CLOSING.match(scope.lines[number])
            if closing and closing[1].startswith(mark):
                return number
    scope.unclosed.add(mark)
    return None


def read_code(state: StateBlock, scope: Scope) -> bool:
    """Read indented code, with the lines without indent that go on with it."""
    end = end_of_code(scope.lines, scope.at)
    first = scope.first + scope.at
    token = push(state, "code_block", "code", 0, (first, scope.first + end))
    token.content = "".join(f"{INDENT.sub('', line, count=1)}\n" for line in scope.lines[scope.at : end])
    scope.at = end
    return True


def end_of_code(lines: list[str], at: int) -> int:
    """Find the line behind indented code: blank lines within belong to it. Source: codeblock.rb, CODEBLOCK_MATCH."""
    end = at
    while True:
        start = at
        while at < len(lines) and not lines[at].strip():
            at += 1
        if at == len(lines) or not INDENT.match(lines[at]):
            return end
        while at < len(lines) and lines[at].strip() and not LAZY_END.match(lines[at]):
            at += 1
        end = at
        if at == start:
            return end
