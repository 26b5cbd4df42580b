"""What a visitor's SQL may cost, beyond the time limit: SQLite's own limits."""

import sqlite3
from typing import Final

from datasette import hookimpl

LIMITS: Final = {
    # Without it hex(zeroblob(1000000000)) runs nine seconds past the time limit and takes 2 GB.
    sqlite3.SQLITE_LIMIT_LENGTH: 20_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 200,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 50,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 1_000,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}


@hookimpl  # type: ignore[untyped-decorator]
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Set the limits on a connection.

    Args:
        conn: A connection that Datasette has opened.
    """
    for category, limit in LIMITS.items():
        conn.setlimit(category, limit)
