"""Headings that name a time: "By 2030", "This year", "2027 predictions" in a post that grades those for 2026."""

from collections.abc import Sequence
from typing import Final

from build_db.extract.predictions.horizons import Clock, parse_heading_horizon
from build_db.extract.predictions.languages import Language, speaks

NEW_WORDS: Final = 3
"""A heading of more words that names a time, "Next to the sea", is about something else."""
NEW_YEAR: Final = ("01", "02")
"""Months in which predictions for the same year are new ones."""


def names_time(heading: str | None, language: Language) -> bool:
    """Tell whether a heading names nothing but a time: below "By 2030" stand predictions in a post about them."""
    return heading is not None and speaks(language, "time_labels").search(heading) is not None


def names_new(heading: str | None, clock: Clock, language: Language) -> bool:
    """Tell whether a heading of a post that grades says no more than that new ones stand below it: "This year"."""
    if not heading or len(heading.split()) > NEW_WORDS:
        return False
    is_name = speaks(language, "new_names").fullmatch(heading.strip(" :!")) is not None
    return is_name or (names_time(heading, language) and is_new(heading, clock, language))


def is_past(heading: str, clock: Clock, language: Language) -> bool:
    """Tell whether a heading names predictions for a year that is over: "2023 predictions" in 2025."""
    horizon = parse_heading_horizon(heading, Clock(None, None), language)
    return bool(horizon and clock.made_on and horizon[:4] < clock.made_on[:4])


def is_contrast(heading: str | None, graded: Sequence[str]) -> bool:
    """Tell whether a label stands beside its own graded form: "2027 predictions" and "2027 predictions, graded"."""
    return bool(heading) and any(str(heading).lower() in other.lower() and other != heading for other in graded)


def is_new(heading: str, clock: Clock, language: Language) -> bool:
    """Tell whether a heading of a post that grades names new predictions: by its words, or by a time yet to come."""
    if speaks(language, "new_labels").search(heading):
        return True
    horizon = parse_heading_horizon(heading, clock, language) or ""
    if not clock.made_on:  # any year may be one to come
        return bool(horizon)
    this_year, month = clock.made_on[:4], clock.made_on[5:7]
    return horizon[:4] > this_year or (horizon[:4] == this_year and month in NEW_YEAR)
