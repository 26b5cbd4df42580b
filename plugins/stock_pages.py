"""Datasette's own pages, lighter, and with names for what has none: its templates stay as they are."""

import re
from collections.abc import Callable
from typing import Any, Final

from datasette import hookimpl
from datasette.app import Datasette
from markupsafe import Markup

NAMES: Final = (
    ('<select name="_filter_column', '<select aria-label="Column" name="_filter_column'),
    ('<select name="_filter_op', '<select aria-label="Comparison" name="_filter_op'),
    ('<select name="_sort" ', '<select aria-label="Order" name="_sort" '),
    ('class="filter-value"', 'class="filter-value" aria-label="Value"'),
    ('<textarea id="sql-editor"', '<textarea id="sql-editor" aria-label="SQL"'),
    ('<div class="table-wrapper">', '<div class="table-wrapper" role="region" aria-label="Rows" tabindex="0">'),
    ('class="cross">', 'class="cross" aria-label="Remove">'),
)
"""What Datasette writes → what is written instead: nothing that a value of the database, being escaped, could hold."""

SPARED: Final = (
    (' type-str">', '">'),
    (' type-dict">', '">'),
    (' type-none">&nbsp;</td>', ' type-none"></td>'),
    (' data-column-not-null="0"', ""),
)
"""What Datasette writes hundreds of times for nobody: classes without a style, blanks in cells that are empty."""

BETWEEN: Final = re.compile(r"(?<=>)\s{2,}(?=<)")  # the line end and the blanks in '</td>\n      <td>'


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars(datasette: Datasette, request: Any) -> dict[str, Callable[[str], Markup]]:
    """Offer `with_labels(html)` in templates.

    Args:
        datasette: The server.
        request: What was asked for.

    Returns:
        Name → function.
    """
    return {"with_labels": lambda html: with_labels(html, str(datasette.absolute_url(request, "/")))}


def with_labels(html: str, site: str) -> Markup:
    """Name what Datasette leaves without a name, leave out no level of headings, and what only weighs.

    Args:
        html: From Datasette's templates.
        site: Address of the site, which some links to its own pages begin with, e.g. `https://example.org/`.

    Returns:
        The same with names, a third lighter.
    """
    html = BETWEEN.sub("\n", str(html)).replace(f'href="{site}', 'href="/')
    for written, instead in NAMES + SPARED:
        html = html.replace(written, instead)
    return Markup(raise_headings(html))  # noqa: S704 (what Datasette's templates have escaped)


def raise_headings(html: str) -> str:
    """Make headings of the third level into such of the second where none of the second comes before them.

    Args:
        html: E.g. `<h1>A</h1><h3>B</h3><h2>C</h2><h3>D</h3>`.

    Returns:
        E.g. `<h1>A</h1><h2>B</h2><h2>C</h2><h3>D</h3>`.
    """
    start = html.find("<h2")
    end = len(html) if start < 0 else start
    return html[:end].replace("<h3", "<h2").replace("</h3>", "</h2>") + html[end:]
