"""Headers that every response carries: what a page may load, and for how long it may be kept."""

from typing import Any, Final

from datasette import hookimpl
from datasette.app import Datasette

OWN_POLICY: Final = "; ".join(
    (
        "default-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
    )
)
"""Our own pages have no inline script, no inline style, and nothing from elsewhere."""

STOCK_POLICY: Final = "; ".join(
    (
        OWN_POLICY,
        "script-src 'self' 'unsafe-inline'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
    )
)
"""Datasette's own table, row and query pages have inline scripts and styles, and a picture inside a style."""

FIXED: Final = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",  # as Datasette has it on its own pages: addresses hold what was searched for
}


@hookimpl  # type: ignore[untyped-decorator]
def asgi_wrapper(datasette: Datasette) -> Any:
    """Put the headers on every response.

    Args:
        datasette: The server.

    Returns:
        A function from an ASGI application to one that adds the headers.
    """

    def wrap(app: Any) -> Any:
        async def with_headers(scope: dict[str, Any], receive: Any, send: Any) -> None:
            async def send_with_headers(event: dict[str, Any]) -> None:
                if event["type"] == "http.response.start":
                    event = {**event, "headers": add_headers(datasette, scope, event)}
                await send(event)

            await app(scope, receive, send_with_headers if scope["type"] == "http" else send)

        return with_headers

    return wrap


def add_headers(datasette: Datasette, scope: dict[str, Any], event: dict[str, Any]) -> list[tuple[bytes, bytes]]:
    """Complete the headers of a response; what it already says stands.

    Args:
        datasette: The server.
        scope: The request.
        event: The start of the response.

    Returns:
        Its headers with ours.
    """
    policy = STOCK_POLICY if is_stock(datasette, scope["path"]) else OWN_POLICY
    wanted = {**FIXED, b"content-security-policy": policy.encode()}
    if event["status"] == 200:  # Datasette sends none with custom pages and static files
        wanted[b"cache-control"] = f"max-age={datasette.setting('default_cache_ttl')}".encode()
    given = [(name.lower(), value) for name, value in event.get("headers", ())]
    known = {name for name, _ in given}
    return given + [(name, value) for name, value in wanted.items() if name not in known]


def is_stock(datasette: Datasette, path: str) -> bool:
    """Say whether a page is one of Datasette's own: of a database, or under `/-/`.

    Args:
        datasette: The server.
        path: Path of the request, e.g. `/hindcast/posts` or `/posts`.

    Returns:
        True for Datasette's own pages.
    """
    base: str = datasette.setting("base_url")
    first = path.removeprefix(base.rstrip("/")).lstrip("/").split("/")[0]
    return first == "-" or first.split(".")[0] in datasette.databases
