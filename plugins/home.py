"""The home page, without what Datasette gathers for its own: it would count the rows of every table first."""

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import Response


@hookimpl  # type: ignore[untyped-decorator]
def register_routes() -> list[tuple[str, Callable[..., Awaitable[Response]]]]:
    """Answer for `/`; `/.json` stays Datasette's.

    Returns:
        Patterns of addresses → functions that answer.
    """
    return [(r"^/$", home)]  # '/'


async def home(datasette: Datasette, request: Any) -> Response:
    """Render the home page.

    Args:
        datasette: The server.
        request: What was asked for.

    Returns:
        The page.
    """
    return Response.html(await datasette.render_template("index.html", {}, request, view_name="index"))
