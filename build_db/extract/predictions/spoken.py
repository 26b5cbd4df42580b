"""Sentences in prose that say how likely something is: `I'd put rain in May at 60%.`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from build_db.extract.predictions.base import Candidate, Context
from build_db.extract.predictions.claims import EDGES, FUTURE, NO_CLAIM, says_something, statement_before, strength_of
from build_db.extract.predictions.languages import Language, matcher, speaks
from build_db.extract.predictions.probabilities import Stated, find_probabilities
from build_db.extract.predictions.prose import place_sentence
from build_db.extract.predictions.units import Unit
from build_db.normalise import split_sentences

DIGITS: Final = re.compile(r"\b20\d\d\b")  # "2027"
PLAIN: Final = frozenset({"named", "spoken"})
"""Probabilities that a word tells from other numbers."""
APART: Final = frozenset({"bracketed", "trailing"})
"""Those that their place tells, in a sentence that says "I think"."""


def spoken_odds(unit: Unit, context: Context) -> Iterator[str]:
    """Find the sentences of a text that say how likely the author takes something to be.

    Args:
        unit: The text.
        context: The post.

    Yields:
        The sentences, in order.
    """
    if not context.stated_in(unit):
        return
    for start, end in split_sentences(unit.text):
        sentence = unit.text[start:end].strip()
        if is_plain(sentence, find_probabilities(sentence, context.language), context.language):
            yield sentence


def claims_of_sentence(unit: Unit, sentence: str, language: Language) -> Iterator[Candidate]:
    """Make a candidate of a sentence, or one of each probability that it gives: "I put 10% on May and 30% on June"."""
    placed = place_sentence(unit, sentence)
    stated = find_probabilities(sentence, language)
    if not is_plain(sentence, stated, language):
        yield placed
        return
    for text, marker in statements_with(sentence, stated):
        yield replace(placed, text=text, stated=marker)


def is_plain(sentence: str, stated: Sequence[Stated], language: Language) -> bool:
    """Tell whether a sentence with probabilities is a prediction of the author's beyond doubt."""
    strength = strength_of(sentence, language) if stated else NO_CLAIM
    if strength < FUTURE or not (stated[-1].strength in PLAIN or (strength > FUTURE and stated[-1].strength in APART)):
        return False
    is_own = speaks(language, "first_person").search(sentence) is not None
    return is_own or (strength > FUTURE and names_time(sentence, language))


def names_time(sentence: str, language: Language) -> bool:
    """Tell whether a sentence may name a time: "There's a 50% chance of heads" says nothing of the world to come."""
    return DIGITS.search(sentence) is not None or matcher(language, "time_hints").search(sentence) is not None


def statements_with(sentence: str, stated: Sequence[Stated]) -> Iterator[tuple[str, Stated]]:
    """Yield the statement that each probability of a sentence belongs to."""
    ends = [*(marker.start for marker in stated[1:]), len(sentence)]
    behind = [sentence[marker.end : end].strip(EDGES) for marker, end in zip(stated, ends, strict=True)]
    if len(stated) > 1 and all(map(says_something, behind)):
        yield from zip(behind, stated, strict=True)
    else:
        yield statement_before(sentence, stated[-1]), stated[-1]
