"""Phrases → horizons: by when a statement is to have come true."""

import re
from typing import Final

from build_db.normalise import NotADateError, normalise_due

YEAR: Final = r"((?:19|20)\d\d)"

PHRASES: Final[tuple[tuple[re.Pattern[str], int], ...]] = (
    # "by 2045", "by the end of 2025", "at the end of 2024", "until the close of 2026"
    (
        re.compile(
            rf"\b(?:by|until|till|at)\s+(?:the\s+)?(?:(?:very\s+)?(?:end|close)\s+of\s+)?{YEAR}\b", re.IGNORECASE
        ),
        0,
    ),
    (re.compile(rf"\bend\s+of\s+{YEAR}\b", re.IGNORECASE), 0),  # "end of 2025"
    (re.compile(rf"\bbefore\s+(?:the\s+end\s+of\s+)?{YEAR}\b", re.IGNORECASE), -1),  # "before 2026" falls due with 2025
    # "in 2025", "during 2026", "around 2028", "only in 2026 or 2027": the later year counts
    (
        re.compile(
            rf"\b(?:in|during|around|within|throughout)\s+(?:{YEAR}\s*(?:or|and|to|-|–)\s*)?{YEAR}\b", re.IGNORECASE
        ),
        0,
    ),
)
"""From the most to the least binding, each with the years to add."""

# "in 2026 at the earliest" opens a time and does not close it
OPEN_ENDED: Final = re.compile(r"\bat\s+the\s+earliest\b|\bor\s+later\b|\bafter\s+", re.IGNORECASE)
ANY_YEAR: Final = re.compile(rf"(?<!\d){YEAR}(?!\d)")  # "2025 predictions" has one
PREDICTIVE_TITLE: Final = re.compile(r"\b(?:predict\w*|forecasts?|outlook|year\s+ahead)\b", re.IGNORECASE)
# "Grading my predictions for 2025" is about earlier predictions
GRADING_TITLE: Final = re.compile(r"\b(?:grad(?:ed|ing)|reviewing|results?|revisit(?:ed|ing))\b", re.IGNORECASE)


def parse_horizon(text: str, made_on: str | None) -> str | None:
    """Read a horizon off a statement.

    Args:
        text: Plain text.
        made_on: The day it was made, ISO 8601: an earlier year is history and no horizon.

    Returns:
        A year; None where none is stated.
    """
    if not ANY_YEAR.search(text):
        return None
    earliest = int(made_on[:4]) if made_on else 0
    for phrase, shift in PHRASES:
        for match in phrase.finditer(text):
            year = int(match[match.lastindex or 1]) + shift
            if year >= earliest and not OPEN_ENDED.match(text[match.end() :].lstrip()):
                return str(year)
    return None


def parse_heading_horizon(text: str) -> str | None:
    """Read a horizon off a heading or label: its last year.

    Args:
        text: e.g. `2025 predictions`.

    Returns:
        A year; None where there is none.
    """
    years = ANY_YEAR.findall(text)
    return years[-1] if years else None


def parse_title_horizon(title: str) -> str | None:
    """Read a horizon off the title of a post about predictions.

    Args:
        title: e.g. `Review of NeurIPS 2024 and predictions for ML in 2025`.

    Returns:
        A year; None for other titles, and for those of posts that judge earlier predictions.
    """
    match = PREDICTIVE_TITLE.search(title)
    if not match or GRADING_TITLE.search(title[: match.start()]):
        return None
    return parse_heading_horizon(title)


def is_horizon(text: str) -> bool:
    """Tell whether an author's mark states a horizon that is one."""
    try:
        normalise_due(text)
    except NotADateError:
        return False
    return True
