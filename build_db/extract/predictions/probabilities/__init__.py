"""Phrases → probabilities: the numbers that say how likely a statement is, and none that belong to what it claims."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from build_db.extract.predictions.languages import ENGLISH, Language, matcher
from build_db.extract.predictions.languages.matching import fold
from build_db.extract.predictions.probabilities.forms import (
    BRACKETED,
    CONTINUED,
    EVEN,
    FORMS,
    GIVEN,
    LEADING,
    MAYBE_BRACKETED,
    MAYBE_GIVEN,
    MAYBE_LEADING,
    MAYBE_TRAILING,
    TRAILING,
)
from build_db.extract.predictions.probabilities.hints import may_say_odds, may_state, texts_that_may_state
from build_db.extract.predictions.probabilities.numbers import number_pattern, read_number
from build_db.normalise import normalise_space

__all__ = [
    "Stated",
    "find_probabilities",
    "parse_cell_probability",
    "parse_marked_probability",
    "texts_that_may_state",
]

Strength = Literal["named", "bracketed", "trailing", "leading", "spoken"]


class Stated(NamedTuple):
    """A probability with its place in the text."""

    value: float
    """0 to 1."""

    start: int
    """Offset at which its marker begins, with its bracket or separator: what is cut from the statement."""

    end: int
    """Offset behind its marker."""

    strength: Strength
    """`named`: a word says what it is; `bracketed`, `trailing`, `leading`: its place does; `spoken`: in a sentence."""

    written: str
    """The number as the author put it: `60–80%`, `50/50`."""


KEPT: Final = 256
"""For how many texts the answer is kept: several rules ask for the same."""
METRIC_WORDS: Final = 4
"""A label of at most so many words that ends with what is measured is no statement: "Top-1 accuracy: 70%"."""
CELL: Final = re.compile(rf"\W*?{number_pattern('_c')}\W*", re.IGNORECASE | re.VERBOSE)  # "~60%"
MARKED: Final = re.compile(r"(\d+(?:\.\d+)?|\.\d+)\s*(%?)")  # "70%", "0.7", "1"
# "52%" at the end of a text, "between 2%"
SHARE: Final = re.compile(r"(?P<between>\b(?:between|from)\s+)?(?P<share>\d{1,3}(?:\.\d+)?)\s?%$", re.IGNORECASE)
ORDER: Final = {"named": 0, "bracketed": 1, "trailing": 2, "leading": 3, "spoken": 4}


@lru_cache(maxsize=KEPT)
def find_probabilities(text: str, language: Language = ENGLISH) -> tuple[Stated, ...]:
    """Find the probabilities that a text states.

    Args:
        text: Plain text, e.g. `Inflation will stay below 5% (63%)`.
        language: Its language.

    Returns:
        Those that say how likely the statement is, in order. What is only said in passing ("a 10% chance of") counts
        where nothing plainer does.
    """
    candidates: list[Stated] = []
    if may_state(text):
        candidates = [*find_named(text, language), *find_sure(text, language), *find_placed(text, language)]
    if not candidates:
        return tuple(find_odds(text, language)) if may_say_odds(text, language) else ()
    return choose(candidates) if len(candidates) > 1 else tuple(candidates)


def choose(candidates: list[Stated]) -> tuple[Stated, ...]:
    """Choose those that are told by the plainest signs and lie apart, without what is only said in passing."""
    found: list[Stated] = []
    for stated in sorted(candidates, key=lambda candidate: ORDER[candidate.strength]):
        if all(stated.end <= other.start or stated.start >= other.end for other in found):
            found.append(stated)
    found = [stated for stated in found if stated.strength != "spoken"] or found
    return tuple(sorted(found, key=lambda stated: stated.start))


def find_named(text: str, language: Language) -> Iterator[Stated]:
    """Find numbers behind a word for probability, and those that the author gives in so many words."""
    forms, folded = FORMS[language], fold(text)
    for match in forms.named.finditer(text) if forms.maybe_named.search(folded) else ():
        name = "_s" if match["number_s"] else "_n"
        value = read_odds(match) if match["odds"] else read_number(match, name)
        if value is not None:
            yield make_stated(text, match, value, "named", match["odds"] or match[f"number{name}"])
    for match in GIVEN.finditer(text) if MAYBE_GIVEN.search(folded) else ():
        if (value := read_number(match, "_g")) is not None:
            yield make_stated(text, match, value, "named", match["number_g"])
            for other in CONTINUED.finditer(text, match.end()):
                if (value := read_number(other, "_a")) is not None:
                    yield make_stated(text, other, value, "named", other["number_a"])


def read_odds(match: re.Match[str]) -> float | None:
    """Read "3:1 against" as 1/4, "3:1 on" as 3/4."""
    first, second = int(match["for"]), int(match["against"])
    share = second if match["side"].lower() == "against" else first
    return round(share / (first + second), 6) if first + second else None


def find_sure(text: str, language: Language) -> Iterator[Stated]:
    """Find numbers before a word for probability: named at the end of a text or in brackets, else spoken."""
    forms = FORMS[language]
    for match in forms.sure.finditer(text) if forms.maybe_sure.search(fold(text)) else ():
        value = read_number(match, "_u")
        if value is not None:
            is_apart = match["open"] and match["close"]
            is_last = match["who"].strip().lower() in ("", "with", "at") and not text[match.end() :].strip(" .!")
            yield make_stated(text, match, value, "named" if is_apart or is_last else "spoken", match["number_u"])


def find_placed(text: str, language: Language) -> Iterator[Stated]:
    """Find numbers that their place tells apart: in brackets, last, first."""
    for near in MAYBE_BRACKETED.finditer(text):
        bracketed = BRACKETED.match(text, len(text[: near.start()].rstrip()))
        value = read_number(bracketed, "_b") if bracketed else None
        if bracketed and value is not None:
            strength: Strength = "bracketed" if text[: bracketed.start()].strip() else "leading"
            yield make_stated(text, bracketed, value, strength, bracketed["number_b"])
    if behind := MAYBE_TRAILING.search(text):
        yield from find_trailing(text, len(text[: behind.start()].rstrip()), language)
    if "50" in text and "/" in text and (even := EVEN.search(text)):
        yield make_stated(text, even, 0.5, "trailing", even["even"])
    if MAYBE_LEADING.match(text) and (first := LEADING.match(text)):
        name = "_l" if first["number_l"] else "_m"
        value = read_number(first, name)
        if value is not None:
            yield make_stated(text, first, value, "leading", first[f"number{name}"])


def find_trailing(text: str, start: int, language: Language) -> Iterator[Stated]:
    """Find numbers behind a colon, a dash or dots from a place on."""
    for match in TRAILING.finditer(text, start):
        value = read_number(match, "_t")
        before = text[: match.start()]
        if value is not None and not is_metric(before, language) and not is_share(before, value):
            yield make_stated(text, match, value, "trailing", match["number_t"])


def find_odds(text: str, language: Language) -> Iterator[Stated]:
    """Find words that are a number: "a coin flip"."""
    for match in FORMS[language].odds.finditer(text):
        words = match["odds_b"] or match["odds_t"] or match["odds_s"]
        value = language.odds[normalise_space(words).lower()]
        strength: Strength = "bracketed" if match["odds_b"] else "trailing" if match["odds_t"] else "spoken"
        yield Stated(value, match.start(), match.end(), strength, words)


def is_metric(text: str, language: Language) -> bool:
    """Tell whether what stands before a number is what it measures, and no statement: "Top-1 accuracy"."""
    words = text.split()
    if not words or len(words) > METRIC_WORDS or any(word[0].isdigit() for word in words):
        return False
    return any(match.end() == len(text.rstrip()) for match in matcher(language, "metrics").finditer(text))


def is_share(text: str, value: float) -> bool:
    """Tell whether a number is the other part of what stands before it: "52% – 48%", "between 2% – 3%"."""
    match = SHARE.search(text)
    if match is None:
        return False
    return match["between"] is not None or round(float(match["share"]) + 100 * value) == 100


def make_stated(text: str, match: re.Match[str], value: float, strength: Strength, written: str) -> Stated:
    """Make a result of a match, without the white space behind the marker."""
    start, end = match.start(), match.start() + len(match[0].rstrip())
    if strength == "named" or not text[end:].strip(" ."):
        start -= len(text[:start]) - len(text[:start].rstrip(" \t\n,;:–—-"))
    if strength == "trailing" and text[end - 1] in ".。!\n":
        end -= 1
    if strength == "leading":
        end = match.end()
    return Stated(value, start, end, strength, written.strip())


def parse_cell_probability(text: str, language: Language = ENGLISH) -> Stated | None:
    """Read a table's cell.

    Args:
        text: e.g. `35%`, `0.35`, `1/3`.
        language: Its language.

    Returns:
        The probability; None where there is none, as in `-` and `High`.
    """
    if match := CELL.fullmatch(text):
        value = read_number(match, "_c")
        return Stated(value, 0, len(text), "named", text.strip()) if value is not None else None
    found = find_probabilities(text, language)
    return found[-1] if found else None


def parse_marked_probability(text: str) -> float | None:
    """Read the probability in an author's mark.

    Args:
        text: `0.7`, `70%`.

    Returns:
        0 to 1; None where it is no probability.
    """
    match = MARKED.fullmatch(text.strip())
    if not match:
        return None
    value = float(match[1]) / (100 if match[2] else 1)
    return round(value, 6) if value <= 1 else None
