"""What a relative time is told from, and counting with horizons."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from build_db.normalise import normalise_due

MONTHS: Final = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
SHORT: Final = ("day", "week")
"""Units that are told from a day."""
CENTURY_END: Final = 2100
"""The year that people mean by "the end of the century": forecasts run to 2100, as the century itself does."""


due = lru_cache(maxsize=1024)(normalise_due)
"""Tells the last day of a horizon; a post's predictions have few of them."""


@lru_cache(maxsize=64)
def first_day(made_on: str | None, year: int | None) -> date | None:
    """Tell the day from which relative times count."""
    if made_on is None:
        return date(year, 1, 1) if year else None
    day = date.fromisoformat(made_on[:10])
    return date(year, 1, 1) if year and year < day.year else day


@dataclass(frozen=True, slots=True)
class Clock:
    """When a statement was made, and the year that it is about."""

    made_on: str | None = None
    """The day it was made, ISO 8601."""

    year: int | None = None
    """What "Q2", "December" or "the end of the year" belong to: a heading's or title's year; None: `made_on` tells."""

    @property
    def day(self) -> date | None:
        """The day from which relative times count: the year's first, where the statement was made before the post."""
        return first_day(self.made_on, self.year)

    def year_with(self, month: int) -> int | None:
        """Tell the year of a month that is named without one: the next such month."""
        if self.year or not self.day:
            return self.year
        return self.day.year + (month < self.day.month)

    def year_after(self, years: int) -> int | None:
        """Tell the year that is some years on: "this year" (0), "next year" (1)."""
        if self.year and not years:
            return self.year
        return self.day.year + years if self.day else None

    def end_of(self, unit: str) -> str | None:
        """Tell the period of a unit that the day lies in: "this decade", "the end of the month"."""
        if unit == "year":
            year = self.year_after(0)
            return str(year) if year else None
        if not self.day:
            return None
        if unit == "week":
            return (self.day + timedelta(days=6 - self.day.weekday())).isoformat()
        ends = {"century": CENTURY_END, "decade": self.day.year // 10 * 10 + 9}
        return str(ends[unit]) if unit in ends else name_month(self.day.year, self.day.month, unit)

    def ahead(self, count: int, unit: str) -> str | None:
        """Tell the end of a span from the day on, as fine as its unit.

        A year's end in January belongs to the year before: "within a year" in a new year's post means that year.
        """
        if not self.day or (unit in SHORT and self.made_on is None):  # a year alone does not tell "tomorrow"
            return None
        if unit in SHORT:
            return (self.day + timedelta(days=count * (7 if unit == "week" else 1))).isoformat()
        months = count * MONTHS[unit]
        year, month = divmod(self.day.year * 12 + self.day.month - 1 + months, 12)
        if months % 12 == 0:
            return str(year - (month == 0))
        return name_month(year, month + 1, unit)

    def next(self, unit: str) -> str | None:
        """Tell "next month", "next week": the period after the one that the day lies in."""
        if not self.day or (unit in SHORT and self.made_on is None):
            return None
        if unit == "week":
            return (self.day + timedelta(days=13 - self.day.weekday())).isoformat()
        if unit in ("decade", "century", "day"):
            return self.ahead(1, unit)
        if unit == "year":
            return str(self.year_after(1))
        year, month = divmod(self.day.year * 12 + self.day.month - 1 + MONTHS[unit], 12)
        return name_month(year, month + 1, unit)

    def is_history(self, horizon: str) -> bool:
        """Tell whether a horizon was over when the statement was made."""
        return self.day is not None and due(horizon) < self.day.isoformat()


def name_month(year: int, month: int, unit: str) -> str:
    """Name a month, or the quarter that it is in."""
    return f"{year}-Q{(month + 2) // 3}" if unit == "quarter" else f"{year}-{month:02}"


# "2026" | "2026-06" | "2026-H1" | "2026-Q2" | "2026-06-30"
FORM: Final = re.compile(r"(\d{4})(?:-(?:(H|Q)(\d)|(\d\d)(?:-(\d\d))?))?")


def previous(horizon: str) -> str:
    """Tell the period before one: "before 2027" falls due with 2026.

    Args:
        horizon: One period, no range.

    Returns:
        The period of the same length that ends where it begins.
    """
    match = FORM.fullmatch(horizon)
    if not match:
        return horizon
    year, letter, number, month, day = match.groups()
    if day:
        return (date.fromisoformat(horizon) - timedelta(days=1)).isoformat()
    if letter:
        last = 2 if letter == "H" else 4
        return f"{year}-{letter}{int(number) - 1}" if int(number) > 1 else f"{int(year) - 1}-{letter}{last}"
    if month:
        return f"{year}-{int(month) - 1:02}" if int(month) > 1 else f"{int(year) - 1}-12"
    return str(int(year) - 1)
