"""What an address that leads nowhere may have meant: its words, and how to look for any of them."""

import re
import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any, Final
from urllib.parse import unquote

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import Response

WORD: Final = re.compile(r"[^\W_]+")  # 'neurips' and '2024' in '/posts/neurips-2024'
FOLDERS: Final = {"posts", "predictions", "talks", "resources", "hindcast", "source", "html", "json", "csv", "index"}
"""What addresses are made of, and nobody looks for."""

NOT_FOUND: Final = 404
MOST_WORDS: Final = 12
SHORTEST: Final = 4
"""Shorter words, such as `the`, are in half of all texts: they are shown, but not looked for."""


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars() -> dict[str, Any]:
    """Offer `words_of_address(path)` in templates.

    Returns:
        Name → function.
    """
    return {"words_of_address": words_of_address}


@hookimpl  # type: ignore[untyped-decorator]
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Offer `fts_any(text)` in SQL.

    Args:
        conn: A connection that Datasette has opened.
    """
    conn.create_function("fts_any", 1, fts_any, deterministic=True)


@hookimpl  # type: ignore[untyped-decorator]
def handle_exception(
    datasette: Datasette, request: Any, exception: Exception
) -> Callable[[], Awaitable[Response]] | None:
    """Answer for what is not there with a page that may search; Datasette's own knows neither request nor plugins.

    Args:
        datasette: The server.
        request: What was asked for.
        exception: What was raised.

    Returns:
        A function that renders the page; None for other errors, and where JSON is asked for.
    """
    if getattr(exception, "status", None) != NOT_FOUND or request.path.endswith(".json"):
        return None

    async def render() -> Response:
        message = str(exception.args[0]) if exception.args else ""
        context = {"error": "" if message == str(NOT_FOUND) else message}
        html = await datasette.render_template("not_found.html", context, request)
        return Response.html(html, status=NOT_FOUND)

    return render


def words_of_address(path: str) -> str:
    """Read the words of an address.

    Args:
        path: E.g. `/posts/2024-12-31-neurips-reviw`; Datasette has made `~C3~A9` of an `é`.

    Returns:
        E.g. `2024 12 31 neurips reviw`; empty where it has none of its own.
    """
    words = [word for word in WORD.findall(unquote(tilde_decode(path))) if word.lower() not in FOLDERS]
    return " ".join(list(dict.fromkeys(words))[:MOST_WORDS])


def fts_any(text: object) -> str:
    """Turn words into FTS5 syntax that finds any of them, also as the beginning of a longer word.

    Args:
        text: Anything, e.g. `neurips of 2024`.

    Returns:
        FTS5 syntax, e.g. `"neurips" * OR "2024" *`; what finds nothing where no word is long enough.
    """
    words = [word for word in WORD.findall("" if text is None else str(text)) if len(word) >= SHORTEST]
    return " OR ".join(f'"{word}" *' for word in words[:MOST_WORDS]) or '""'
