"""A language's phrases for times, compiled to one pattern."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from build_db.extract.predictions.horizons.clock import Clock, due, previous
from build_db.extract.predictions.horizons.spotting import (
    FOUR,
    PLACEHOLDER,
    SHORT,
    lower,
    possible_phrases,
    spot,
)
from build_db.extract.predictions.horizons.starts import guard
from build_db.extract.predictions.horizons.values import KINDS, Said
from build_db.extract.predictions.languages import Language, Phrase
from build_db.extract.predictions.languages.base import join_words, widen
from build_db.normalise import NotADateError, normalise_space

LEADS: Final = ("never", "before", "by", "during")
TAILS: Final = ("open", "before", "by", "during")
YEARS: Final = frozenset({"year", "digits", "last_year", "iso", "short_year", "two"})
"""Placeholders for a year."""
UNSHIFTED: Final = {"part", "midcentury", "years", "quarters", "event"}
"""Kinds that "before" leaves as they are: before mid-2026 is by mid-2026, before the 2026 elections is in 2026."""


@dataclass(slots=True)  # not frozen, which takes four times as long to make
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
    """The pattern of some phrases of a language."""

    pattern: re.Pattern[str]
    """Matches a lead, an "end of", and one phrase in the group `k` + its number."""

    phrases: Mapping[str, tuple[Phrase, tuple[tuple[str, str], ...]]]
    """Group → the phrase, and its placeholders: each with the group that it is."""

    leads: tuple[str, ...]
    """Which of `never`, `before`, `by` and `during` the language has words for: groups."""

    tails: tuple[tuple[str, re.Pattern[str]], ...]
    """What may stand behind a time: `open`, `before`, `by` or `during`, with " at the earliest", "までに"."""


def words_of(language: Language, *, has_years: bool) -> dict[str, str]:
    """Give the pattern of each placeholder, with years in words ("next year") or without."""
    guards = "".join(f"(?!{widen(guard)})" for guard in language.not_years)
    suffix = f"(?={language.year_suffix})?" if language.year_suffix else ""
    after = rf"(?!\d|[.,]\d|-(?![a-z]\d\b)[a-z]){guards}{suffix}"  # no part of "20265", "2026.5", "2026-style"
    digits = rf"(?:(?:fy|cy)[\s'’]?)?{FOUR}{after}|(?:fy|cy)\s?\d\d\b|['’]\d\d(?!\d|['’]|s\b)"
    years = rf"(?<!the\s)(?:{join_words(language.years)})"  # "in the next year" is a span, "next year" is none
    number = rf"\d{{1,3}}|{join_words(language.numbers)}"
    long_units = {word: unit for word, unit in language.units.items() if unit not in SHORT}
    return {
        "iso": rf"{FOUR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?![-–]?\d)",
        "digits": digits,
        "year": rf"{digits}|{years}" if has_years else digits,
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


@lru_cache(maxsize=128)
def compile_grammar(language: Language, phrases: tuple[Phrase, ...], absent: frozenset[str]) -> Grammar:
    """Compile phrases, which are tried in their order; leads, and years in words, that are absent are left out."""
    words = words_of(language, has_years="this_year" not in absent)
    alternatives = []
    for number, phrase in enumerate(phrases):
        inside = widen(phrase.words)
        for name in PLACEHOLDER.findall(inside):
            inside = inside.replace(f"{{{name}}}", f"(?P<{name}{number}>{words[name]})")
        alternatives.append(guard(inside, f"k{number}"))
    edges = (r"(?<![\w$€£#/-])", r"(?!\w)", r"(?:\s+|(?<=['’]))") if language.spaced else (r"(?<!\d)", "", r"\s*")
    fragments = {name: [widen(words) for words in getattr(language, name) if words not in absent] for name in LEADS}
    names = tuple(name for name in LEADS if fragments[name])
    leads = "|".join(guard("|".join(map(guard, fragments[name])), name) for name in names)
    # "(?:by |)" is what "(?:by )?" is, and the quicker to try
    lead = f"(?:(?:{leads}){edges[2]}|)" if leads else ""
    ends = guard(widen("|".join(language.ends)) or "(?!)", "ends")
    end = f"(?:{ends}{edges[2]}|)"
    # "by the end of 2026" has the lead "by", an end, and a phrase of the kind year
    pattern = re.compile(f"{edges[0]}{lead}{end}(?:{'|'.join(alternatives)}){edges[1]}")
    groups = {
        f"k{number}": (
            phrase,
            tuple((name, f"{name}{number}") for name in dict.fromkeys(PLACEHOLDER.findall(phrase.words))),
        )
        for number, phrase in enumerate(phrases)
    }
    tails = tuple(
        (name, tail_pattern(language, f"{name}_tails")) for name in TAILS if getattr(language, f"{name}_tails")
    )
    return Grammar(pattern, groups, names, tails)


@lru_cache(maxsize=1024)
def grammar_of(language: Language, ranks: frozenset[str], bits: int) -> Grammar | None:
    """Give the grammar for texts with some bits; None where they hold no phrase."""
    phrases, absent = possible_phrases(language, ranks, bits)
    return compile_grammar(language, phrases, absent) if phrases else None


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
    bits = spot(text, language)
    grammar = grammar_of(language, ranks, bits) if bits else None
    if grammar is None:
        return
    for match in grammar.pattern.finditer(lower(text)):
        if time := read_time(match, grammar, clock, language):
            yield time


def read_time(match: re.Match[str], grammar: Grammar, clock: Clock, language: Language) -> Time | None:
    """Read what the pattern matched; None where that is no date, as with 31 June."""
    phrase, names = grammar.phrases[match.lastgroup or "k0"]
    words = {name: normalise_space(said).replace("’", "'") for name, group in names if (said := match[group])}
    horizon = KINDS[phrase.kind](Said(words, clock, language))
    if not horizon or not is_horizon(horizon):
        return None
    lead = next((name for name in grammar.leads if match[name]), None)
    start, end = match.span()
    tail = next((name for name, pattern in grammar.tails if pattern.match(match.string, end)), None)
    lead = lead or (tail if tail != "open" else None)
    has_end = bool(match["ends"])
    if lead == "before" and not has_end and phrase.rank != "bound" and phrase.kind not in UNSHIFTED:
        horizon = previous(horizon)
    is_binding = has_end or phrase.rank == "bound" or lead in ("by", "before")
    return Time(horizon, phrase, lead, is_binding, tail == "open", not YEARS.isdisjoint(words), start, end)


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
        due(text)
    except NotADateError:
        return False
    return True
