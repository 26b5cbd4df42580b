"""The search: its page, the same as JSON, CSV and Atom, and the description by which browsers add it."""

import sqlite3
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs

from datasette import Response, hookimpl
from datasette.app import Datasette
from datasette.utils import sqlite_timelimit

from plugins.addresses import site_of
from plugins.atom import TYPE
from plugins.searching.addresses import Address, read_request
from plugins.searching.engine import Found, Request, Search
from plugins.searching.exports import data_object, data_row, write_atom, write_csv, write_opensearch
from plugins.searching.facts import facts_of
from plugins.searching.language import FIELDS, Query
from plugins.searching.shown import NAMES, label_of, show_facets, show_result

PAGE_SIZE: Final = 20
FEED_SIZE: Final = 50
DATA_SIZE: Final = 100
MOST_DATA: Final = 1000
TOO_LONG: Final = "The search took too long and was stopped. Use longer words, or more of them."


@hookimpl  # type: ignore[untyped-decorator]
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Put the search at its addresses.

    Returns:
        Patterns of paths, and what answers there.
    """
    return [
        (r"^/search$", search_page),
        (r"^/search\.atom$", search_feed),
        (r"^/search\.(?P<format>json|csv)$", search_data),
        (r"^/opensearch\.xml$", opensearch),
    ]


@hookimpl  # type: ignore[untyped-decorator]
def asgi_wrapper(datasette: Datasette) -> Any:
    """Answer `/hindcast/search.json?q=…` and `.csv` with the search; without `q` it is the table of that name.

    Args:
        datasette: The server.

    Returns:
        A function from an ASGI application to one that does.
    """

    def wrap(app: Any) -> Any:
        async def with_search(scope: dict[str, Any], receive: Any, send: Any) -> None:
            if scope["type"] == "http" and "q" in parse_qs(scope["query_string"].decode("latin-1"), True):
                own = {
                    datasette.urls.table(name, "search", format=ending): datasette.urls.path(f"/search.{ending}")
                    for name in datasette.databases
                    for ending in ("json", "csv")
                }
                if path := own.get(scope["path"]):
                    scope = {**scope, "path": str(path), "raw_path": str(path).encode("ascii")}
            await app(scope, receive, send)

        return with_search

    return wrap


async def find(datasette: Datasette, request: Request) -> Found:
    """Search, in a thread of Datasette's, for as long as SQL may take."""
    database = datasette.get_database()
    path = str(database.path or "")

    def search(connection: sqlite3.Connection) -> Found:
        facts = facts_of(connection, path, Path(path).stat().st_mtime if path else 0.0)
        limit, start = datasette.setting("sql_time_limit_ms"), time.perf_counter()
        try:
            with sqlite_timelimit(connection, limit):
                return Search(connection, facts).find(request)
        except sqlite3.OperationalError:  # SQLite words an interruption by what it was at
            if (time.perf_counter() - start) * 1000 < limit:
                raise
            return Found(Query(words=request.words), {}, messages=(TOO_LONG,))

    found: Found = await database.execute_fn(search)
    return found


def first_values(request: Any) -> dict[str, str]:
    """Give the parameters of an address, each with its first value."""
    return {name: request.args.get(name) for name in request.args}


def address_of(datasette: Datasette, asked: Request, found: Found) -> Address:
    """Give the address of a search, filters that were typed into the box among the others."""
    filters = {name: one.value for name, one in found.filters.items()}
    return Address(datasette.urls.path("/search"), found.query.words, filters, asked.sort, asked.group)


async def search_page(datasette: Datasette, request: Any) -> Response:
    """Answer with the page."""
    asked = read_request(first_values(request), PAGE_SIZE)
    found = await find(datasette, asked)
    address = address_of(datasette, asked, found)
    context = {
        "asked": asked,
        "found": found,
        "address": address,
        "base": datasette.setting("base_url").rstrip("/"),
        "facets": FIELDS,
        "names": NAMES,
        "label_of": partial(label_of, found),
        "items": list(map(show_result, found.results)),
        "groups": [(value, count, list(map(show_result, some))) for value, count, some in found.groups],
        "shown_facets": list(show_facets(found, address)),
        "searched": bool(asked.words.strip() or asked.filters),
    }
    return Response.html(await datasette.render_template("search.html", context, request=request))


async def search_data(datasette: Datasette, request: Any) -> Response:
    """Answer with JSON or CSV."""
    values = first_values(request)
    asked = read_request(values, DATA_SIZE, most=MOST_DATA)
    asked = Request(asked.words, asked.filters, asked.sort, None, asked.page, asked.size)
    found = await find(datasette, asked)
    rows = [data_row(result) for result in found.results]
    following = next_address(datasette, request, asked, found)
    headers = {"access-control-allow-origin": "*"} | ({"link": f'<{following}>; rel="next"'} if following else {})
    if request.url_vars["format"] == "csv":
        return Response(write_csv(rows), headers=headers, content_type="text/csv; charset=utf-8")
    whole = rows if values.get("_shape") == "array" else data_object(found, rows, following)
    return Response.json(whole, headers=headers)


def next_address(datasette: Datasette, request: Any, asked: Request, found: Found) -> str | None:
    """Give the address of the next page of data; None behind the last."""
    if asked.page * asked.size >= found.total:
        return None
    site, path = site_of(datasette, request), f"/{datasette.get_database().name}/search.{request.url_vars['format']}"
    shape = "&_shape=array" if request.args.get("_shape") == "array" else ""
    return f"{address_of(datasette, asked, found).at(site + path).page(asked.page + 1)}&_size={asked.size}{shape}"


async def search_feed(datasette: Datasette, request: Any) -> Response:
    """Answer with an Atom feed, the newest first where nothing else is said."""
    asked = read_request(first_values(request), FEED_SIZE, sort="date")
    found = await find(datasette, Request(asked.words, asked.filters, asked.sort, None, asked.page, asked.size))
    site = site_of(datasette, request)
    address = address_of(datasette, asked, found)
    feed = write_atom(
        found,
        f"Hindcast: {asked.words.strip() or ', '.join(asked.filters.values()) or 'search'}",
        str(address.at(f"{site}/search.atom")),
        str(address.at(f"{site}/search")),
        site,
    )
    return Response(feed, content_type=TYPE)


async def opensearch(datasette: Datasette, request: Any) -> Response:
    """Answer with the OpenSearch description."""
    text = write_opensearch(site_of(datasette, request))
    return Response(text, content_type="application/opensearchdescription+xml; charset=utf-8")
