"""Statements with a probability of their own: `## Apple leads (80%)`, `_Probability: 75%_` on a line of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.extract.predictions.claims import (
    FUTURE,
    NO_CLAIM,
    best_sentence,
    claims_of,
    says_something,
)
from build_db.extract.predictions.field_lists import horizon_in, is_record
from build_db.extract.predictions.frames import Purpose
from build_db.extract.predictions.horizons import Clock
from build_db.extract.predictions.probabilities import Stated
from build_db.extract.predictions.purposes import purpose_of_list
from build_db.extract.predictions.units import Unit
from build_db.normalise import split_sentences

SHORT: Final = 2
"""A text of so many sentences is a statement as it is."""


def find_with_probability(context: Context) -> Iterator[Candidate]:
    """Find headings, paragraphs and items that say how likely they are.

    The examples that it was made for: `#### Un pays quitte l'UE (20%)`; a paragraph and
    `_Probability: 75%_` below it; a heading and the items `Confidence: 60%` and `Deadline: May` below it.
    """
    for number, frame in enumerate(context.frames):
        if frame.purpose in (Purpose.PREDICTIONS, Purpose.OTHER):
            units = context.units.by_section.get(number, [])
            if any(unit.number in context.stating for unit in units):
                for items in context.units.lists.get(number, ()):
                    if is_record(items, context):
                        yield from claim_of_record(items, context)
                aside = items_aside(number, context)
                yield from find_in_section([unit for unit in units if unit.number not in aside], context)


def items_aside(section: int, context: Context) -> set[int]:
    """Give the numbers of the items of a section's lists that say what numbers mean, or what others expect."""
    frame, lists = context.frames[section], context.units.lists.get(section, ())
    aside = (items for items in lists if purpose_of_list(items, frame, context) is Purpose.ASIDE)
    return {item.number for items in aside for item in items}


def find_in_section(units: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Find the statements of one section."""
    before: list[Unit] = []
    is_headed = False  # the probability of the heading holds for what stands below it
    is_expected = bool(units) and context.frames[units[0].section].purpose is Purpose.PREDICTIONS
    for place, unit in enumerate(units):
        if unit.line_start in context.taken:
            before = []
            continue
        stated = context.stated_in(unit)
        if not stated:
            before.append(unit)
        elif unit.kind == "heading":
            if is_expected and not any(is_marker(other, context) for other in units[place + 1 :]):
                is_headed = True
                yield claim_of_heading(unit, units[place + 1 :], context)
            before = []
        elif is_marker(unit, context):
            if (is_expected or says_more(before, context)) and before:
                yield claim_of_segment(before, unit, stated[-1], context)
            before = []
        elif is_expected and not (is_headed and unit.kind == "paragraph"):
            yield from sentences_with(unit, context)
            before = []


def claim_of_record(fields: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Make a candidate of what stands above the fields that describe it, where one says how likely it is."""
    stated = next((found[-1] for field in fields if (found := context.stated_in(field))), None)
    lead = None if fields[0].lead_in is None else context.units.texts[fields[0].lead_in]
    if stated is None or lead is None:
        return
    is_expected = context.frames[lead.section].purpose is Purpose.PREDICTIONS
    if is_expected or best_sentence(lead.text, context.language)[0] >= FUTURE:
        claim = claim_of_segment([lead], fields[0], stated, context)
        clock = Clock(context.made_on, context.opening.year)
        horizons = (horizon_in(field.text, clock, context.language) for field in fields)
        horizon = next(filter(None, horizons), None)
        yield replace(claim, horizon=horizon, line_end=fields[-1].line_end)


def is_marker(unit: Unit, context: Context) -> bool:
    """Tell whether a text is nothing but a probability: "Probability: 75%"."""
    stated = context.stated_in(unit)
    if not stated or unit.kind == "heading":
        return False
    rest = unit.text[: stated[0].start] + unit.text[stated[-1].end :]
    return not says_something(rest.strip("()[]. "))


def says_more(before: Sequence[Unit], context: Context) -> bool:
    """Tell whether what stands before a probability says what will be."""
    return any(best_sentence(unit.text, context.language)[0] >= FUTURE for unit in before)


def claim_of_heading(heading: Unit, below: Sequence[Unit], context: Context) -> Candidate:
    """Make a candidate of a heading: its lines go on to the end of the paragraph below it."""
    *_, claim = claims_of(heading, context)
    return replace(claim, line_end=end_of_heading(heading, below))


def end_of_heading(heading: Unit, below: Sequence[Unit]) -> int:
    """Give the last line of the paragraph below a heading, else its own."""
    if heading.kind == "label":
        return heading.line_end
    following = next((unit for unit in below if unit.kind == "paragraph" and not unit.quoted), None)
    return following.line_end if following and following is below[0] else heading.line_end


def claim_of_segment(before: Sequence[Unit], marker: Unit, stated: Stated, context: Context) -> Candidate:
    """Make a candidate of what stands above a probability on a line of its own."""
    texts = [unit for unit in before if unit.kind in ("paragraph", "label", "item")] or list(before)
    strengths = [best_sentence(unit.text, context.language)[0] for unit in texts]
    best = max(strengths)
    unit = texts[strengths.index(best)] if best > NO_CLAIM else texts[-1]
    *_, claim = claims_of(unit, context)
    return replace(
        claim,
        text=core_of(unit.text, context),
        stated=stated,
        line_end=marker.line_end,
    )


def core_of(text: str, context: Context) -> str:
    """Give the sentence of a longer text that predicts; a short text is a statement as it is."""
    sentences = list(split_sentences(text))
    if len(sentences) <= SHORT:
        return text
    strength, sentence = best_sentence(text, context.language)
    return sentence if strength > NO_CLAIM else text[slice(*sentences[0])].strip()


def sentences_with(unit: Unit, context: Context) -> Iterator[Candidate]:
    """Make candidates of a text that states probabilities; of a long one, the sentences that they stand in."""
    for candidate in claims_of(unit, context):
        yield replace(candidate, text=core_of(candidate.text, context)) if unit.kind != "item" else candidate


RULE: Final = Rule("probability", "says how likely it is", find_with_probability)
