"""What programs fetch: feeds of what is new, the list of all pages, and what robots may read."""

from collections.abc import Callable, Iterable
from typing import Any, Final
from urllib.parse import quote
from xml.etree import ElementTree as ET

from datasette import Response, hookimpl
from datasette.app import Datasette

from plugins.addresses import site_of
from plugins.atom import TYPE, Entry, write_feed, write_xml, xml_text
from plugins.named_queries import read_queries

SITEMAP: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST_PAGES: Final = 50_000
"""As many as one sitemap may hold."""

FEED_SIZE: Final = 50
FEEDS: Final = {
    "posts": ("Hindcast: newest posts", "/posts"),
    "predictions": ("Hindcast: newest predictions", "/predictions"),
    "assessed": ("Hindcast: newly assessed predictions", "/scoreboard"),
}
"""Name → title, and the page that shows the same or how it adds up."""


@hookimpl  # type: ignore[untyped-decorator]
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Put them at their addresses.

    Returns:
        Patterns of paths, and what answers there.
    """
    return [
        (r"^/(?P<name>posts|predictions|assessed)\.atom$", feed),  # '/posts.atom'
        (r"^/sitemap\.xml$", sitemap),
        (r"^/robots\.txt$", robots),
    ]


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars() -> dict[str, Any]:
    """Offer `feeds` in templates.

    Returns:
        Name → title and page.
    """
    return {"feeds": FEEDS}


async def rows_of(datasette: Datasette, name: str, size: int) -> Iterable[Any]:
    """Run a query of `templates/sql/`, all of whose rows are wanted."""
    sql = read_queries(datasette.template_dir)[name]
    rows: Iterable[Any] = await datasette.get_database().execute_fn(
        lambda connection: connection.execute(sql, {"size": size}).fetchall()
    )
    return rows


async def feed(datasette: Datasette, request: Any) -> Response:
    """Answer with what is new."""
    name = request.url_vars["name"]
    title, page = FEEDS[name]
    site = site_of(datasette, request)
    entries = [
        Entry(
            *(site + row["page"] + row["part"], row["title"], row["date"]),
            *(site + row["page"] + row["part"], row["kind"], row["summary"]),
        )
        for row in await rows_of(datasette, f"feed_{name}", FEED_SIZE)
    ]
    return Response(write_feed(entries, title, f"{site}/{name}.atom", site + page), content_type=TYPE)


async def sitemap(datasette: Datasette, request: Any) -> Response:
    """Answer with all pages of ours."""
    site = site_of(datasette, request)
    rows = await rows_of(datasette, "sitemap", MOST_PAGES)
    text = write_sitemap((site + quoted(row["page"]), row["changed"] or "") for row in rows)
    return Response(text, content_type="application/xml; charset=utf-8")


def quoted(page: str) -> str:
    """Encode a path as links have it: `/resources?id=https%3A//example.org/`."""
    path, mark, key = page.partition("?id=")
    return quote(path) + mark + quote(key, safe="/")


def write_sitemap(pages: Iterable[tuple[str, str]]) -> str:
    """Write a sitemap.

    Args:
        pages: Full addresses with the days on which they last changed, empty where that is not known.

    Returns:
        XML.
    """
    ET.register_namespace("", SITEMAP)
    root = ET.Element(f"{{{SITEMAP}}}urlset")
    for address, changed in pages:
        page = ET.SubElement(root, f"{{{SITEMAP}}}url")
        ET.SubElement(page, f"{{{SITEMAP}}}loc").text = xml_text(address)
        if changed:
            ET.SubElement(page, f"{{{SITEMAP}}}lastmod").text = changed
    return write_xml(root)


async def robots(datasette: Datasette, request: Any) -> Response:
    """Answer with what robots may read: all but endless choices, SQL, and what Datasette says of itself."""
    data = [datasette.urls.database(name) for name in datasette.databases if name != "_internal"]
    closed = [datasette.urls.path("/-/"), datasette.urls.path("/search?")]
    closed += [f"{path}{ending}" for path in data for ending in ("?", "/*?")]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed), ""]
    return Response.text("\n".join([*lines, f"Sitemap: {site_of(datasette, request)}/sitemap.xml", ""]))
