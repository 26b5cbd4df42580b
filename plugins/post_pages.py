"""The text of a post as its page shows it: predictions marked with their outcome, one first-level heading."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from datasette import hookimpl
from datasette.app import Datasette
from markupsafe import Markup, escape

from plugins.badges import badge

MARK: Final = re.compile(
    r'<a class="prediction-mark" id="prediction-(?P<slug>[^"]*)" href="#prediction-[^"]*" rel="noopener">prediction</a>'
)
"""As the build writes it: '<a class="prediction-mark" id="prediction-x" href="#prediction-x" …>prediction</a>'."""

NO_EFFECT: Final = ' rel="noopener"'
"""The sanitiser writes it; it matters only to links that open a window, and weighs a kilobyte in a post with many."""

HEADING: Final = re.compile(r"(?P<opening></?h)(?P<level>[1-5])\b")  # '<h1' in '<h1 id="results">', '</h1'


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars(datasette: Datasette) -> dict[str, Any]:
    """Offer `post_html(html, predictions, footnotes)` in templates.

    Args:
        datasette: The server.

    Returns:
        Name → function.
    """
    return {
        "post_html": lambda html, predictions, footnotes: post_html(
            html, predictions, datasette.urls.path("/predictions/"), footnotes
        ),
    }


def post_html(
    html: str | None, predictions: Iterable[Mapping[str, Any]], address: str, footnotes: str | None = None
) -> Markup:
    """Make the text of a post ready for its page.

    Args:
        html: From `posts.html`, which the build has sanitised.
        predictions: Rows with `id`, `slug` and `status`.
        address: What the address of a prediction begins with.
        footnotes: The anchor by which the footnotes are to be reached.

    Returns:
        HTML.
    """
    text = anchor_footnotes(lower_headings(html or ""), footnotes)
    text = mark_predictions(text, predictions, address)
    return Markup(text.replace(NO_EFFECT, ""))  # noqa: S704 (sanitised)


def lower_headings(html: str) -> str:
    """Move headings one level down where the text has some of the first level, which is the page's title.

    Args:
        html: E.g. `<h1 id="a">A</h1>`.

    Returns:
        E.g. `<h2 id="a">A</h2>`; text without `<h1` as it is.
    """
    if "<h1" not in html:
        return html
    return HEADING.sub(lambda match: f"{match['opening']}{int(match['level']) + 1}", html)


def anchor_footnotes(html: str, anchor: str | None) -> str:
    """Give the footnotes, which have no heading, their anchor.

    Args:
        html: E.g. `<section class="footnotes">`.
        anchor: E.g. `footnotes`.

    Returns:
        E.g. `<section id="footnotes" class="footnotes">`; without an anchor, the text as it is.
    """
    opening = '<section class="footnotes">'
    return html.replace(opening, f'<section id="{escape(anchor)}" class="footnotes">', 1) if anchor else html


def mark_predictions(html: str, predictions: Iterable[Mapping[str, Any]], address: str) -> str:
    """Turn the marks of predictions into links to their pages, with the outcome as text, sign and class.

    Args:
        html: Text of a post.
        predictions: Rows with `id`, `slug` and `status`.
        address: What the address of a prediction begins with.

    Returns:
        The text; the mark of an unknown prediction stays what it is.
    """
    known = {row["slug"]: row for row in predictions}

    def link(match: re.Match[str]) -> str:
        row = known.get(match["slug"])
        if row is None:
            return match[0]
        return badge(row["status"], address + row["id"], f"prediction-{row['slug']}")

    return MARK.sub(link, html)
