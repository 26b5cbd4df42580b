"""The data dictionary and the meanings of problems, as the build knows them, for the page about the dataset."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from datasette import hookimpl
from markupsafe import Markup, escape

from build_db.dictionary import SQL_TYPES
from build_db.problems import CODES
from build_db.schema import TABLES, Table
from build_db.views import VIEWS


@dataclass(frozen=True, slots=True)
class DescribedColumn:
    """A column, ready to be shown."""

    head: Markup
    """Its name, with its type and whether it is of the key, where these are known."""

    description: Markup
    """What it holds, with a link to the table that it refers to."""


@dataclass(frozen=True, slots=True)
class DescribedTable:
    """A table or view, ready to be shown."""

    name: str
    """Its name."""

    description: Markup
    """What a row is."""

    view: bool
    """Whether it is a view."""

    columns: tuple[DescribedColumn, ...]
    """Its columns, in order."""


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars() -> dict[str, Any]:
    """Offer `dictionary()` and `problem_meaning(code)` in templates.

    Returns:
        Name → function.
    """
    return {"dictionary": dictionary, "problem_meaning": problem_meaning}


@cache
def dictionary() -> tuple[DescribedTable, ...]:
    """Tell every table and view with its columns: once, since they are part of the program.

    Returns:
        Tables, then views.
    """
    tables = [DescribedTable(one.name, with_code(one.description), False, columns_of(one)) for one in TABLES]
    views = [
        DescribedTable(
            one.name,
            with_code(one.description),
            True,
            tuple(DescribedColumn(code(name), with_code(text)) for name, text in one.columns),
        )
        for one in VIEWS
    ]
    return (*tables, *views)


def columns_of(table: Table) -> tuple[DescribedColumn, ...]:
    """Tell the columns of a table.

    Args:
        table: A table.

    Returns:
        Its columns.
    """
    reference = Markup(' → <a href="#table-{0}">{0}</a>')
    return tuple(
        DescribedColumn(
            Markup("{} {}{}").format(
                code(column.name), SQL_TYPES[column.type], ", key" if column.name in table.key else ""
            ),
            with_code(column.description) + (reference.format(column.references) if column.references else ""),
        )
        for column in table.columns
    )


def problem_meaning(name: str) -> str:
    """Say what a code of a problem means.

    Args:
        name: E.g. `toc-mismatch`.

    Returns:
        A sentence; the code itself where a database is older than the code.
    """
    return CODES.get(name, ("", name))[1]


def code(text: str) -> Markup:
    """Show a name as code."""
    return Markup("<code>{}</code>").format(text)


def with_code(text: str) -> Markup:
    """Show what stands between backticks as code.

    Args:
        text: A description, e.g. "`notes`: retold".

    Returns:
        HTML, e.g. `<code>notes</code>: retold`.
    """
    parts = str(escape(text)).split("`")
    return Markup("".join(f"<code>{part}</code>" if n % 2 else part for n, part in enumerate(parts)))  # noqa: S704
