"""Headings that are predictions, or name what the text below them predicts: `## 2. Phones get dearer`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from build_db.extract.predictions.answers import answer_below
from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.extract.predictions.claims import (
    FUTURE,
    NUMBERING,
    best_sentence,
    claims_of,
    strength_of,
    tidy,
)
from build_db.extract.predictions.dated import time_before
from build_db.extract.predictions.frames import Purpose, is_named
from build_db.extract.predictions.headlines import is_headline, is_series_of_statements
from build_db.extract.predictions.horizons import parse_horizon
from build_db.extract.predictions.languages import Language, speaks
from build_db.extract.predictions.probability import end_of_heading
from build_db.extract.predictions.prose import claims_in_prose, explains, named_claim, place_sentence
from build_db.extract.predictions.quoted_series import claims_in_quotations
from build_db.extract.predictions.units import COLONS, LABEL_LENGTH, SIGNS, Unit, is_question

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
        if is_bold_series(series, context.language):
            yield from (claim_with_reasons(unit, context) for unit in series)
            continue
        named = [unit for unit in series if calls_itself_one(unit, context)]
        for unit in named or chosen_of_series(series, context):
            yield from claims_with(unit, context)
    yield from claims_in_quotations(context)
    yield from foretelling_headings(context)
    for number, units in context.units.by_section.items():
        frame = context.frames[number]
        if frame.purpose is Purpose.PREDICTIONS and not frame.explains:
            yield from run_in_claims(units, context)


def foretelling_headings(context: Context) -> Iterator[Candidate]:
    """Find headings that say what will be, in posts about anything: `## Rowing will change for good`."""
    language = context.language
    for unit in context.units.texts:
        if unit.kind != "heading" or context.frames[unit.section].purpose is not Purpose.OTHER:
            continue
        if speaks(language, "foretelling").search(unit.text) and strength_of(unit.text, language) >= FUTURE:
            *_, claim = claims_of(unit, context)
            yield claim


def run_in_claims(units: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Find the bold openings of paragraphs that make a series: `**1. It will rain.** Clouds are near.`."""
    opened = [unit for unit in units if unit.kind != "item" and not unit.quoted and opens_bold(unit)]
    named = [unit for unit in opened if NUMBERING.match(unit.text) or is_named(unit.text, context.language)]
    is_series = len(opened) > FEWEST and context.opening.is_devoted
    for unit in named if len(named) >= FEWEST else opened if is_series else ():
        *_, claim = claims_of(unit, context)
        yield replace(claim, text=unit.text[: unit.bold_end] if claim.stated is None else claim.text)


def opens_bold(unit: Unit) -> bool:
    """Tell whether a paragraph opens with a bold statement of its own, with text behind it."""
    bold = unit.text[: unit.bold_end].strip()
    goes_on = unit.bold_end < len(unit.text.rstrip())
    return (
        goes_on
        and len(bold.split()) > FEWEST
        and not bold.endswith(COLONS)
        and not unit.text[unit.bold_end :].startswith(COLONS)
    )


def series_of_headings(context: Context) -> list[list[Unit]]:
    """Group the headings that stand side by side where predictions are expected, and none was found yet."""
    groups: dict[tuple[int | None, int], list[Unit]] = {}
    topics = {group[0].number for group in context.units.groups if has_named_claim(group[1:], context)}
    for number, section in enumerate(context.sections):
        units = context.units.by_section.get(number, [])
        own = units[0] if units and units[0].kind in ("heading", "label") else None
        frame = context.frames[number]
        is_list_name = frame.explicit and frame.heading == section.heading
        is_aside = frame.purpose is not Purpose.PREDICTIONS or number in context.claimed
        is_aside = is_aside or (frame.explains and frame.heading != section.heading)
        if own is None or is_aside or explains(own, context.language) or own.number in topics:
            continue
        if not is_list_name or is_named(own.text, context.language):
            groups.setdefault((section.parent, section.level), []).append(own)
    return list(groups.values())


def has_named_claim(below: Sequence[Unit], context: Context) -> bool:
    """Tell whether a text below a heading calls itself the claim: most open with no label."""
    labelled = [unit for unit in below if any(map(unit.text[:LABEL_LENGTH].__contains__, SIGNS))]
    return named_claim(labelled, context.language) is not None


def is_bold_series(series: Sequence[Unit], language: Language) -> bool:
    """Tell whether labels side by side are statements, bold and with no more on their line: `**Eels come back**`."""
    alone = [unit for unit in series if unit.kind == "label" and unit.bold_end >= len(unit.text.rstrip())]
    return len(alone) == len(series) and is_series_of_statements([unit.text for unit in series], language)


def claim_with_reasons(label: Unit, context: Context) -> Candidate:
    """Make a candidate of a label that is a statement, which the paragraph below it explains."""
    *_, claim = claims_of(label, context)
    below = next(iter(context.units.by_section[label.section][1:]), None)
    end = below.line_end if below is not None and below.kind == "paragraph" and not below.quoted else label.line_end
    return replace(claim, line_end=end, explaining=end - label.line_end)


def calls_itself_one(unit: Unit, context: Context) -> bool:
    """Tell whether a heading or label is a prediction by its name, "Prediction 3: …", or as one of a series of such."""
    frame = context.frames[unit.section]
    is_own = frame.headline and frame.heading == context.sections[unit.section].heading and unit.kind == "heading"
    return is_own or is_named(unit.text, context.language)


def chosen_of_series(series: Sequence[Unit], context: Context) -> list[Unit]:
    """Choose the headings of a series that are predictions, or name one; [] where too few of them are."""
    outer = {section.parent for section in context.sections if section.kind == "heading"}
    series = [unit for unit in series if unit.section not in outer]
    telling = [unit for unit in series if is_telling(unit, context)]
    if len(series) < FEWEST or len(telling) < SHARE * len(series):
        return [unit for unit in series if is_statement(unit, context)]
    return [unit for unit in series if unit in telling or NUMBERING.match(unit.text)]


def is_telling(unit: Unit, context: Context) -> bool:
    """Tell whether a heading, or a text below it, says what will be."""
    below = context.units.by_section[unit.section][1:]
    return is_statement(unit, context) or claim_below(unit, context) or answer_below(unit, below, context) is not None


def claims_with(unit: Unit, context: Context) -> Iterator[Candidate]:
    """Make a candidate of a heading, or of the sentences below it where the heading only names a topic."""
    below = context.units.by_section[unit.section][1:]
    if answer := answer_below(unit, below, context):
        yield answer
        return
    is_topic = not (is_statement(unit, context) or calls_itself_one(unit, context) or NUMBERING.match(unit.text))
    if is_topic and claim_below(unit, context):
        for telling in prose_of(below, context):
            for sentence in claims_in_prose(telling, context.language):
                yield place_sentence(telling, sentence)
        return
    *_, claim = claims_of(unit, context)
    end = end_of_heading(unit, below)
    says_all = is_statement(unit, context) or not (is_named(unit.text, context.language) or NUMBERING.match(unit.text))
    if says_all or is_named(unit.text, context.language):
        horizon = time_before(unit.text, context)
        if horizon is None and is_named(unit.text, context.language):
            horizon = horizon_below(below, context)
        yield replace(claim, line_end=end, explaining=end - unit.line_end if says_all else 0, horizon=horizon)
    if not says_all:  # "1. Phones": the first sentence says what of them, others say more
        yield from claims_on(unit, replace(claim, line_end=end), below, context)


def horizon_below(below: Sequence[Unit], context: Context) -> str | None:
    """Read the horizon of the first sentence below a heading that predicts in so many words: "I predict it by May"."""
    for unit in prose_of(below, context):
        strength, sentence = best_sentence(unit.text, context.language)
        if strength > FUTURE:
            return parse_horizon(sentence, context.clock, context.language)
    return None


def claims_on(topic: Unit, claim: Candidate, below: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Find what the paragraphs below a numbered topic predict: the first claim, and more by a time or "I think"."""
    language = context.language
    claims = [(unit, text) for unit in prose_of(below, context) for text in claims_in_prose(unit, language)]
    if not is_named(topic.text, language):
        first = claims[0][1] if claims else None
        yield (
            replace(claim, text=first, subject=tidy(topic.text, language)) if first and claim.stated is None else claim
        )
    for unit, text in claims[1:]:
        if strength_of(text, language) > FUTURE or parse_horizon(text, context.clock, language):
            yield place_sentence(unit, text)


def is_statement(unit: Unit, context: Context) -> bool:
    """Tell whether a heading says what will be, or what of a time: "2027: the year of the pipe"."""
    if strength_of(unit.text, context.language) >= FUTURE or time_before(unit.text, context) is not None:
        return True
    return is_headline(unit.text, context.opening) and not is_question(unit.text)


def claim_below(unit: Unit, context: Context) -> bool:
    """Tell whether a paragraph below a heading says what will be."""
    below = prose_of(context.units.by_section[unit.section][1:], context)
    return any(best_sentence(other.text, context.language)[0] >= FUTURE for other in below)


def prose_of(below: Sequence[Unit], context: Context) -> list[Unit]:
    """Choose the paragraphs of the author's that lead in nothing and explain nothing."""
    return [
        unit
        for unit in below
        if unit.kind in ("paragraph", "label") and not (unit.quoted or unit.leads or explains(unit, context.language))
    ]


RULE: Final = Rule("heading", "a heading, or what it names, in a post about predictions", find_in_headings)
