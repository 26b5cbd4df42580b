"""Statements that open with a time to come: `2030: half the boats run on batteries`."""

import re
from typing import Final

from build_db.extract.predictions.base import Context
from build_db.extract.predictions.horizons import due, parse_period, parse_whole_period

# "2027-2030 : ", "By 2030 – ", "Q3 2027: "
OPENING: Final = re.compile(r"\W{0,3}([^:：\n]{4,24}?)(?:\s*[:：]|\s+[–—-])\s*(?=\S+\s+\S|[^\x00-\x7f]{3})")


# "2030: ", "By 2030 – ", "3 years: "
DATED: Final = re.compile(r".{0,22}20|\W{0,3}\d\d?(?:\s?[–-]\s?\d\d?)? (?:years?|months?)\b", re.DOTALL)
# "…: 2031", "… – by 2030-2035", "…: ~2040"
ENDING: Final = re.compile(
    r"\S\s*(?:[:：]|\s[–—-])\s*(?:by |around |about |before |[~≈<])?(20\d\d(?:\s?[–—-]\s?20\d\d)?)\W*$"
)
BRACKETED: Final = re.compile(r"[(（]([^()（）]{2,24})[)）]$")  # "(late 2030s)", "(by Q3)"


def time_before(text: str, context: Context) -> str | None:
    """Read the time that a statement opens with.

    Args:
        text: Plain text, e.g. `2030: half the boats run on batteries`.
        context: The post.

    Returns:
        The horizon, where it names a year and was not over when the post was made; None where no time opens the text.
    """
    if not DATED.match(text) or not (match := OPENING.match(text)):
        return None
    horizon = parse_period(match[1], context.clock, context.language)
    return None if horizon is None or context.clock.is_history(horizon) else horizon


def time_behind(text: str, context: Context) -> str | None:
    """Read the time that a statement ends with: `A robot cooks in any kitchen: 2036`, `Robots cook (late 2030s)`.

    Args:
        text: Plain text.
        context: The post.

    Returns:
        The horizon, where it was not over when the post was made; None where the text ends otherwise.
    """
    if text.endswith((")", "）")) and (bracketed := BRACKETED.search(text)):
        horizon = parse_whole_period(bracketed[1], context.clock, context.language)
    else:
        match = ENDING.search(text) if "20" in text[-14:] else None
        horizon = parse_period(match[1], context.clock, context.language) if match else None
    return None if horizon is None or context.clock.is_history(horizon) else horizon


def time_around(text: str, context: Context) -> str | None:
    """Read the time that a statement opens or ends with; see `time_before` and `time_behind`."""
    return time_before(text, context) or time_behind(text, context)


def is_beyond_its_year(horizon: str, context: Context) -> bool:
    """Tell whether a horizon lies beyond the year of the post: "2026: …" written in 2026 may tell what is."""
    return context.made_on is not None and due(horizon)[:4] > context.made_on[:4]
