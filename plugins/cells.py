"""Cells of tables, rows and results of queries: links, days, outcomes and keys as people expect them."""

from collections.abc import Awaitable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_encode
from markupsafe import Markup

from build_db.schema import TABLES
from plugins.badges import SIGNS, badge
from plugins.showing import texts
from plugins.showing.references import LABELS, REFERENCES
from plugins.thing_pages import page_of

OUTCOMES: Final = {"outcome", "status", "stated_outcome"}
"""Columns that hold a status."""

PATHS: Final = {"page", "other_page"}
"""Columns that hold the path of a page of ours."""

LINES: Final = {"line", "line_start", "line_end"}
"""Columns that hold a line of the post's source."""

READ_AT: Final = {
    ("posts", "title"): ("posts", "id"),
    ("sections", "heading"): ("sections", "id"),
    ("predictions", "statement"): ("predictions", "id"),
    ("prediction_status", "statement"): ("predictions", "id"),
    ("prediction_facets", "id"): ("predictions", "id"),
    ("outcomes", "outcome"): ("outcomes", "prediction_id"),
    ("evidence", "title"): ("evidence", "id"),
    ("talks", "title"): ("talks", "id"),
    ("talk_mentions", "title"): ("talks", "talk_id"),
    ("resources", "label"): ("resources", "id"),
    ("resource_mentions", "label"): ("resources", "resource_id"),
    ("figures", "caption"): ("figures", "id"),
    ("conferences", "name"): ("conferences", "id"),
}
"""Table or view and column → the table of the thing that is read on a page, and the column with its key."""

NO_NAME: Final = "no title"
TABLE_NAMES: Final = {table.name for table in TABLES}


@dataclass(frozen=True, slots=True)
class Cell:
    """A value, and where it stands."""

    datasette: Datasette
    """The server."""

    database: str
    """Name of the database."""

    table: str | None
    """Table or view; None: the result of a query."""

    column: str
    """Name of the column."""

    row: Any
    """The row, by names of columns; a key of another row may be a mapping with `value` and `label`."""

    def other(self, column: str) -> Any:
        """Give the value of another column of the row; None where it is not shown."""
        value = self.row[column] if column in self.row.keys() else None  # noqa: SIM118 (a row iterates over values)
        return value["value"] if isinstance(value, Mapping) else value

    def page(self) -> str:
        """Find the page on which the row is read, if this is the column that leads there."""
        table, column = READ_AT.get((self.table or "", self.column), ("", ""))
        key = self.other(column) if table else None
        return page_of(self.datasette, table, key) if key else ""


@hookimpl  # type: ignore[untyped-decorator]
def render_cell(
    row: Any, value: Any, column: str, table: str | None, database: str, datasette: Datasette
) -> Markup | str | Awaitable[Markup] | None:
    """Show a value.

    Args:
        row: Its row.
        value: The value; for a key of another row that Datasette has looked up, a mapping with `value` and `label`.
        column: Name of the column.
        table: Table or view; None: the result of a query.
        database: Name of the database.
        datasette: The server.

    Returns:
        HTML or text; None: as Datasette shows it.
    """
    cell = Cell(datasette, database, table, column, row)
    if page := cell.page():
        return link_to_page(value, page)
    if value is None:
        return texts.NOTHING if table is None else None  # elsewhere Datasette says in a class that a cell is NULL
    if isinstance(value, Mapping):
        return link_to_row(cell, str(value["value"]), value["label"])
    if isinstance(value, str):
        return show_text(cell, value)
    return show_number(cell, value) if isinstance(value, int | float) else None


def link_to_page(value: Any, page: str) -> Markup:
    """Link what a row is called to the page on which it is read."""
    if value in SIGNS:
        return badge(value, page)
    return Markup('<a href="{}">{}</a>').format(page, NO_NAME if value is None else value)


def show_text(cell: Cell, value: str) -> Markup | str | Awaitable[Markup] | None:
    """Show a text.

    Args:
        cell: Where it stands.
        value: The text.

    Returns:
        HTML or text; None: as Datasette shows it.
    """
    if cell.column in OUTCOMES and value in SIGNS:
        return badge(value)
    if cell.column in PATHS and value.startswith("/"):
        return Markup('<a href="{}">{}</a>').format(cell.datasette.urls.path(value), value)
    if cell.column in REFERENCES and value:
        return look_up(cell, value) if cell.table in TABLE_NAMES else link_to_row(cell, value, None)
    shown = texts.day(value) or texts.names(value)
    if shown is None and cell.table not in TABLE_NAMES:  # rows of views and queries have no page that shows all of it
        return texts.long_text(value)
    return shown


def show_number(cell: Cell, value: float) -> Markup | None:
    """Show a number: the line of a source leads there; in the result of a query it says that it is one."""
    post = cell.other("post_id") if cell.column in LINES else None
    if post:
        path = cell.datasette.urls.path(f"/posts/{post}/source#L{value}")
        return Markup('<a href="{}">{}</a>').format(path, value)
    return texts.number(value) if cell.table is None else None


async def look_up(cell: Cell, key: str) -> Markup:
    """Link a key to its row, with what that is called; Datasette does so in tables, but not on the page of a row."""
    table = REFERENCES[cell.column]
    found = await cell.datasette.get_database(cell.database).execute(LABELS[table], [key]) if table in LABELS else None
    label = found.first() if found else None
    return link_to_row(cell, key, label[0] if label else None)


def link_to_row(cell: Cell, key: str, label: str | None) -> Markup:
    """Link a key to its row."""
    address = cell.datasette.urls.row(cell.database, REFERENCES[cell.column], tilde_encode(key))
    return Markup('<a href="{}">{}</a>').format(address, label or key)
