"""What a visitor types into a search box → FTS5 syntax that never fails."""

import re
import sqlite3
from collections.abc import Iterator
from typing import Final

from datasette import hookimpl

from plugins.searching.language import MOST_PIECES, SHORTEST_PREFIX, TOKEN

PIECE: Final = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
"""A word or a quoted phrase, perhaps excluded: 'agents', '"deep learning"', '-hype', '-"deep learning"'."""

NOTHING: Final = '""'
"""Valid syntax that finds nothing."""


@hookimpl  # type: ignore[untyped-decorator]
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Offer `fts_query(text)` in SQL.

    Args:
        conn: A connection that Datasette has opened.
    """
    conn.create_function("fts_query", 1, fts_query, deterministic=True)


def fts_query(text: object) -> str:
    """Turn a visitor's words into FTS5 syntax.

    All words must occur; `"…"` is a phrase, `-` excludes, and the last word, when it has three
    letters or more, stands for all words that begin with it.

    Args:
        text: Anything that was typed, e.g. `gpt-4 "deep learning" -hype agen`.

    Returns:
        FTS5 syntax, e.g. `("gpt 4" "deep learning" "agen" *) NOT "hype"`.
    """
    pieces = list(read_pieces("" if text is None else str(text)))
    wanted = [phrase for excluded, phrase in pieces if not excluded]
    unwanted = [phrase for excluded, phrase in pieces if excluded]
    if not wanted:
        return NOTHING
    return " NOT ".join([f"({' '.join(wanted)})", *unwanted])


def read_pieces(text: str) -> Iterator[tuple[bool, str]]:
    """Read words and phrases.

    Args:
        text: Anything.

    Yields:
        Whether the piece is excluded, and the piece in FTS5 syntax.
    """
    for match in list(PIECE.finditer(text))[:MOST_PIECES]:
        tokens = TOKEN.findall(match["phrase"] or match["word"] or "")
        if tokens:
            last = match.end() == len(text.rstrip()) and match["word"] is not None and not match["minus"]
            prefix = " *" if last and len(tokens[-1]) >= SHORTEST_PREFIX else ""
            yield bool(match["minus"]), f'"{" ".join(tokens)}"{prefix}'
