"""Headings that are predictions, or name what the text below them predicts: `## 2. Phones get dearer`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.extract.predictions.claims import FUTURE, NUMBERING, best_sentence, claims_of, place_sentence, strength_of
from build_db.extract.predictions.frames import Purpose
from build_db.extract.predictions.languages import speaks
from build_db.extract.predictions.probability import end_of_heading
from build_db.extract.predictions.units import Unit

FEWEST: Final = 2
"""So many headings side by side make a series."""
SHARE: Final = 0.5
"""The share of a series that must say, in the heading or below it, what will be."""


def find_in_headings(context: Context) -> Iterator[Candidate]:
    """Find headings that state predictions, and such as name them.

    The examples that it was made for: `### Prediction 1: Rain`; `## 1. It will rain`, `## 2. It
    will snow` in a post about predictions; `## Weather` and "I think it will rain." below it.
    """
    for series in series_of_headings(context):
        named = [unit for unit in series if is_named(unit, context)]
        for unit in named or chosen_of_series(series, context):
            yield claim_of(unit, context)


def series_of_headings(context: Context) -> list[list[Unit]]:
    """Group the headings that stand side by side where predictions are expected, and none was found yet."""
    groups: dict[tuple[int | None, int], list[Unit]] = {}
    for number, section in enumerate(context.sections):
        units = context.units.by_section.get(number, [])
        own = units[0] if units and units[0].kind in ("heading", "label") else None
        frame = context.frames[number]
        is_list_name = frame.explicit and frame.heading == section.heading
        if own is None or frame.purpose is not Purpose.PREDICTIONS or number in context.claimed:
            continue
        if not is_list_name or is_named(own, context):
            groups.setdefault((section.parent, section.level), []).append(own)
    return list(groups.values())


def is_named(unit: Unit, context: Context) -> bool:
    """Tell whether a heading calls itself a prediction: "Prediction 3: …"."""
    match = speaks(context.language, "statement_prefixes").match(unit.text)
    return match is not None and bool(unit.text[match.end() :].strip())


def chosen_of_series(series: Sequence[Unit], context: Context) -> list[Unit]:
    """Choose the headings of a series that are predictions, or name one; [] where too few of them are."""
    outer = {section.parent for section in context.sections if section.kind == "heading"}
    series = [unit for unit in series if unit.section not in outer]
    telling = [unit for unit in series if is_statement(unit, context) or claim_below(unit, context)]
    if len(series) < FEWEST or len(telling) < SHARE * len(series):
        return [unit for unit in series if is_statement(unit, context)]
    return [unit for unit in series if unit in telling or NUMBERING.match(unit.text)]


def claim_of(unit: Unit, context: Context) -> Candidate:
    """Make a candidate of a heading, or of the sentence below it where the heading only names a topic."""
    *_, claim = claims_of(unit, context)
    below = context.units.by_section[unit.section][1:]
    telling = claim_below(unit, context)
    is_topic = not is_statement(unit, context) and not is_named(unit, context) and not NUMBERING.match(unit.text)
    if telling and is_topic:
        _, sentence = best_sentence(telling.text, context.language)
        return place_sentence(telling, sentence)
    return replace(claim, line_end=end_of_heading(unit, below))


def is_statement(unit: Unit, context: Context) -> bool:
    """Tell whether a heading says what will be."""
    return strength_of(unit.text, context.language) >= FUTURE


def claim_below(unit: Unit, context: Context) -> Unit | None:
    """Give the paragraph below a heading that says what will be; None where none does."""
    for other in context.units.by_section[unit.section][1:]:
        is_prose = other.kind in ("paragraph", "label") and not other.quoted and not other.text.endswith((":", "："))
        if is_prose and best_sentence(other.text, context.language)[0] >= FUTURE:
            return other
    return None


RULE: Final = Rule("heading", "a heading, or what it names, in a post about predictions", find_in_headings)
