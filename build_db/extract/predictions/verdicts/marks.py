"""Verdicts without words: emoji, letters, points."""

import re
from typing import Final

AROUND: Final = " \t\n*_~`\"'“”‘’"  # what may stand around a verdict

MARKS: Final = {
    **dict.fromkeys("✅✔☑👍🎯🟢💯🏆✓", "right"),
    **dict.fromkeys("❌✖✗✘🔴👎🚫❎", "wrong"),
    **dict.fromkeys("🟡🟠⚠➖🔶🌗◐", "mixed"),
    **dict.fromkeys("⏳❓❔🤷⌛", "unresolvable"),
}
"""Emoji → outcome."""
# "✅", "✔️": an emoji, perhaps with the selector that colours it, or with a skin tone and a gender
MARK: Final = re.compile(rf"([{''.join(MARKS)}])[\ufe0f\u200d♂♀\U0001f3fb-\U0001f3ff]*")

LETTERS: Final = {"A": "right", "B": "mostly right", "C": "mixed", "D": "mostly wrong", "F": "wrong"}
"""School grades → outcome; a plus or minus changes none."""
LETTER: Final = re.compile(r"([ABCDF])[+\-−–]?(?=\s*(?:$|[.,;:!(\n]|[–—-]\s))")  # "B+", "A-."

# "1/1", "0.5 points", "8 out of 10", "+1", "½"
POINTS: Final = re.compile(
    r"(?:(?P<sign>[+−-])(?P<one>[01])|(?P<half>½)|(?P<score>\d+(?:\.\d+)?)\s*"
    r"(?:(?:/|out\s+of)\s*(?P<top>\d+)(?:\s+points?)?|\s+points?|\s?pts?))"
    r"(?=\s*(?:$|[.,;:!(\n]|[–—-]\s)|\s+(?-i:[A-Z]))",  # "0/1 Nobody came"
    re.IGNORECASE,
)
NO_SIGNS: Final = frozenset(map(chr, range(128))) - {*LETTERS, *"+-0123456789"}
"""The characters of ASCII with which no emoji, letter or points begin."""
LIMITS: Final = ((0.875, "right"), (0.625, "mostly right"), (0.375, "mixed"), (0.125, "mostly wrong"), (-1.0, "wrong"))
"""The least share of the points for each outcome."""
POINTS_TOP: Final = 10
"""What "8 points" are out of; "1 point" is all there is to win."""
# "1", "0.25" behind "Score:"
SHARE: Final = re.compile(r"(?P<half>½)|(?P<score>[01]?\.\d+|[01])(?=\s*(?:$|[.,;!(\n]))(?!\.\d)")
# "It will rain: 1/1", "It rained. 1/1"
LAST_POINTS: Final = re.compile(r"(?:\s*[:：]|(?<=[.!?])\s)\s*(?P<points>(?P<score>[01]|0?\.\d+)\s?/\s?1)\s*[.]?\s*$")
TOPS: Final = {1, 2, 3, 4, 5, 10, 100}
"""How many points there may be to win: "9/11" is a date."""


def outcome_of(share: float) -> str | None:
    """Turn a share of the points into an outcome; None where it is more than all."""
    return next(outcome for least, outcome in LIMITS if share >= least) if share <= 1 else None


def read_points(match: re.Match[str]) -> str | None:
    """Read points as a share of what there is to win: one, where that is not said."""
    if match["half"]:
        return "mixed"
    if match["sign"]:
        return "right" if match["sign"] == "+" and match["one"] == "1" else "wrong"
    top = int(match["top"] or (1 if float(match["score"]) <= 1 else POINTS_TOP))
    share = float(match["score"]) / top if top in TOPS else 2
    return outcome_of(share)
