"""A language's phrases for times, compiled to one pattern."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from build_db.extract.predictions.horizons.clock import Clock, previous
from build_db.extract.predictions.horizons.values import KINDS, Said
from build_db.extract.predictions.languages import Language, Phrase, matcher
from build_db.extract.predictions.languages.base import join_words, widen
from build_db.normalise import NotADateError, normalise_due, normalise_space

FOUR: Final = r"(?:19|20|21)\d\d"
PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)\}")  # "{year}"
DIGITS: Final = re.compile(rf"{FOUR}|['’]\d\d")  # "2026", "'26"
UNSHIFTED: Final = {"part", "midcentury", "years", "quarters"}
"""Kinds that "before" leaves as they are: before mid-2026 is by mid-2026."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time in a text."""

    horizon: str
    """As ISO 8601."""

    phrase: Phrase
    """What named it."""

    lead: str | None
    """`by`, `before`, `during` or `never`, where one of these words says how the statement stands to it."""

    is_binding: bool
    """Whether it is a last day: behind "by", "before" or "the end of"."""

    is_open: bool
    """Whether it only opens: "at the earliest"."""

    has_year: bool
    """Whether a year was said."""

    start: int
    """Offset of its first character, the lead included."""

    end: int
    """Offset behind its last character."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The pattern of a language."""

    pattern: re.Pattern[str]
    """Matches a lead, an "end of", and one phrase in the group `k` + its number."""

    phrases: tuple[Phrase, ...]
    """By number."""

    names: tuple[tuple[str, ...], ...]
    """The placeholders of each phrase; their groups are called by name and number."""


def words_of(language: Language) -> dict[str, str]:
    """Give the pattern of each placeholder."""
    guards = "".join(f"(?!{widen(guard)})" for guard in language.not_years)
    suffix = f"(?={language.year_suffix})?" if language.year_suffix else ""
    after = rf"(?!\d|[.,]\d|-(?![a-z]\d\b)[a-z]){guards}{suffix}"  # no part of "20265", "2026.5", "2026-style"
    digits = rf"(?:(?:fy|cy)[\s'’]?)?{FOUR}{after}|(?:fy|cy)\s?\d\d\b|['’]\d\d(?!\d|['’]|s\b)"
    years = rf"(?<!the\s)(?:{join_words(language.years)})"  # "in the next year" is a span, "next year" is none
    number = rf"\d{{1,3}}|{join_words(language.numbers)}"
    long_units = {word: unit for word, unit in language.units.items() if unit not in ("day", "week")}
    return {
        "iso": rf"{FOUR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?![-–]?\d)",
        "digits": digits,
        "year": rf"{digits}|{years}",
        "this_year": years,
        "short_year": FOUR,
        "last_year": rf"{FOUR}{after}",
        "two": r"[23]\d(?!\d|\s?%)",
        "last_two": r"\d\d(?!\d|\s?%)",
        "month": join_words(language.months),
        "day": r"(?:3[01]|[12]\d|0?[1-9])(?!\d)",
        "quarter": join_words(language.quarters),
        "last_quarter": join_words(language.quarters),
        "half": join_words(language.halves),
        "part": join_words(language.parts),
        "season": join_words(language.seasons),
        "decade": r"(?:19|20|21)\d0",
        "number": number,
        "last_number": number,
        "unit": join_words(language.units),
        "long_unit": join_words(long_units),
    }


@lru_cache(maxsize=32)
def grammar_of(language: Language, ranks: frozenset[str]) -> Grammar:
    """Compile the phrases of some ranks."""
    words = words_of(language)
    phrases = tuple(phrase for phrase in language.phrases if phrase.rank in ranks)
    alternatives = []
    for number, phrase in enumerate(phrases):
        inside = widen(phrase.words)
        for name in PLACEHOLDER.findall(inside):
            inside = inside.replace(f"{{{name}}}", f"(?P<{name}{number}>{words[name]})")
        alternatives.append(f"(?P<k{number}>{inside})")
    edges = (r"(?<![\w$€£#/-])", r"(?!\w)", r"(?:\s+|(?<=['’]))") if language.spaced else (r"(?<!\d)", "", r"\s*")
    leads = "|".join(
        f"(?P<{name}>{widen('|'.join(getattr(language, name)))})"
        for name in ("never", "before", "by", "during")
        if getattr(language, name)
    )
    lead = f"(?:(?:{leads}){edges[2]})?" if leads else ""
    ends = widen("|".join(language.ends))
    end = f"(?:(?P<ends>{ends}){edges[2]})?" if ends else ""
    # "by the end of 2026" has the lead "by", an end, and a phrase of the kind year
    pattern = re.compile(f"{edges[0]}{lead}{end}(?:{'|'.join(alternatives)}){edges[1]}")
    names = tuple(tuple(dict.fromkeys(PLACEHOLDER.findall(phrase.words))) for phrase in phrases)
    return Grammar(pattern, phrases, names)


def find_times(text: str, clock: Clock, language: Language, ranks: frozenset[str]) -> Iterator[Time]:
    """Find the times that a text names, in order.

    Args:
        text: Plain text.
        clock: What relative times are told from.
        language: Its language.
        ranks: Ranks of phrases that are looked for.

    Yields:
        Times with a horizon that is a date.
    """
    if not DIGITS.search(text) and not matcher(language, "time_hints").search(text):
        return
    grammar = grammar_of(language, ranks)
    for match in grammar.pattern.finditer(lower(text)):
        if time := read_time(match, grammar, clock, language):
            yield time


def lower(text: str) -> str:
    """Turn a text into small letters, as many as it has: a pattern of small letters is the quicker to try."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def read_time(match: re.Match[str], grammar: Grammar, clock: Clock, language: Language) -> Time | None:
    """Read what the pattern matched; None where that is no date, as with 31 June."""
    number = int((match.lastgroup or "k0")[1:])
    phrase = grammar.phrases[number]
    groups = match.groupdict()
    words = {
        name: normalise_space(groups[f"{name}{number}"]).replace("’", "'")
        for name in grammar.names[number]
        if groups[f"{name}{number}"]
    }
    horizon = KINDS[phrase.kind](Said(words, clock, language))
    lead = next((name for name in ("never", "before", "by", "during") if groups.get(name)), None)
    tail = find_tail(match.string, match.end(), language)
    lead = lead or (tail if tail != "open" else None)
    has_end = bool(groups.get("ends"))
    if not horizon or not is_horizon(horizon):
        return None
    if lead == "before" and not has_end and phrase.rank != "bound" and phrase.kind not in UNSHIFTED:
        horizon = previous(horizon)
    is_binding = has_end or phrase.rank == "bound" or lead in ("by", "before")
    has_year = any(name in words for name in ("year", "digits", "last_year", "iso", "short_year", "two"))
    return Time(horizon, phrase, lead, is_binding, tail == "open", has_year, match.start(), match.end())


def find_tail(text: str, end: int, language: Language) -> str | None:
    """Tell what the words behind a time make of it: `open`, `before`, `by` or `during`."""
    for name in ("open", "before", "by", "during"):
        if getattr(language, f"{name}_tails") and tail_pattern(language, f"{name}_tails").match(text, end):
            return name
    return None


@lru_cache(maxsize=64)
def tail_pattern(language: Language, field: str) -> re.Pattern[str]:
    """Compile what may stand behind a time."""
    # " at the earliest", "までに"
    return re.compile(widen("|".join(getattr(language, field))), re.IGNORECASE)


def is_horizon(text: str) -> bool:
    """Tell whether a text states a horizon that is one.

    Args:
        text: e.g. an author's mark, `2026-H1`.

    Returns:
        Whether it has a last day.
    """
    try:
        normalise_due(text)
    except NotADateError:
        return False
    return True
