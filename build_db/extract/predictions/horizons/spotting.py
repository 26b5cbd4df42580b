"""Which of a language's phrases for times a text can hold at all, told by its words before any phrase is tried."""

import re
from collections.abc import Iterable
from functools import lru_cache, reduce
from operator import or_
from typing import Final

from build_db.extract.predictions.languages import Language, Phrase, matcher
from build_db.extract.predictions.languages.cues import cues_of

PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)\}")  # "{year}"
GROUP: Final = re.compile(r"\([^()]*\)[?*+]*")  # "(?:,? {year})?": what stands in one may be left out
AHEAD: Final = re.compile(r"^\(\?:[^()]*\)\(\?=((?:[^()]|\([^()]*\))*)\)$")  # "(?:first|last)(?= in (?:years|days))"
LOOSE: Final = re.compile(r"\{([a-z_]+)\}[?*]")  # "{part}?"
FOUR: Final = r"(?:19|20|21)\d\d"
DIGITS: Final = re.compile(rf"{FOUR}|['’]\d\d")  # "2026", "'26"
HINTED: Final = 1
"""The bit of a word that makes a text worth a look: a year's digits, or one of the language's hints of a time."""
KEPT: Final = 1 << 15
"""How many words are kept with their bits; most of a text's words were in the texts before."""
LONGEST: Final = 24
"""Characters of the longest word that is kept."""
SHORT: Final = ("day", "week")
"""Units that are no long ones: "in a day" is a speed."""
NAMED: Final = frozenset({"month", "day", "quarter", "half", "iso", "part", "season", "decade"})
PLAIN: Final = frozenset({"year", "digits", "short_year"})
"""Placeholders by which phrases belong to a family. A family is tried as a whole: to compile a pattern for each choice
of phrases would cost more than it saves."""


class Bits(dict[str, int]):
    """Word → its bits: which placeholders it could stand in, or be a part of; kept once told."""

    def __init__(self, language: Language) -> None:
        """Compile what tells the bits of a language's words."""
        super().__init__()
        self.hints = matcher(language, "time_hints") if language.spaced else None
        self.signs = [(sign, 2 << place) for place, sign in enumerate(signs_of(language).values())]

    def __missing__(self, word: str) -> int:
        """Tell the bits of a new word."""
        is_hinted = self.hints is None or DIGITS.search(word) or self.hints.search(word)
        lowered = lower(word)
        bits = sum(bit for sign, bit in self.signs if sign.search(lowered)) + (HINTED if is_hinted else 0)
        if len(word) <= LONGEST:
            if len(self) >= KEPT:
                self.clear()
            self[word] = bits
        return bits


bits_of = lru_cache(maxsize=8)(Bits)


def spot(text: str, language: Language) -> int:
    """Tell what a text has of what phrases need.

    Args:
        text: Plain text.
        language: Its language.

    Returns:
        Bits, for `possible_phrases`; 0 where there can be no time. A placeholder that has no bit stands nowhere in
        the text; one that has may still not.
    """
    # Words are parted by white space alone, which stands within none of the signs; without blanks, letters are told.
    words = text.split() if language.spaced else text
    bits = reduce(or_, set(map(bits_of(language).__getitem__, words)), 0)
    if not bits & HINTED:
        return 0
    return bits if language.spaced or DIGITS.search(text) or matcher(language, "time_hints").search(text) else 0


def possible_phrases(language: Language, ranks: frozenset[str], bits: int) -> tuple[tuple[Phrase, ...], frozenset[str]]:
    """List the phrases of some ranks that a text with these bits can hold, with their families, in order.

    Args:
        language: Their language.
        ranks: The ranks.
        bits: What `spot` tells.

    Returns:
        The phrases, and what the text has not: leads, and `this_year` for years in words.
    """
    phrases = [phrase for phrase in language.phrases if phrase.rank in ranks]
    places = {name: 2 << place for place, name in enumerate(signs_of(language))}
    families = {
        family_of(phrase)
        for phrase in phrases
        if all(bits & places[need] for need in needs_of(phrase) if need in places)
    }
    if not families:
        return (), frozenset()
    wordy = frozenset(name for name in places if name in language.never or name == "this_year")
    if "words" in families or any(bits & places[name] for name in wordy):
        families.add("words")
        wordy = frozenset()
    return tuple(phrase for phrase in phrases if family_of(phrase) in {*families, "plain"}), wordy


def family_of(phrase: Phrase) -> str:
    """Tell which phrases one is tried with."""
    needs = needs_of(phrase)
    if phrase.kind == "event" or not needs & (NAMED | PLAIN) or needs & {"unit", "long_unit"}:
        return "words"
    return "named" if needs & NAMED else "plain"


@lru_cache(maxsize=512)
def needs_of(phrase: Phrase) -> frozenset[str]:
    """Tell the placeholders, and the words, that a phrase never goes without.

    Args:
        phrase: e.g. with the words `{month} {day}(?:,? {year})?`.

    Returns:
        e.g. `{"month", "day"}`; the phrase's own words where it needs no placeholder.
    """
    outside = phrase.words
    while (inner := GROUP.sub("", outside)) != outside:
        outside = inner
    needs = frozenset(PLACEHOLDER.findall(outside)) - frozenset(LOOSE.findall(outside))
    if not needs or "|" in outside:
        return frozenset({phrase.words})
    return needs | {"event", phrase.words} if phrase.kind == "event" else needs


@lru_cache(maxsize=8)
def signs_of(language: Language) -> dict[str, re.Pattern[str]]:
    """Compile, for each placeholder and for phrases without one, what a text needs in small letters to hold it."""
    four = rf"{FOUR}|['’]\d\d|(?:fy|cy)(?:\d\d|$)" if language.spaced else "[12'’y]"  # "2026", "'26", "fy26", "fy 26"
    years = sign_of(language.years, language)
    signs = {
        "iso": rf"{FOUR}-[01]\d" if language.spaced else "-",
        "digits": four,
        "year": f"{four}|{years}",
        "this_year": years,
        "short_year": FOUR if language.spaced else "[12]",
        "last_year": FOUR if language.spaced else "[12]",
        "day": r"\d",
        "month": sign_of(language.months, language),
        "quarter": sign_of(language.quarters, language),
        "half": sign_of(language.halves, language),
        "part": sign_of(language.parts, language),
        "season": sign_of(language.seasons, language),
        "decade": r"(?:19|20|21)\d0" if language.spaced else "0",
        "number": rf"\d|{sign_of(language.numbers, language)}",
        "unit": sign_of(language.units, language),
        "long_unit": sign_of([word for word, unit in language.units.items() if unit not in SHORT], language),
    }
    for phrase in language.phrases:
        if phrase.words in needs_of(phrase):  # "tomorrow"; "elections", for an event
            cues = cues_of(PLACEHOLDER.sub(".", phrase.words))
            signs[phrase.words] = sign_of(cues, language) if cues else ""
    for lead in language.never:
        if match := AHEAD.search(lead):  # "first" only before "in ten years"
            cues = cues_of(match[1])
            signs[lead] = sign_of(cues, language) if cues else ""
    return {name: re.compile(sign) for name, sign in signs.items()}


def sign_of(words: Iterable[str], language: Language) -> str:
    """Join what tells words from others: of each the longest part without a blank, or one letter without blanks."""
    pieces = {max(re.split(r"[ ']", word), key=len) if language.spaced else max(word) for word in words}
    joined = "|".join(map(re.escape, sorted(pieces))) or r"(?!)"
    return rf"(?<![^\W\d_])(?:{joined})(?![^\W\d_])" if language.spaced else joined  # "may" is no part of "maybe"


def lower(text: str) -> str:
    """Turn a text into small letters, as many as it has: a pattern of small letters is the quicker to try."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
