"""The rules for blocks in their order, and the loop that asks them."""

from typing import Final

from markdown_it.rules_block import StateBlock

from build_db.markdown.kramdown.code import read_code, read_fence
from build_db.markdown.kramdown.definitions import read_abbreviation, read_footnote, read_reference
from build_db.markdown.kramdown.extensions import read_extension
from build_db.markdown.kramdown.headings import read_atx, read_rule, read_setext
from build_db.markdown.kramdown.html import read_html
from build_db.markdown.kramdown.lists import read_definitions, read_list
from build_db.markdown.kramdown.paragraphs import read_end_mark, read_math, read_paragraph, read_quote
from build_db.markdown.kramdown.scope import Rule, Scope
from build_db.markdown.kramdown.tables import read_table

NESTING: Final = 60
"""How deep blocks may stand in each other: what is deeper is read as a paragraph."""

FIRST: Final[dict[str, tuple[Rule, ...]]] = {
    **dict.fromkeys("`~", (read_fence,)),
    ">": (read_quote,),
    "#": (read_atx,),
    **dict.fromkeys("*-", (read_rule, read_list)),
    "_": (read_rule,),
    **dict.fromkeys("+0123456789", (read_list,)),
    ":": (read_definitions,),
    "<": (read_html,),
}
"""First character of a line → the rules that are asked first. Source: kramdown.rb, @block_parsers."""
LAST: Final[dict[str, tuple[Rule, ...]]] = {
    "$": (read_math,),
    "[": (read_footnote, read_reference),
    "*": (read_abbreviation,),
    "{": (read_extension,),
    "^": (read_end_mark,),
}
"""The same for those that come behind headings and tables."""


def read_blocks(state: StateBlock, scope: Scope) -> None:
    """Read blocks to the end of the scope, or to the tag that closes its element."""
    while scope.at < len(scope.lines) and not scope.closed:
        line = scope.lines[scope.at]
        start = line.lstrip()
        if start:
            read_block(state, scope, line, start[0])
        else:
            scope.at += 1
            scope.blanks += 1
            scope.boundary = True


def read_block(state: StateBlock, scope: Scope, line: str, character: str) -> None:
    """Ask the rules for one block; the last one, for paragraphs, takes anything."""
    for rule in rules_for(line, character, scope, state.level):
        scope.leaves_boundary = False
        if rule(state, scope):
            scope.boundary = scope.leaves_boundary
            scope.blanks = int(scope.leaves_boundary)
            if rule is not read_paragraph:
                scope.paragraph = -1
            return


def rules_for(line: str, character: str, scope: Scope, level: int) -> tuple[Rule, ...]:
    """Give the rules that a line may trigger, in their order."""
    if level > NESTING:
        return (read_paragraph,)
    if line.startswith(("    ", "\t")):
        return (read_code,)
    between: tuple[Rule, ...] = ()
    if scope.boundary:
        between = (read_setext, read_table) if "|" in line else (read_setext,)
        if character == "$":
            return (read_setext, read_math, *between[1:], read_paragraph)
    return (*FIRST.get(character, ()), *between, *LAST.get(character, ()), read_paragraph)
