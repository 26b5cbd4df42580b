"""SQL that pages run, by name: a file of `templates/sql/`, or a canned query of `metadata.yml`."""

from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars(datasette: Datasette) -> Callable[[], Awaitable[dict[str, Any]]]:
    """Offer `named` in templates: `{% for row in sql(named.post, {"post_id": …}) %}`.

    Args:
        datasette: The server.

    Returns:
        A function that finds them.
    """

    async def find_queries() -> dict[str, Any]:
        canned = {
            name: query["sql"]
            for database in datasette.databases
            for name, query in (await datasette.get_canned_queries(database, None)).items()
        }
        return {"named": {**canned, **read_queries(datasette.template_dir)}}

    return find_queries


@cache
def read_queries(folder: str) -> dict[str, str]:
    """Read the SQL files.

    Args:
        folder: The folder of templates.

    Returns:
        Name of a file without its ending → SQL.
    """
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(Path(folder, "sql").glob("*.sql"))}
