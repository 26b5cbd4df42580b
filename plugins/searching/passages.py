"""What of a row is shown: its title and the passage around the hits, marked with control characters."""

import sqlite3
from collections.abc import Mapping, Sequence
from threading import local
from typing import Any, Final

INDEX: Final = "create virtual table hits using fts5(title, text, tokenize='porter unicode61 remove_diacritics 2')"
INSERT: Final = "insert into hits (rowid, title, text) values (?, ?, ?)"
MARK: Final = """
select rowid, highlight(hits, 0, char(2), char(3)), snippet(hits, 1, char(2), char(3), '…', 32)
from hits
where hits match ?
"""
indexes = local()
PLAIN: Final = 240
"""Characters of a text that are shown where no hit is in it."""


def mark_passages(rows: Sequence[Mapping[str, Any]], syntax: str | None) -> dict[int, tuple[str, str]]:
    """Mark the hits in a page of results.

    They are indexed by themselves, in memory: asking the whole index again would cost as much as the search.

    Args:
        rows: With `id`, `title` and `text`.
        syntax: What was looked for, in FTS5 syntax; None: everything.

    Returns:
        Number of a row → title and passage, with control characters around the hits.
    """
    marked = {row["id"]: (row["title"], shorten(row["text"])) for row in rows}
    if syntax is None:
        return marked
    connection = own_index()
    try:
        connection.executemany(INSERT, [(row["id"], row["title"], row["text"]) for row in rows])
        marked |= {row: (title, passage) for row, title, passage in connection.execute(MARK, (syntax,))}
    finally:
        connection.rollback()
    return marked


def own_index() -> sqlite3.Connection:
    """Give the empty index of the calling thread: making one costs more than filling it."""
    if not hasattr(indexes, "connection"):
        indexes.connection = sqlite3.connect(":memory:")
        indexes.connection.execute(INDEX)
    connection: sqlite3.Connection = indexes.connection
    return connection


def shorten(text: str) -> str:
    """Cut a text at the end of a word."""
    return text if len(text) <= PLAIN else text[:PLAIN].rpartition(" ")[0] + " …"
