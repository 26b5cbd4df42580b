"""Passages that a search has found → HTML with the hits marked."""

from typing import Any, Final

from datasette import hookimpl
from markupsafe import Markup, escape

OPENING: Final = "\x02"
CLOSING: Final = "\x03"
"""What stands around a hit in SQL: characters that no text holds, so that escaping cannot be tricked."""


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars() -> dict[str, Any]:
    """Offer `marked(text)` in templates.

    Returns:
        Name → function.
    """
    return {"marked": marked}


def marked(text: str | None) -> Markup:
    r"""Escape a passage and mark the hits in it.

    Args:
        text: From FTS5's `snippet` or `highlight`, e.g. `an <b>\x02agent\x03`.

    Returns:
        HTML, e.g. `an &lt;b&gt;<mark>agent</mark>`. Every mark that is opened is closed.
    """
    head, *hits = str(escape(text or "")).split(OPENING)
    return Markup(head.replace(CLOSING, "") + "".join(map(mark_hit, hits)))  # noqa: S704 (escaped above)


def mark_hit(text: str) -> str:
    r"""Mark the hit at the start of an escaped text.

    Args:
        text: What follows an opening character, e.g. `agent\x03 is`.

    Returns:
        HTML, e.g. `<mark>agent</mark> is`.
    """
    hit, _, rest = text.partition(CLOSING)
    return f"<mark>{hit}</mark>{rest.replace(CLOSING, '')}"
