"""The words of a time → its horizon, for each kind of phrase."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from build_db.extract.predictions.horizons.clock import Clock
from build_db.extract.predictions.languages import Language

HALF_CENTURY: Final = 50
YEARS: Final = ("year", "digits", "two")
"""Placeholders for a year."""


@dataclass(slots=True)  # not frozen, which takes four times as long to make
class Said:
    """A phrase as it was found."""

    words: Mapping[str, str]
    """Placeholder → what stands in its place, in small letters, blanks folded."""

    clock: Clock
    """What relative times are told from."""

    language: Language
    """Whose words they are."""

    def year(self) -> int | None:
        """Read a year in digits, or in words such as "next year"."""
        text = next(filter(None, map(self.words.get, (*YEARS, "this_year"))), "")
        digits = digits_of(text)
        if digits:
            return int(digits) if len(digits) > 2 else 2000 + int(digits)
        return self.clock.year_after(self.language.years[text]) if text in self.language.years else None

    def year_of(self, month: int) -> int | None:
        """Read the year of what ends with a month; without one, the clock tells."""
        return self.year() if any(map(self.words.get, YEARS)) else self.clock.year_with(month)

    def number(self) -> int:
        """Read a number: the last of a range; 1 where none is said, as in "in the next year"."""
        text = self.words.get("last_number") or self.words.get("number") or "1"
        return int(text) if text.isdigit() else self.language.numbers[text]

    def unit(self) -> str:
        """Read a unit: a year where none is said."""
        text = self.words.get("unit") or self.words.get("long_unit")
        return self.language.units[text] if text else "year"


def digits_of(text: str) -> str:
    """Give the digits of a year such as "FY2026"."""
    return "".join(filter(str.isdigit, text))


def read_year(said: Said) -> str | None:
    """Read "2026", "next year", "EOY"."""
    has_one = any(map(said.words.get, (*YEARS, "this_year")))
    year = said.year() if has_one else said.clock.year_after(0)
    return str(year) if year else None


def read_years(said: Said) -> str | None:
    """Read "2025–2030", "2026/27" → two years with a stroke between."""
    short, last = said.words.get("short_year"), said.words.get("last_year")
    first = int(short) if short else said.year()
    if not first:
        return last
    end = int(digits_of(last)) if last else first // 100 * 100 + int(said.words["last_two"])
    return f"{first}/{end}" if first < end else str(first)


def read_either(said: Said) -> str | None:
    """Read "2026 or 2027" → the later."""
    return said.words["last_year"]


def read_iso(said: Said) -> str | None:
    """Read "2026-06-30"."""
    return said.words["iso"]


def read_day(said: Said) -> str | None:
    """Read "June 30, 2026"."""
    month, day = said.language.months[said.words["month"]], int(said.words["day"])
    year = said.year_of(month)
    return f"{year}-{month:02}-{day:02}" if year else None


def read_month(said: Said) -> str | None:
    """Read "June 2026", "June"."""
    month = said.language.months[said.words["month"]]
    year = said.year_of(month)
    return f"{year}-{month:02}" if year else None


def read_quarter(said: Said) -> str | None:
    """Read "Q3 2026", "the third quarter"."""
    quarter = said.language.quarters[said.words["quarter"]]
    year = said.year_of(quarter * 3)
    return f"{year}-Q{quarter}" if year else None


def read_quarters(said: Said) -> str | None:
    """Read "Q2-Q3" → two quarters with a stroke between; Q1 and Q2 make a half, and so do Q3 and Q4."""
    first, last = (said.language.quarters[said.words[name]] for name in ("quarter", "last_quarter"))
    year = said.year_of(last * 3)
    if not year:
        return None
    if (first, last) in ((1, 2), (3, 4)):
        return f"{year}-H{last // 2}"
    return f"{year}-Q{first}/{year}-Q{last}" if first < last else f"{year}-Q{last}"


def read_half(said: Said) -> str | None:
    """Read "H1 2026", "the back half"."""
    half = said.language.halves[said.words["half"]]
    year = said.year_of(half * 6)
    return f"{year}-H{half}" if year else None


def read_half_unit(said: Said) -> str | None:
    """Read "the first half of the year", "the second half of the decade"."""
    unit, half = said.unit(), said.language.halves[said.words["half"]]
    if unit == "year":
        return read_half(said)
    end = said.clock.end_of(unit)
    return str(int(end) - 5 * (2 - half)) if end and unit == "decade" else None


def read_part(said: Said) -> str | None:
    """Read "early 2026", "mid-2026", "late next year": the quarter that ends it."""
    year = said.year()
    return f"{year}-Q{said.language.parts[said.words['part']]}" if year else None


def read_season(said: Said) -> str | None:
    """Read "summer 2026": the quarter that ends it in the north; a winter's year, which either of its ends is in."""
    quarter = said.language.seasons[said.words["season"]]
    year = said.year_of(quarter * 3 or 12)
    return f"{year}-Q{quarter}" if year and quarter else str(year) if year else None


def read_decade(said: Said) -> str | None:
    """Read "the 2030s" → 2039; their early years end with 2033, the middle ones with 2036."""
    part = said.words.get("part")
    years = {1: 3, 2: 6}.get(said.language.parts[part], 9) if part else 9
    return str(int(said.words["decade"]) + years)


def read_this(said: Said) -> str | None:
    """Read "this decade", "the end of the month"."""
    return said.clock.end_of(said.unit())


def read_next(said: Said) -> str | None:
    """Read "next month"."""
    return said.clock.next(said.unit())


def read_ahead(said: Said) -> str | None:
    """Read "within 18 months", "in the next year"."""
    number, unit = said.number(), said.unit()
    return None if (number, unit) == (1, "day") else said.clock.ahead(number, unit)  # "within a day" is a speed


def read_tomorrow(said: Said) -> str | None:
    """Read "tomorrow"."""
    return said.clock.ahead(1, "day")


def read_midcentury(said: Said) -> str | None:
    """Read "mid-century"."""
    return str(said.clock.day.year // 100 * 100 + HALF_CENTURY) if said.clock.day else None


KINDS: Final[Mapping[str, Callable[[Said], str | None]]] = {
    "iso": read_iso,
    "day": read_day,
    "month": read_month,
    "quarters": read_quarters,
    "quarter": read_quarter,
    "half": read_half,
    "half_unit": read_half_unit,
    "part": read_part,
    "season": read_season,
    "decade": read_decade,
    "years": read_years,
    "either": read_either,
    "year": read_year,
    "event": read_year,
    "this": read_this,
    "next": read_next,
    "ahead": read_ahead,
    "tomorrow": read_tomorrow,
    "midcentury": read_midcentury,
}
"""A phrase's kind → how its horizon is read."""
