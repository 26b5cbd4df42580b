"""The data dictionary in Markdown: for the README, which cog fills from here."""

from collections.abc import Iterator

from build_db.schema import TABLES, Column, Table, View
from build_db.views import VIEWS

SQL_TYPES = {str: "text", int: "integer", float: "real"}


def dictionary_markdown() -> str:
    """Write the data dictionary.

    Returns:
        Markdown: a folded table of columns for every table and view.
    """
    return "\n".join([*map(table_markdown, TABLES), *map(view_markdown, VIEWS)])


def folded(name: str, description: str, rows: Iterator[str]) -> str:
    """Fold a table of columns beneath name and description."""
    summary = f"<details>\n<summary><code>{name}</code>: {description}</summary>\n"
    return "\n".join([summary, *rows, "\n</details>\n"])


def table_markdown(table: Table) -> str:
    """Write the columns of a table."""
    return folded(table.name, table.description, table_lines(table))


def table_lines(table: Table) -> Iterator[str]:
    """Yield the lines of a table's columns."""
    yield "| column | type | what it holds |\n| --- | --- | --- |"
    for column in table.columns:
        name, kind = f"`{column.name}`{key_mark(table, column)}", SQL_TYPES[column.type]
        yield f"| {name} | {kind} | {column.description}{points_to(column)} |"


def key_mark(table: Table, column: Column) -> str:
    """Mark a column of the primary key."""
    return " (key)" if column.name in table.key else ""


def points_to(column: Column) -> str:
    """Tell the table that a column refers to."""
    return f" → `{column.references}`" if column.references else ""


def view_markdown(view: View) -> str:
    """Write the columns of a view."""
    return folded(view.name, f"(view) {view.description}", view_lines(view))


def view_lines(view: View) -> Iterator[str]:
    """Yield the lines of a view's columns."""
    yield "| column | what it holds |\n| --- | --- |"
    for name, description in view.columns:
        yield f"| `{name}` | {description} |"
