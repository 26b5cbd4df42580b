"""Sentences in prose that predict, and the lines on which they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from build_db.extract.predictions.base import Candidate
from build_db.extract.predictions.claims import FUTURE, best_sentence, candidate_of, line_with, strength_of
from build_db.extract.predictions.frames import is_named
from build_db.extract.predictions.languages import Language, speaks
from build_db.extract.predictions.units import COLONS, LABEL_LENGTH, Unit
from build_db.normalise import split_sentences

# "“It will rain.”", and "“It will rain." of a longer quotation; not "“Rain” will be in fashion"
QUOTED: Final = re.compile(r"(?:“[^”]*”?|\"[^\"]*\"?|«[^»]*»?|„[^“]*“?|「[^」]*」?)\W*$")
PAIRED: Final = ("“”", "«»", "「」")
"""What opens and what closes a quotation."""
CITING: Final = ('"', "“", "«", "「")
"""What opens one."""
PLACED: Final = 5
"""By so many words at its start a sentence is told from others of its text: "We will see" may open each."""


def claims_in_prose(unit: Unit, language: Language, *, goes_on: bool = False) -> Iterator[str]:
    """Find the sentences of a text that predict: those that make sense by themselves, else the strongest.

    Args:
        unit: The text.
        language: Its language.
        goes_on: Whether a prediction was found above it: then a sentence that leans on another only explains that.

    Yields:
        The sentences, in order.
    """
    strongest, best = best_sentence(unit.text, language)
    if strongest < FUTURE:
        return
    sentences = (unit.text[start:end].strip() for start, end in split_sentences(unit.text))
    telling = [text for text in sentences if strength_of(text, language) >= FUTURE and not QUOTED.match(text)]
    alone = [text for text in telling if not speaks(language, "leaning").match(text)]
    yield from alone or ([best] if best in telling and not goes_on else [])


def is_cited(unit: Unit, sentence: str, language: Language) -> bool:
    """Tell whether what makes a sentence a prediction stands in quotation marks, as what others say does."""
    if not any(mark in unit.text for mark in CITING):
        return False
    said = speaks(language, "performatives").search(sentence)
    before = unit.text[: unit.text.find(sentence) + (said.start() if said else 0)]
    return before.count('"') % 2 == 1 or any(before.count(opens) > before.count(closes) for opens, closes in PAIRED)


def explains(unit: Unit, language: Language) -> bool:
    """Tell whether a paragraph opens with a label that says that it explains another: "Rationale: …"."""
    if not any(map(unit.text[:LABEL_LENGTH].__contains__, COLONS)):  # most have no label
        return False
    match = speaks(language, "not_statements").match(unit.text)
    return match is not None and unit.text[match.end() :].lstrip().startswith(COLONS)


def named_claim(below: Sequence[Unit], language: Language) -> Unit | None:
    """Give the first text below a heading that calls itself the claim, so that the heading only names its subject."""
    return next((unit for unit in below if not unit.quoted and is_named(unit.text, language)), None)


def place_sentence(unit: Unit, sentence: str) -> Candidate:
    """Make a candidate of one sentence of a text, on the lines on which it stands.

    Args:
        unit: The text.
        sentence: Of it, plain text.

    Returns:
        A candidate; its lines are those of the whole text where markup hides the words.
    """
    words = sentence.split()
    first = line_with(unit, words[:PLACED], 0)
    last = line_with(unit, words[-2:], first or 0, at_end=True)
    if first is None or last is None:
        return replace(candidate_of(unit), text=sentence)
    return replace(
        candidate_of(unit), text=sentence, line_start=unit.line_start + first, line_end=unit.line_start + last
    )
