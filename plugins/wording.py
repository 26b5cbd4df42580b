"""Counts, shares and days as pages write them; functions, since macros of a template cost several times as much."""

from functools import lru_cache
from typing import Any, Final

from datasette import hookimpl
from markupsafe import Markup

HALF_UP: Final = 0.000001
"""What takes a half over to the next number, as Python rounds halves to the even one."""

MOST_DAYS: Final = 4096
"""Days that are kept as they are written; pages are full of the same ones."""


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars() -> dict[str, Any]:
    """Offer `count_of(n, one)`, `percent(share)`, `whole(share)` and `day(date)` in templates.

    Returns:
        Name → function.
    """
    return {"count_of": count_of, "percent": percent, "whole": whole, "day": day}


def count_of(n: int, one: str) -> str:
    """Say how many there are.

    Args:
        n: How many.
        one: What one is called, e.g. `post`.

    Returns:
        E.g. `1 post`, `2,000 posts`.
    """
    return f"{n:,} {one}" if n == 1 else f"{n:,} {one}s"


def percent(share: float) -> str:
    """Write a share in percent, to a tenth where it is not whole.

    Args:
        share: 0 to 1, e.g. 0.125.

    Returns:
        E.g. `12.5%`.
    """
    return f"{round(share * 100, 1):g}%"


def whole(share: float) -> str:
    """Write a share in whole percent, halves up.

    Args:
        share: 0 to 1, e.g. 0.125.

    Returns:
        E.g. `13%`.
    """
    return f"{round(share * 100 + HALF_UP)}%"


@lru_cache(MOST_DAYS)
def day(date: str | None) -> Markup | str:
    """Show a day.

    Args:
        date: ISO 8601, perhaps without day or month; what a post states may be anything else.

    Returns:
        HTML.
    """
    return Markup('<time datetime="{0}">{0}</time>').format(date) if date else "no date"
