"""Answers of queries, of which a page shows the first rows: as many as keep it light."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import path_with_replaced_args
from markupsafe import escape

MOST_BYTES: Final = 18_000
"""What the rows of an answer may weigh, since a page with all of its styles is to weigh 60 kB at most."""

CELL_BYTES: Final = len('<td class="col-"></td>\n')
ROW_BYTES: Final = len("<tr>\n</tr>\n")


@dataclass(frozen=True, slots=True)
class FirstRows:
    """An answer: it has the length of all its rows, and goes through the first of them."""

    rows: Sequence[Sequence[Any]]
    """All rows."""

    shown: int
    """How many are shown."""

    def __len__(self) -> int:
        """Give the number of all rows."""
        return len(self.rows)

    def __iter__(self) -> Iterator[Sequence[Any]]:
        """Give the rows that are shown."""
        return iter(self.rows[: self.shown])


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars(datasette: Datasette, request: Any) -> dict[str, Any]:
    """Offer `first_rows(columns, rows)` and `all_rows_address()` in templates.

    Args:
        datasette: The server.
        request: What was asked for.

    Returns:
        Name → function.
    """
    return {
        "first_rows": first_rows,
        "all_rows_address": lambda: datasette.urls.path(path_with_replaced_args(request, {"_rows": "all"})),
    }


def first_rows(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> FirstRows:
    """Choose the rows that a page shows: those that fit, and one at least.

    Args:
        columns: Names of the columns.
        rows: Their cells, as they are to be shown.

    Returns:
        The rows.
    """
    names = sum(CELL_BYTES + len(name.encode()) for name in columns) + ROW_BYTES
    weights = accumulate(names + sum(len(str(escape(cell)).encode()) for cell in row) for row in rows)
    fitting = sum(weight <= MOST_BYTES for weight in weights)
    return FirstRows(rows, min(max(fitting, 1), len(rows)))
