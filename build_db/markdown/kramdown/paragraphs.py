"""Paragraphs, quotations, formulas that stand alone."""

import re
from typing import Final

from markdown_it.rules_block import StateBlock

from build_db.markdown.kramdown.scope import BLOCK_TAG, BOUNDARY, IAL, LAZY_END, Scope, push, push_text

# What ends a paragraph: a list of attributes, a tag, a list, a definition, a quotation, a fence, a heading.
# Source: gfm.rb, PARAGRAPH_END_GFM.
END: Final = re.compile(rf"[ ]{{0,3}}(?:{IAL}|{BLOCK_TAG}|(?:[+*-]|\d+\.|:)[\t| ]|>|[~`]{{3,}})|\^\s*$|#{{1,6}}[\t ]")
QUOTE: Final = re.compile(r"^[ ]{0,3}> ?")  # "> text"
FORMULA: Final = re.compile(r"[ ]{0,3}\$\$.*?\$\$([ \t]*\n)?", re.DOTALL)  # "$$ x^2 $$"


def read_paragraph(state: StateBlock, scope: Scope) -> bool:
    """Read text up to what ends a paragraph."""
    start = scope.at
    scope.at += 1
    lines = scope.lines
    while scope.at < len(lines):
        line = lines[scope.at]
        if line[:1].isalpha():
            scope.at += 1
        elif not line.strip() or END.match(line):
            break
        else:
            scope.at += 1
    text = "\n".join(lines[start : scope.at]).rstrip()
    if scope.paragraph >= 0 and not scope.blanks:
        grow_paragraph(state, scope, text)
    else:
        scope.paragraph = len(state.tokens)
        push_text(state, "paragraph", "p", text.lstrip(), (scope.first + start, scope.first + scope.at))
    return True


def grow_paragraph(state: StateBlock, scope: Scope, text: str) -> None:
    """Add to the paragraph right before what only looked as if it ended it."""
    opening, token = state.tokens[scope.paragraph], state.tokens[scope.paragraph + 1]
    token.content += f"\n{text}"
    opening.map = token.map = [(opening.map or [scope.first])[0], scope.first + scope.at]


def read_quote(state: StateBlock, scope: Scope) -> bool:
    """Read a quotation: the lines right behind belong to it, marked or not."""
    start = scope.at
    scope.at += 1
    while scope.at < len(scope.lines):
        line = scope.lines[scope.at]
        if not line.strip() or LAZY_END.match(line):
            break
        scope.at += 1
    lines = [QUOTE.sub("", line, count=1) for line in scope.lines[start : scope.at]]
    push(state, "blockquote_open", "blockquote", 1, (scope.first + start, scope.first + scope.at))
    scope.read(state, scope.inner(lines, start))
    push(state, "blockquote_close", "blockquote", -1)
    return True


def read_math(state: StateBlock, scope: Scope) -> bool:
    """Read a formula that stands alone, over blank lines too: it becomes a paragraph that shows it as written."""
    if not scope.boundary:
        return False
    match = FORMULA.match(scope.text(), scope.position())
    if match is None:
        return False
    end = scope.line_at(match.end())
    if match[1] is None or not ends_block(scope.lines, end):
        return False
    first = scope.first + scope.at
    push_text(state, "paragraph", "p", match[0].strip(), (first, scope.first + end))
    scope.at = end
    return True


def ends_block(lines: list[str], at: int) -> bool:
    """Tell whether a blank line, a list of attributes, an end-of-block mark or the end is on a line."""
    return at >= len(lines) or not lines[at].strip() or BOUNDARY.match(lines[at]) is not None


def read_end_mark(_state: StateBlock, scope: Scope) -> bool:
    """Read `^`, which ends a block."""
    if scope.lines[scope.at].rstrip() != "^":
        return False
    scope.at += 1
    scope.leaves_boundary = True
    return True
