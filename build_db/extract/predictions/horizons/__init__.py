"""Phrases → horizons: by when a statement is to have come true."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from build_db.extract.predictions.horizons.clock import Clock, due
from build_db.extract.predictions.horizons.grammar import Time, find_times, is_horizon
from build_db.extract.predictions.languages import ENGLISH, Language, matcher

__all__ = [
    "Clock",
    "due",
    "is_horizon",
    "parse_heading_horizon",
    "parse_horizon",
    "parse_period",
    "parse_title_horizon",
]

IN_SENTENCES: Final = frozenset({"led", "free", "bound"})
LONGEST_SPAN: Final = 24
"""A heading of more characters is more than a span of time."""
IN_CELLS: Final = frozenset({"whole", "led", "free", "bound"})
VAGUE_ALONE: Final = {"day", "month", "season", "event", "tomorrow"}
"""Kinds that a heading needs a year with: "March of the robots"."""
NEW_MONTHS: Final = 4
"""Before this month a year is still ahead of a post: "AI in 2026" from January predicts, from December recaps."""
# What may stand around a time that is all of a cell: "~2027?", "(by EOY)"
AROUND: Final = re.compile(r"[\s()\[\]~≈<≤.,:;?*_]*")
# "NeurIPS 2024", "CES 2026": an event's year; not "AI 2027", which is a field's
EVENT_YEAR: Final = re.compile(
    r"\b(?!(?:AI|ML|LLMs?|NLP|US|UK|EU|IT|VR|AR|XR|UX|QA|My|I)\s)[A-Z]\w*[A-Z]\w*\s+['’]?\d{2,4}\b"
)
GAP: Final = re.compile(r"(?:\s+[^\W\d]+){0,3}\s*")  # " for ML in", between "predictions" and "2025"
RECAP: Final = re.compile(r"\b(?:recap|review|wrap(?:ped)?|retrospective|highlights|notes)\b", re.IGNORECASE)  # "Recap"


YEAR_LENGTH: Final = 4
"""Characters of a horizon that is a year."""
KEPT: Final = 64
"""How many answers are kept: what stands around a list is asked for each of its items."""


def parse_horizon(text: str, clock: Clock, language: Language = ENGLISH) -> str | None:
    """Read a horizon off a statement.

    Args:
        text: Plain text, e.g. `It will rain by the end of 2026`.
        clock: When it was made; times that were over by then are history.
        language: Its language.

    Returns:
        The last that binds ("by", "before", "within"), else the last; None where none is stated.
    """
    return choose(counting(find_times(text, clock, language, IN_SENTENCES), clock))


def counting(times: Iterable[Time], clock: Clock) -> list[Time]:
    """Leave the times in a sentence by which the statement is to have come true."""
    return [
        time
        for time in times
        if time.lead != "never"
        and not time.is_open
        and (time.lead or time.is_binding or time.phrase.rank == "free")
        and not clock.is_history(time.horizon)
    ]


def choose(times: list[Time]) -> str | None:
    """Choose the last time that binds, else the last."""
    binding = [time for time in times if time.is_binding]
    return (binding or times)[-1].horizon if times else None


def parse_period(text: str, clock: Clock, language: Language = ENGLISH) -> str | None:
    """Read a cell, a column's header or a label that is a time.

    Args:
        text: e.g. `Q1-Q2`, `EOY`, `1-2 years`, `end of 2025`.
        clock: What relative times are told from, and the year of "Q2".
        language: Its language.

    Returns:
        A horizon; None where the text is something else, or no definite time.
    """
    return parse_whole_period(text, clock, language) or parse_horizon(text, clock, language)


def parse_whole_period(text: str, clock: Clock, language: Language = ENGLISH) -> str | None:
    """Read a text that is a time and nothing else.

    Args:
        text: e.g. `December 2026`, `Q1-Q2`.
        clock: What relative times are told from, and the year of "Q2".
        language: Its language.

    Returns:
        A horizon; None where the text says anything else, or no definite time.
    """
    for time in find_times(text, clock, language, IN_CELLS):
        if is_whole(time, text) and not time.is_open and time.lead != "never":
            return time.horizon
    return None


def is_whole(time: Time, text: str) -> bool:
    """Tell whether a text is a time and nothing else."""
    return AROUND.fullmatch(text, 0, time.start) is not None and AROUND.fullmatch(text, time.end) is not None


@lru_cache(maxsize=KEPT)
def parse_heading_horizon(text: str, clock: Clock, language: Language = ENGLISH) -> str | None:
    """Read a horizon off a heading or label.

    Args:
        text: e.g. `2025 predictions`, `My bet for 2026`, `By 2030`, `The next five years`.
        clock: When the post was made; an earlier year is a past event's, unless the heading is about predictions.
        language: Its language.

    Returns:
        A horizon; None where there is none.
    """
    return choose(heading_times(text, clock, language) or span_of_heading(text, clock, language))


def span_of_heading(text: str, clock: Clock, language: Language) -> list[Time]:
    """Find the time in a heading that is nothing but a span: "2-3 years"."""
    times = find_times(text, clock, language, IN_CELLS) if len(text) <= LONGEST_SPAN else ()
    return [time for time in times if time.phrase.kind == "ahead" and is_whole(time, text) and not time.is_open]


def heading_times(text: str, clock: Clock, language: Language) -> list[Time]:
    """Find the times in a heading, where a bare year is one; the year of an event is a part of its name."""
    is_about = matcher(language, "prediction_words").search(text) or matcher(language, "grading").search(text)
    names = [match.span() for match in EVENT_YEAR.finditer(text)]
    return [
        time
        for time in find_times(text, clock, language, IN_SENTENCES)
        if (time.has_year or time.lead or time.phrase.kind not in VAGUE_ALONE)
        and (is_about or not clock.is_history(time.horizon))
        and not any(start < time.end <= end for start, end in names)
    ]


@lru_cache(maxsize=KEPT)
def parse_title_horizon(title: str, clock: Clock, language: Language = ENGLISH) -> str | None:
    """Read a horizon off the title of a post about predictions.

    Args:
        title: e.g. `Review of NeurIPS 2024 and predictions for ML in 2025`, `Grading my predictions for 2025`.
        clock: When the post was made.
        language: Its language.

    Returns:
        That of the predictions, which for a post that grades them is the one they had; None for other titles.
    """
    words = [match.span() for match in matcher(language, "prediction_words").finditer(title)]
    if words or matcher(language, "grading").search(title):
        times = [time for time in heading_times(title, clock, language) if not tells_day(time)]
        dated = [time for time in times if time.has_year] or times  # "My five-year predictions for 2025"
        attached = [time.horizon for time in dated if any(is_attached(title, time, span) for span in words)]
        behind = [time for time in times if words and time.start >= words[0][0]]
        return max(attached) if attached else choose(behind or times) or year_of_event(title, clock, language, words)
    if RECAP.search(title):
        return None
    horizon = parse_heading_horizon(title, clock, language)
    return horizon if horizon and looks_ahead(horizon, clock) else None


def tells_day(time: Time) -> bool:
    """Tell whether a time says when a post was made: "This week's predictions"."""
    return time.phrase.kind == "this" and len(time.horizon) > YEAR_LENGTH


def year_of_event(title: str, clock: Clock, language: Language, words: Sequence[tuple[int, int]]) -> str | None:
    """Read the year of an event right before a word for predictions, if it is to come: "Boat Show 2027 predictions"."""
    spans = [match.span() for match in EVENT_YEAR.finditer(title)]
    found = [
        time.horizon
        for time in find_times(title, clock, language, IN_SENTENCES)
        if any(start < time.end <= end and not title[end : word[0]].strip() for start, end in spans for word in words)
    ]
    return next((horizon for horizon in found if not clock.is_history(horizon)), None)


def is_attached(title: str, time: Time, span: tuple[int, int]) -> bool:
    """Tell whether at most three words, and no mark or number, stand between a time and a word for predictions."""
    gap = title[span[1] : time.start] if span[0] < time.start else title[time.end : span[0]]
    return GAP.fullmatch(gap) is not None


def looks_ahead(horizon: str, clock: Clock) -> bool:
    """Tell whether a post was made before what its title names, or when that was new."""
    year = int(due(horizon)[:4])
    return clock.day is None or (year, 0) > (clock.day.year, clock.day.month - NEW_MONTHS)
