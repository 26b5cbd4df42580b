"""On which page of ours a row of the database is read."""

from collections.abc import Callable
from typing import Any, Final
from urllib.parse import quote

from datasette import hookimpl
from datasette.app import Datasette

PAGES: Final[dict[str, Callable[[str], str]]] = {
    "posts": lambda key: f"/posts/{key}",
    "sections": lambda key: f"/posts/{key}",
    "links": lambda key: f"/posts/{key.split('#')[0]}",
    "figures": lambda key: f"/posts/{key.split('#')[0]}",
    "footnotes": lambda key: f"/posts/{key.replace('#fn-', '#fn')}",
    "predictions": lambda key: f"/predictions/{key}",
    "outcomes": lambda key: f"/predictions/{key}#outcome",
    "evidence": lambda key: f"/predictions/{key.split('#')[0]}#evidence",
    "talks": lambda key: f"/talks/{key}",
    "resources": lambda key: f"/resources?id={quote(key, safe='/')}",
    "conferences": lambda key: f"/posts?conference={quote(key)}",
}
"""Table → what makes a path of a row's key."""


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars(datasette: Datasette) -> dict[str, Any]:
    """Offer `page_of(table, key)` in templates.

    Args:
        datasette: The server.

    Returns:
        Name → function.
    """
    return {"page_of": lambda table, key: page_of(datasette, table, key)}


def page_of(datasette: Datasette, table: str, key: str) -> str:
    """Find the page on which a row is read.

    Args:
        datasette: The server.
        table: Name of the table.
        key: The row's key.

    Returns:
        Its address; empty where the table's rows have no page.
    """
    path = PAGES.get(table)
    return str(datasette.urls.path(path(key))) if path else ""
