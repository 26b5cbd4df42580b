"""Tables: every line with a bar, up to a boundary; a line of dashes is not needed."""

import re
from typing import Final

from markdown_it.rules_block import StateBlock

from build_db.markdown.kramdown.paragraphs import ends_block
from build_db.markdown.kramdown.scope import Scope, push, push_text

SEPARATOR: Final = re.compile(r"[+|: \t-]*-[+|: \t-]*$")  # "|---|:-:|"
FOOT: Final = re.compile(r"[+|: \t=]*=[+|: \t=]*$")  # "|===|"
CODE: Final = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)|<code.*?>.*?</code>")  # "`a | b`"
BAR: Final = re.compile(r"(?<!\\)\|")  # "|", but not "\|"


def read_table(state: StateBlock, scope: Scope) -> bool:
    """Read a table. Source: table.rb."""
    if not scope.boundary:
        return False
    start = end = scope.at
    lines = scope.lines
    while end < len(lines) and BAR.search(CODE.sub("", lines[end])):
        end += 1
    if end == start or not ends_block(lines, end):
        return False
    head, body = split_rows(lines[start:end])
    if not body:
        return False
    first = scope.first + start
    push(state, "table_open", "table", 1, (first, scope.first + end))
    push_rows(state, "thead", "th", head, first)
    push_rows(state, "tbody", "td", body, first)
    push(state, "table_close", "table", -1)
    scope.at = end
    return True


def split_rows(lines: list[str]) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Part the rows above the first line of dashes from those below; without one all are below."""
    rows: list[tuple[int, str]] = []
    head: list[tuple[int, str]] | None = None
    for number, line in enumerate(lines):
        if SEPARATOR.match(line):
            if rows and head is None:
                head, rows = rows, []
        elif not FOOT.match(line):
            rows.append((number, line))
    return head or [], rows


def push_rows(state: StateBlock, part: str, cell: str, rows: list[tuple[int, str]], first: int) -> None:
    """Add the head or the body of a table."""
    if not rows:
        return
    push(state, f"{part}_open", part, 1)
    for number, line in rows:
        push(state, "tr_open", "tr", 1, (first + number, first + number + 1))
        for text in split_cells(line):
            push_text(state, cell, cell, text, (first + number, first + number + 1))
        push(state, "tr_close", "tr", -1)
    push(state, f"{part}_close", part, -1)


def split_cells(line: str) -> list[str]:
    """Split a row at its bars, those in code aside.

    Args:
        line: e.g. "| a | `b|c` |".

    Returns:
        e.g. ["a", "`b|c`"].
    """
    hidden = CODE.sub(lambda code: code[0].replace("|", "\0"), line)
    cells = [cell.replace("\\|", "|").replace("\0", "|").strip() for cell in BAR.split(hidden)]
    if line.lstrip().startswith("|"):
        cells = cells[1:]
    return cells[:-1] if cells and not cells[-1] else cells
