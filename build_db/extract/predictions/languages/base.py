"""What rules and parsers know of a language: a table of words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from build_db.extract.predictions.languages.speech import Speech

Value = TypeVar("Value")
Rank = Literal["whole", "led", "free", "bound"]
"""`whole`: a time only where it is all of a cell; `led`: only behind one of the words for "by" or "in"; `free`: by
itself; `bound`: by itself, and a last day as plain as "by" makes it."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to name a time."""

    kind: str
    """How the horizon follows from its words: a key of `horizons.values.KINDS`."""

    words: str
    """A pattern in which `{year}`, `{month}`, `{number}`, `{unit}` … stand for the words of the table."""

    rank: Rank
    """What it takes to be a horizon."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The words of a language.

    Tuples hold fragments of patterns, compiled once by `matcher`. In them and in phrases a blank stands for any white
    space, and a straight apostrophe for either kind.
    """

    code: str
    """As in a post's `lang`: `en`."""

    spaced: bool
    """Whether blanks part the words, so that a word ends where its letters end."""

    frequent: tuple[str, ...]
    """Words or letters by which a text shows its language: `the`."""

    months: Mapping[str, int]
    """`june` → 6."""

    numbers: Mapping[str, int]
    """`two` → 2."""

    units: Mapping[str, str]
    """`years` → `year`; units are day, week, month, quarter, year, decade, century."""

    quarters: Mapping[str, int]
    """`q2` → 2."""

    halves: Mapping[str, int]
    """`first half` → 1."""

    parts: Mapping[str, int]
    """Loose parts of a year → the quarter that ends them: `early` → 1, `mid` → 2, `late` → 4."""

    seasons: Mapping[str, int]
    """`summer` → 3, the quarter that ends it in the north; 0: the year is all that is plain, as with winter."""

    years: Mapping[str, int]
    """Years told from the post's own: `next year` → 1."""

    year_suffix: str
    """What a year's digits need behind them, as in `2026年`."""

    not_years: tuple[str, ...]
    """What makes a number or a part of a name of four digits that look like a year: `2026 dollars`."""

    phrases: tuple[Phrase, ...]
    """The ways to name a time, the longest first."""

    ends: tuple[str, ...]
    """`the end of`."""

    by: tuple[str, ...]
    """What sets a last day: `by`."""

    before: tuple[str, ...]
    """What sets the day after the last: `before`."""

    during: tuple[str, ...]
    """What puts a statement in a time: `in`."""

    never: tuple[str, ...]
    """What makes a time one of another thing: `than in`, `since`."""

    by_tails: tuple[str, ...]
    """As `by`, where it stands behind the time: `までに`."""

    before_tails: tuple[str, ...]
    """As `before`, where it stands behind the time: `之前`."""

    during_tails: tuple[str, ...]
    """As `during`, where it stands behind the time: `には`."""

    open_tails: tuple[str, ...]
    """What opens a time and closes none: `at the earliest`."""

    time_hints: tuple[str, ...]
    """One of these stands in every text with a horizon that has no year in digits."""

    probability_words: tuple[str, ...]
    """What names a probability: `probability`, `chance`, `confidence`."""

    sure_words: tuple[str, ...]
    """What follows the number: `80% sure`."""

    odds: Mapping[str, float]
    """Words that are a number: `a coin flip` → 0.5."""

    metrics: tuple[str, ...]
    """What a number before or behind it measures, which is no probability: `accuracy: 70%`."""

    verdicts: Mapping[str, str]
    """Words that are a verdict → outcome: `nailed it` → `right`. Keys are fragments of patterns."""

    verdict_subjects: tuple[str, ...]
    """What may open a sentence whose verb is a verdict: `I was`, `this one`, `I'd call it a`."""

    verdict_connectives: tuple[str, ...]
    """What may stand before such a sentence and joins it to what was said before: `but `."""

    firm_verdicts: tuple[str, ...]
    """Verdicts that are one only by themselves or before a mark, since they begin other sentences: `no`, `right`."""

    softeners: tuple[str, ...]
    """What takes a verdict half back: `but only partly`."""

    verdict_labels: tuple[str, ...]
    """What stands before a verdict and a colon: `Result`."""

    original_labels: tuple[str, ...]
    """What stands before an earlier prediction that is repeated: `Original prediction`."""

    lead_ins: Mapping[str, str]
    """Lead-ins over a list of statements → their outcome: `what I got wrong` → `wrong`. Keys are fragments."""

    grading: tuple[str, ...]
    """What says in a title or heading that earlier predictions are graded: `graded`, `scorecard`."""

    prediction_words: tuple[str, ...]
    """Words for predictions in a title: `forecast`."""

    speech: Speech
    """How people speak of predictions in it."""


def spell(table: Mapping[str, Value]) -> dict[str, Value]:
    """Write a table out, one entry for each spelling.

    Args:
        table: Keys hold several spellings, e.g. `{"january|jan": 1}`.

    Returns:
        e.g. `{"january": 1, "jan": 1}`.
    """
    return {spelling: value for spellings, value in table.items() for spelling in spellings.split("|")}


def join_words(words: Mapping[str, object]) -> str:
    """Join words to alternatives of a pattern, the longest first.

    Args:
        words: A table of literal words, e.g. `{"next year": 1}`.

    Returns:
        The inside of a group.
    """
    ordered = sorted(words, key=len, reverse=True)
    return widen("|".join(re.escape(word).replace("\\ ", " ") for word in ordered)) or r"(?!)"


def widen(fragment: str) -> str:
    """Let a blank stand for any white space, and a straight apostrophe for either kind, as the tables have it.

    A blank with a question mark, "time ?frame", may be missing.

    Args:
        fragment: A pattern, e.g. `year's end`.

    Returns:
        A pattern.
    """
    return fragment.replace(" ?", r"\s*").replace(" ", r"\s+").replace("'", "['’]")
