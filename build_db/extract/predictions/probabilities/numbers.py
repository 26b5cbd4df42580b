"""Numbers that may be probabilities: percents, decimals, fractions, ranges."""

import re
from functools import cache
from typing import Final

# "~", "about", ">", "<=" before a number: a probability's, never a claim's "above" or "up"
ABOUT: Final = (
    r"(?:[~≈∼><≥≤]=?\s*|(?:about|around|roughly|approximately|approx\.?|maybe|probably|perhaps|say|only|just|like"
    r"|environ|約|约|大約|大约)\s*)?"
)
PER_CENT: Final = r"\s?(?:%|％|per\s?cent\b|pct\b)"  # "70%", "70 %", "70 percent"
WHOLE: Final = r"\d{1,3}(?:[.,]\d{1,2})?"  # "70", "12.5", "99,5"
DASH: Final = r"\s?(?:-|–|—|~|〜|to|à|至)\s?"  # "60–80", "60 to 80"
PARTS: Final = rf"""
    (?P<low>{WHOLE})(?:{PER_CENT})?{DASH}(?P<high>{WHOLE}){PER_CENT}   # "60–80%", "60% to 80%"
    | (?P<percent>{WHOLE}){PER_CENT}\+?                                # "70%"
    | (?P<from>0?\.\d+){DASH}(?P<to>0?\.\d+)                           # "0.6–0.8"
    | (?P<decimal>0?\.\d+|[01]\.0+)(?![\d.%])                          # "0.7", ".7", "1.0"
    | (?P<over>\d{{1,3}})\s?(?:/|\s(?:in|out\s+of)\s)\s?(?P<under>\d{{1,4}})(?![\d/%])  # "50/50", "2/3", "1 in 10"
"""
# "70%", "60–80", "1 in 10", "0.7": what each of `PARTS` begins with, to be tried where a number may stand
NEAR: Final = (
    r"(?:\d{1,3}(?:[.,]\d{1,2})?\s{0,2}(?:[%％/]|[pP][eEcC]|[iIİı][nN]\s|[oO][uU][tT]\s"
    r"|(?:[–—~〜àÀ至-]|[tT][oO])\s?\d)|\d?\.\d)"
)
GROUPS: Final = ("low", "high", "percent", "from", "to", "decimal", "over", "under")
"""What the groups of `PARTS` are called."""
PLAIN_UNDER: Final = {2, 3, 4, 5, 6, 8, 10, 20, 50, 100, 1000}
"""What a fraction in running text has below its stroke; "9/11" and "24/7" are something else."""


def number_pattern(name: str) -> str:
    """Give the pattern of a number, for use within a verbose pattern.

    Args:
        name: Ends the names of its groups, so that a pattern may hold several.

    Returns:
        A group.
    """
    # (?P<percent_a> … ) of "about 70%"
    return f"(?P<number{name}>{ABOUT}(?:" + re.sub(r"\(\?P<(\w+)>", rf"(?P<\1{name}>", PARTS) + "))"


def read_number(match: re.Match[str], name: str) -> float | None:
    """Read a number as a probability.

    Args:
        match: Of a pattern with `number_pattern(name)`.
        name: The end of the groups' names.

    Returns:
        0 to 1, a range as its middle; None where it is no probability, as 150% or 24/7.
    """
    low, high, percent, first, last, decimal, over, under = match.group(*names_of(name))
    if high:
        value = (as_float(low) + as_float(high)) / 200
    elif percent:
        value = as_float(percent) / 100
    elif last:
        value = (as_float(first) + as_float(last)) / 2
    elif decimal:
        value = as_float(decimal)
    elif under:
        return read_fraction(int(over), int(under))
    else:
        return None
    return round(value, 6) if value <= 1 else None


@cache
def names_of(name: str) -> tuple[str, ...]:
    """Give the names of a number's groups that end in `name`."""
    return tuple(group + name for group in GROUPS)


def read_fraction(over: int, under: int) -> float | None:
    """Read "50/50" and "60/40" as the first of two shares, "2/3" and "1 in 10" as a fraction."""
    if over + under == 100:
        return over / 100
    return round(over / under, 6) if over <= under and under in PLAIN_UNDER else None


def as_float(text: str) -> float:
    """Read a number with a point or a comma."""
    return float(text.replace(",", "."))
