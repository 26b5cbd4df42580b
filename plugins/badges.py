"""What has become of a prediction, shown the same way wherever it is shown: a sign and a word, in a colour."""

from functools import lru_cache
from typing import Any, Final

from datasette import hookimpl
from markupsafe import Markup

SIGNS: Final = {
    "right": "●",
    "mostly right": "◕",
    "mixed": "◑",
    "mostly wrong": "◔",
    "wrong": "○",
    "unresolvable": "×",
    "due": "!",
    "pending": "…",
}
"""Status → its sign, so that nobody needs to tell colours apart."""

MOST_BADGES: Final = 1024
"""Badges that are kept: they are few, but those that are links differ by address."""


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars() -> dict[str, Any]:
    """Offer `badge(status)` in templates.

    Returns:
        Name → function.
    """
    return {"badge": badge}


@lru_cache(MOST_BADGES)
def badge(status: str, address: str = "", name: str = "") -> Markup:
    """Show a status.

    Args:
        status: One of `SIGNS`; another has no sign.
        address: Where it leads, if anywhere.
        name: Its id on the page, if it has one; the status is then announced as that of a prediction.

    Returns:
        HTML.
    """
    kind = f"outcome outcome-{status.replace(' ', '-')}"
    sign = Markup('<span class="sign" aria-hidden="true">{}</span> ').format(SIGNS.get(status, "?"))
    if name:
        sign += Markup('<span class="visually-hidden">Prediction: </span>')
        return Markup('<a class="prediction-mark {}" id="{}" href="{}">{}{}</a>').format(
            kind, name, address, sign, status
        )
    if address:
        return Markup('<a class="{}" href="{}">{}{}</a>').format(kind, address, sign, status)
    return Markup('<span class="{}">{}{}</span>').format(kind, sign, status)
