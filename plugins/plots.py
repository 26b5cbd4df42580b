"""Numbers of plots made ready for templates, which are slow where they loop and call."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from datasette import hookimpl
from markupsafe import Markup

from plugins.badges import SIGNS
from plugins.wording import count_of, percent

MOST_ROWS: Final = 2048
"""Rows of the scoreboard whose text is kept: the same rows come again for every visitor."""


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars() -> dict[str, Any]:
    """Offer `stack_of(row, largest)`, `points_of(bands, left, bottom, size)` and `score_of(row)` in templates.

    Returns:
        Name → function.
    """
    return {"stack_of": stack_of, "points_of": points_of, "score_of": score_of}


@dataclass(frozen=True, slots=True)
class Segment:
    """The part of a bar that shows one outcome."""

    status: str
    """The outcome."""

    n: int
    """How many predictions came out so."""

    x: float
    """Where it begins, in percent."""

    width: float
    """How wide it is, in percent."""


@dataclass(frozen=True, slots=True)
class Stack:
    """A bar of outcomes."""

    rects: Markup
    """Its parts in SVG; which a template would be slow to write."""

    counts: Markup
    """The same in words."""


@dataclass(frozen=True, slots=True)
class Point:
    """A band of the calibration plot, in units of the drawing."""

    x: float
    """What was said, from left to right."""

    y: float
    """What came true, from the bottom up."""

    high: float
    """The upper end of the interval."""

    low: float
    """Its lower end."""

    n: int
    """How many predictions are in the band."""

    text: str
    """The same in words."""


def points_of(bands: Iterable[Any], left: int, bottom: int, size: int) -> list[Point]:
    """Place the bands of a calibration plot.

    Args:
        bands: Rows of the query `calibration`.
        left: Where the plot begins.
        bottom: Where it ends.
        size: Its width and height.

    Returns:
        A point for each band.
    """

    def up(share: float) -> float:
        return round(bottom - size * share, 1)

    return [
        Point(
            round(left + size * band["mean_probability"], 1),
            up(band["mean_score"]),
            up(band["high"]),
            up(band["low"]),
            band["predictions"],
            f"Said to be {percent(band['mean_probability'])} likely on average, "
            f"{count_of(band['predictions'], 'prediction')}: {percent(band['mean_score'])} came true, "
            f"interval {percent(band['low'])} to {percent(band['high'])}.",
        )
        for band in bands
    ]


@lru_cache(MOST_ROWS)
def score_of(row: Any) -> Markup:
    """Say what score some predictions have.

    Args:
        row: Of `templates/sql/score_outcomes.sql`.

    Returns:
        HTML: the score, of how many, and its interval.
    """
    if not row["scored"]:
        return Markup("none scored yet")
    return Markup('score {:.2f} over {:,} <span class="interval">(95% interval {:.2f} to {:.2f})</span>').format(
        row["score"], row["scored"], row["low"], row["high"]
    )


@lru_cache(MOST_ROWS)
def stack_of(row: Any, largest: int) -> Stack:
    """Draw a bar of outcomes.

    Args:
        row: Counts by status, as `templates/sql/score_outcomes.sql` has them.
        largest: Number of predictions that fills the whole width.

    Returns:
        The bar, and what it says.
    """
    parts = segments_of(row, largest)
    rects = (
        f'<rect class="outcome-{part.status.replace(" ", "-")}" x="{part.x}%" width="{part.width}%" height="14"></rect>'
        for part in parts
    )
    counts = (f"<span>{part.n:,} {part.status}</span>" for part in parts)
    return Stack(Markup("".join(rects)), Markup(" ".join(counts)))  # noqa: S704 (numbers, and words of ours)


def segments_of(row: Any, largest: int) -> list[Segment]:
    """Divide a bar into its outcomes.

    Args:
        row: Counts by status, as `templates/sql/score_outcomes.sql` has them.
        largest: Number of predictions that fills the whole width.

    Returns:
        Its parts, in the order of `SIGNS`.
    """
    segments: list[Segment] = []
    end = 0
    for status in SIGNS:
        if n := row[status]:
            segments.append(Segment(status, n, round(100 * end / largest, 2), round(100 * n / largest, 2)))
            end += n
    return segments
