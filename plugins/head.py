"""What a page's head says to those who only read heads: description, canonical address, Open Graph, JSON-LD."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlencode

from datasette import hookimpl
from datasette.app import Datasette
from markupsafe import Markup

from plugins.citations import dataset
from plugins.structured.data import article, claim, described_dataset

SITE: Final = "Hindcast"
ENDING: Final = f" · {SITE}"
"""What titles end with; `og:site_name` says it a second time."""

NAMED: Final = {"/resources": "id"}
"""Page → the parameter that names what it is about; all others only filter or sort."""

UNSAFE: Final = {ord("<"): r"\u003c", ord(">"): r"\u003e", ord("&"): r"\u0026", 0x2028: r"\u2028", 0x2029: r"\u2029"}
"""Characters that could end a script element, or a line of a script, in spite of being inside a string."""


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars(datasette: Datasette, request: Any) -> dict[str, Callable[..., Markup]]:
    """Offer `head_tags(title, description, kind)` and `dataset_data`, `claim_data`, `article_data` in templates.

    Args:
        datasette: The server.
        request: What was asked for.

    Returns:
        Name → function.
    """

    def full(path: str) -> str:
        """Give the full address of a page of ours."""
        return full_address(datasette, request, datasette.urls.path(path))

    def described(dates: Mapping[str, Any]) -> dict[str, Any]:
        work = dataset(Path(datasette.template_dir).parent, "", "")  # kept for good, so of no address
        about = datasette.metadata()
        return described_dataset(work, about["description"], about["license_url"], dates, full)

    return {
        "head_tags": lambda title, description, kind: head_tags(
            title, description, kind, canonical(datasette, request)
        ),
        "dataset_data": lambda dates: as_script(described(dates)),
        "claim_data": lambda row, authors: as_script(claim(row, authors, full)),
        "article_data": lambda row, authors: as_script(article(row, authors, full)),
    }


def full_address(datasette: Datasette, request: Any, path: str) -> str:
    """Put scheme and host before a path, where the request names a host.

    Args:
        datasette: The server.
        request: What was asked for.
        path: E.g. `/posts`.

    Returns:
        E.g. `https://example.org/posts`, else the path.
    """
    return str(datasette.absolute_url(request, path)) if request and request.headers.get("host") else str(path)


def canonical(datasette: Datasette, request: Any) -> str:
    """Give the one address of a page that can be reached by several.

    Args:
        datasette: The server.
        request: What was asked for, e.g. `/predictions?year=2025`, `/posts?page=2`.

    Returns:
        E.g. `https://example.org/predictions`; a page of the whole list keeps its number, as it shows other rows.
    """
    given = {name: request.args.get(name) for name in request.args}
    own = {datasette.urls.path(path): name for path, name in NAMED.items()}.get(request.path)
    further = set(given) == {"page"} and given["page"] not in ("", "0", "1") and given["page"].isdecimal()
    kept = given if further else {name: value for name, value in given.items() if value and name == own}
    query = urlencode(kept, quote_via=quote, safe="/")
    return full_address(datasette, request, request.path) + (f"?{query}" if query else "")


def head_tags(title: str, description: str, kind: str, address: str) -> Markup:
    """Write the elements of a head.

    Args:
        title: As `<title>` has it.
        description: A sentence.
        kind: `website` or `article`.
        address: The canonical one.

    Returns:
        HTML.
    """
    title, description = one_line(title), one_line(description)
    properties = {
        "og:title": title.removesuffix(ENDING),
        "og:description": description,
        "og:type": one_line(kind),
        "og:url": address,
        "og:site_name": SITE,
    }
    lines = [
        Markup('<meta name="description" content="{}">').format(description),
        Markup('<link rel="canonical" href="{}">').format(address),
        *(Markup('<meta property="{}" content="{}">').format(*pair) for pair in properties.items()),
    ]
    return Markup("\n").join(lines)


def one_line(text: str) -> str:
    """Give the text of a block of a template, which is escaped already, as plain text in one line."""
    return " ".join((text.unescape() if isinstance(text, Markup) else text).split())


def as_script(data: Mapping[str, Any]) -> Markup:
    """Write structured data as a script element, which no browser runs.

    Args:
        data: Something for JSON.

    Returns:
        HTML: inside, nothing that could end the element.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(UNSAFE)
    return Markup(f'<script type="application/ld+json">{text}</script>')  # noqa: S704 (escaped above)
