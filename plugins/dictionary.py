"""The data dictionary and the meanings of problems, as the build knows them, for the page about the dataset."""

from typing import Any

from datasette import hookimpl
from markupsafe import Markup, escape

from build_db.dictionary import SQL_TYPES
from build_db.problems import CODES
from build_db.schema import TABLES, Table
from build_db.views import VIEWS


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars() -> dict[str, Any]:
    """Offer `dictionary()`, `problem_meaning(code)` and `with_code(text)` in templates.

    Returns:
        Name → function.
    """
    return {"dictionary": dictionary, "problem_meaning": problem_meaning, "with_code": with_code}


def dictionary() -> list[dict[str, Any]]:
    """Tell every table and view with its columns.

    Returns:
        Mappings with `name`, `description`, `view` and `columns`: names, types, descriptions, references.
    """
    tables = [
        {"name": table.name, "description": table.description, "view": False, "columns": columns_of(table)}
        for table in TABLES
    ]
    views = [
        {
            "name": view.name,
            "description": view.description,
            "view": True,
            "columns": [{"name": name, "description": text} for name, text in view.columns],
        }
        for view in VIEWS
    ]
    return tables + views


def columns_of(table: Table) -> list[dict[str, Any]]:
    """Tell the columns of a table.

    Args:
        table: A table.

    Returns:
        Mappings with `name`, `type`, `key`, `description`, `references`.
    """
    return [
        {
            "name": column.name,
            "type": SQL_TYPES[column.type],
            "key": column.name in table.key,
            "description": column.description,
            "references": column.references,
        }
        for column in table.columns
    ]


def problem_meaning(code: str) -> str:
    """Say what a code of a problem means.

    Args:
        code: E.g. `toc-mismatch`.

    Returns:
        A sentence; the code itself where a database is older than the code.
    """
    return CODES.get(code, ("", code))[1]


def with_code(text: str) -> Markup:
    """Show what stands between backticks as code.

    Args:
        text: A description, e.g. "`notes`: retold".

    Returns:
        HTML, e.g. `<code>notes</code>: retold`.
    """
    parts = str(escape(text)).split("`")
    return Markup("".join(f"<code>{part}</code>" if n % 2 else part for n, part in enumerate(parts)))  # noqa: S704
