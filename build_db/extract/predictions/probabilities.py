"""Phrases → probabilities: the number at the end of a statement that says how likely it is."""

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Stated:
    """A probability with its place in the text."""

    value: float
    """0 to 1."""

    start: int
    """Offset at which its marker begins: the statement ends there."""


# " (70%)", " (12.5 %).", "(p = 0.7)", "(0.7)", "(50/50)", "(1/3)" as the last thing in a text
TRAILING: Final = re.compile(
    r"\s*\((?:p\s*=\s*)?(?:~\s*)?(?:(?P<percent>\d{1,3}(?:\.\d+)?)\s?%|(?P<decimal>0?\.\d+|[01]\.0+)"
    r"|(?P<over>\d{1,3})\s?/\s?(?P<under>\d{1,3}))\)\s*\.?\s*$",
    re.IGNORECASE,
)


def parse_trailing_probability(text: str) -> Stated | None:
    """Read the probability in parentheses at the end of a statement.

    Args:
        text: Plain text, e.g. `It will rain (70%)`.

    Returns:
        The probability; None where there is none, or no number from 0 to 1.
    """
    if not text.rstrip(" .").endswith(")"):
        return None
    match = TRAILING.search(text)
    if not match:
        return None
    value = parse_number(match)
    return Stated(value, match.start()) if value is not None and 0 <= value <= 1 else None


def parse_number(match: re.Match[str]) -> float | None:
    """Turn what was matched into a number: 70% is 0.7, 50/50 is 0.5, 1/3 is a third."""
    if match["percent"]:
        return round(float(match["percent"]) / 100, 6)
    if match["decimal"]:
        return float(match["decimal"])
    over, under = int(match["over"]), int(match["under"])
    if over + under == 100:
        return over / 100
    return round(over / under, 6) if under else None


def parse_marked_probability(text: str) -> float | None:
    """Read the probability in an author's mark.

    Args:
        text: `0.7`, `70%`.

    Returns:
        0 to 1; None where it is no probability.
    """
    # "70%", "0.7", "1"
    match = re.fullmatch(r"(\d+(?:\.\d+)?|\.\d+)\s*(%?)", text.strip())
    if not match:
        return None
    value = float(match[1]) / (100 if match[2] else 1)
    return round(value, 6) if value <= 1 else None
