"""Predictions of the author's set as quotations, each above what explains it: `> The mill will close by May.`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from build_db.extract.predictions.base import Candidate, Context
from build_db.extract.predictions.claims import FUTURE, claims_of, strength_of
from build_db.extract.predictions.frames import Purpose
from build_db.extract.predictions.units import Unit
from build_db.normalise import split_sentences

FEWEST: Final = 3
"""So many quotations in a post about predictions make a series."""
SHARE: Final = 2
"""One of so many has to say what will be."""


def claims_in_quotations(context: Context) -> Iterator[Candidate]:
    """Find quotations of one sentence that are a series of the author's predictions, in a post of nothing else.

    Args:
        context: The post.

    Yields:
        Candidates in the order of the text; the paragraph behind each explains it.
    """
    if not context.opening.is_devoted:
        return
    texts = context.units.texts
    series = [unit for unit in texts if is_statement(unit, context)]
    told = sum(strength_of(unit.text, context.language) >= FUTURE for unit in series)
    if len(series) < FEWEST or SHARE * told < len(series):
        return
    for unit in series:
        *_, claim = claims_of(unit, context)
        behind = texts[unit.number + 1] if unit.number + 1 < len(texts) else None
        end = behind.line_end if behind and behind.kind == "paragraph" and not behind.quoted else unit.line_end
        yield replace(claim, line_end=end, explaining=end - unit.line_end)


def is_statement(unit: Unit, context: Context) -> bool:
    """Tell whether a text is a quotation of one sentence, where predictions are expected."""
    is_expected = context.frames[unit.section].purpose is Purpose.PREDICTIONS
    return is_expected and unit.quoted and unit.kind == "paragraph" and len(list(split_sentences(unit.text))) == 1
