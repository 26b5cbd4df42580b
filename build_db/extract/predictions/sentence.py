"""Predictions in prose: "I predict that …" anywhere, "it will …" where predictions are expected."""

from collections.abc import Iterator
from typing import Final

from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.extract.predictions.claims import FUTURE, NO_CLAIM, best_sentence, place_sentence, speaker_of, strength_of
from build_db.extract.predictions.frames import Purpose
from build_db.extract.predictions.languages import speaks
from build_db.extract.predictions.units import Unit
from build_db.normalise import split_sentences

STYLE: Final = 3
"""An author who has listed so many predictions, or given them headings, does not hide others in prose."""


def find_sentences(context: Context) -> Iterator[Candidate]:
    """Find paragraphs that predict, and of each the sentence that does so.

    The examples that it was made for: `I predict that it will rain in May.` in any post; `By May, expect
    rain.` and `**It will rain in May.**` in one that is about predictions.
    """
    plain = {unit.number for unit in context.units.with_cues(speaks(context.language, "plain_predictions").cues)}
    for number, frame in enumerate(context.frames):
        if frame.purpose not in (Purpose.PREDICTIONS, Purpose.OTHER):
            continue
        for unit in context.units.by_section.get(number, ()):
            if unit.quoted or unit.leads or unit.kind not in ("paragraph", "label"):
                continue
            if frame.purpose is Purpose.PREDICTIONS and (stands_out(unit) or not context.is_structured):
                yield from claim_of_paragraph(unit, context)
            elif unit.number in plain:
                yield from plain_predictions(unit, context)


def claim_of_paragraph(unit: Unit, context: Context) -> Iterator[Candidate]:
    """Find the sentence of a paragraph that predicts most strongly."""
    strength, sentence = best_sentence(unit.text, context.language)
    if strength >= FUTURE:
        yield place_sentence(unit, sentence)


def stands_out(unit: Unit) -> bool:
    """Tell whether a whole paragraph is bold."""
    return unit.bold_end >= len(unit.text.rstrip()) > 0


def plain_predictions(unit: Unit, context: Context) -> Iterator[Candidate]:
    """Find the sentences that call themselves predictions, wherever they stand."""
    if speaker_of(unit.text):
        return
    for start, end in split_sentences(unit.text):
        sentence = unit.text[start:end].strip()
        calls_itself_one = speaks(context.language, "plain_predictions").search(sentence)
        if calls_itself_one and strength_of(sentence, context.language) > NO_CLAIM:
            yield place_sentence(unit, sentence)


RULE: Final = Rule("sentence", "says in so many words what will be", find_sentences)
