"""Candidate → row: the statement tidied, its horizon, topic and predictor looked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from build_db.extract.predictions.base import Candidate, Context, Surroundings
from build_db.extract.predictions.claims import NAME, speaker_of, tidy
from build_db.extract.predictions.horizons import (
    Clock,
    due,
    is_horizon,
    parse_heading_horizon,
    parse_horizon,
    parse_whole_period,
)
from build_db.extract.predictions.languages import Language, speaks
from build_db.extract.predictions.named_times import NEW_YEAR
from build_db.extract.predictions.probabilities import parse_marked_probability
from build_db.extract.predictions.units import Unit, is_question
from build_db.normalise import normalise_slug, split_sentences
from build_db.problems import Problem
from build_db.records import Prediction
from build_db.slugs import UniqueSlugs

LEAD_LENGTH: Final = 100
"""A sentence of more characters before a list tells more than by when."""
YEAR_LENGTH: Final = 4
"""Characters of a horizon that is a year."""
REMARK_LENGTH: Final = 50
"""The same without a colon: "All of this is about 2026"."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the row of a prediction goes."""

    post_id: str
    """The post."""

    position: int
    """1-based place among the predictions of the post."""

    slugs: UniqueSlugs
    """The slugs that are taken."""


def make_prediction(context: Context, candidate: Candidate, rule: str, place: Place) -> Prediction:
    """Make the row of a candidate.

    Args:
        context: The post.
        candidate: What a rule found.
        rule: The name of the rule.
        place: Where it goes.

    Returns:
        The row.
    """
    section = context.sections[candidate.section]
    predictor, text = who_says(context, candidate)
    statement = tidy(text, context.language)
    if candidate.subject:
        statement = f"{candidate.subject}{' ' if is_question(candidate.subject) else ': '}{statement}"
    slug = place.slugs.take(normalise_slug(statement) or "prediction")
    horizon = find_horizon(context, candidate, statement)
    marked = candidate.marks.get("probability")
    stated, verdict = candidate.stated, candidate.verdict
    return Prediction(
        id=f"{place.post_id}/{slug}",
        post_id=place.post_id,
        section_id=f"{place.post_id}#{section.anchor}",
        slug=slug,
        position=place.position,
        statement=statement,
        markdown=candidate.markdown,
        topic=find_topic(context, candidate),
        predictor=candidate.marks.get("by") or predictor,
        made_on=context.made_on,
        horizon=horizon,
        due=due(horizon) if horizon else None,
        probability=parse_marked_probability(marked) if marked else stated.value if stated else None,
        probability_stated=marked or (stated.written if stated else None),
        detected_by=rule,
        restated=int(candidate.restated or is_over(context, candidate, horizon)),
        restates=None,
        stated_verdict=verdict.written or None if verdict else None,
        stated_outcome=verdict.outcome if verdict else None,
        line_start=candidate.line_start,
        line_end=candidate.line_end,
    )


def who_says(context: Context, candidate: Candidate) -> tuple[str | None, str]:
    """Tell who says a statement, by the name before it or in the heading where several people predict; and it alone."""
    if not context.opening.is_shared:
        return candidate.predictor, candidate.text
    if spoken := speaker_of(candidate.text, context.language):
        return spoken
    heading = context.sections[candidate.section].heading or ""
    return (heading if NAME.fullmatch(heading) else candidate.predictor), candidate.text


def is_over(context: Context, candidate: Candidate, horizon: str | None) -> bool:
    """Tell whether a prediction with a verdict was due before the post: then it was made before, too."""
    if candidate.verdict is None or horizon is None or context.made_on is None:
        return False
    return due(horizon) < context.made_on


def find_horizon(context: Context, candidate: Candidate, statement: str) -> str | None:
    """Find a horizon: in the author's mark, the statement, the form, the text before a list, headings, the title."""
    marked = candidate.marks.get("horizon")
    if marked and is_horizon(marked):
        return marked
    around = find_surroundings(context, candidate)
    if candidate.restated and context.clock.year and stands_below_last_year(context, candidate):
        return str(context.clock.year - 1)
    if horizon := parse_horizon(statement, around.clock, context.language):
        return horizon
    if horizon := candidate.horizon or around.horizon:
        return horizon
    horizon = context.opening.title_horizon or context.opening.horizon
    is_old = is_a_year_old(candidate, context) if horizon is None else is_ahead(horizon, context)
    is_old = candidate.restated and is_old
    return str(context.clock.year - 1) if is_old and context.clock.year else horizon


def is_a_year_old(candidate: Candidate, context: Context) -> bool:
    """Tell whether what a post repeats is to be taken for the predictions of the year before."""
    return context.opening.looks_back and not candidate.is_older


def is_ahead(horizon: str, context: Context) -> bool:
    """Tell whether a time has hardly begun when the post is made: what it grades is for the one before."""
    if context.made_on is None or len(horizon) > YEAR_LENGTH:
        return False
    return (horizon, NEW_YEAR[-1]) > (context.made_on[:4], context.made_on[5:7])


def stands_below_last_year(context: Context, candidate: Candidate) -> bool:
    """Tell whether the heading right above a graded statement says no more than "Last year"."""
    heading = context.sections[candidate.section].heading or ""
    return speaks(context.language, "last_year_names").fullmatch(heading.strip(" :!")) is not None


def find_surroundings(context: Context, candidate: Candidate) -> Surroundings:
    """Read what stands around a statement, once for all statements of a list."""
    lead_in = lead_of(candidate.unit, context) if candidate.unit else None
    key = (candidate.section, lead_in, candidate.restated)
    if key not in context.surroundings:
        texts = texts_around(context, candidate)
        clock = Clock(context.made_on, year_around(context, texts))
        context.surroundings[key] = Surroundings(clock, first_horizon(texts, clock, context.language))
    return context.surroundings[key]


def texts_around(context: Context, candidate: Candidate) -> list[str]:
    """List what stands around a statement and could say by when, the nearest first: lead-in, label, headings."""
    unit = candidate.unit
    lead_ins = []
    while unit and (lead := lead_of(unit, context)) is not None:
        unit = context.units.texts[lead]
        *_, (start, end) = split_sentences(unit.text)
        if is_dateline(unit, context):
            continue
        if end - start <= (LEAD_LENGTH if unit.leads else REMARK_LENGTH) and (unit.leads or not candidate.restated):
            lead_ins.append(unit.text[start:end])
    headings = [*reversed(context.sections[candidate.section].breadcrumb)]
    if candidate.unit and candidate.unit.kind == "heading":  # what it says itself is read off the statement
        headings = headings[1:]
    part = context.frames[candidate.section].heading  # may stand beside those above: "2026 in review", then "1. Rain"
    return [*lead_ins, *headings, *([part] if part and part not in headings else [])]


def lead_of(unit: Unit, context: Context) -> int | None:
    """Give the number of the text that leads in a list, or paragraphs of a section: "My 2027 predictions include:"."""
    if unit.lead_in is not None or unit.kind not in ("paragraph", "label"):
        return unit.lead_in
    before = (other for other in context.units.by_section[unit.section] if other.number < unit.number and other.leads)
    leads = [other.number for other in before if announces_any(other.text, context.language)]
    return leads[-1] if leads else None


def announces_any(text: str, language: Language) -> bool:
    """Tell whether a text that leads in others has a word for predictions."""
    return speaks(language, "claim_names").search(text) is not None


def is_dateline(unit: Unit, context: Context) -> bool:
    """Tell whether a paragraph only says when the post was written: "December 2026"."""
    if unit.kind != "paragraph" or unit.leads:
        return False
    return parse_whole_period(unit.text, Clock(None, None), context.language) is not None


def first_horizon(texts: Sequence[str], clock: Clock, language: Language) -> str | None:
    """Give the horizon of the first of some texts that says one."""
    return next((found for text in texts if (found := parse_heading_horizon(text, clock, language))), None)


def year_around(context: Context, texts: Sequence[str]) -> int | None:
    """Give the year that "Q2" means: that of the text before the list, of the headings, of the title."""
    horizon = first_horizon(texts, Clock(context.made_on, None), context.language)
    return int(horizon[:4]) if horizon else context.opening.year


def find_topic(context: Context, candidate: Candidate) -> str | None:
    """Give the nearest heading above that names a subject: labels, and headings that only say "predictions", do not."""
    section, unit = context.sections[candidate.section], candidate.unit
    is_own = unit is not None and unit.kind in ("heading", "label") and section is context.sections[unit.section]
    if is_own:
        return None if section.parent is None else topic_of(context, section.parent)
    return topic_of(context, candidate.section)


def topic_of(context: Context, number: int) -> str | None:
    """Give the heading of a section that names a subject, else the nearest above it that does; found once."""
    if number not in context.topics:
        section = context.sections[number]
        names_subject = section.kind == "heading" and not is_list_name(section.heading, context.language)
        above = None if section.parent is None else topic_of(context, section.parent)
        context.topics[number] = section.heading if names_subject else above
    return context.topics[number]


def is_list_name(heading: str | None, language: Language) -> bool:
    """Tell whether a heading only says that predictions stand below it."""
    return heading is None or speaks(language, "sure_labels").search(heading) is not None


def check_marks(candidate: Candidate, path: str) -> list[Problem]:
    """Check what an author's mark says.

    Args:
        candidate: With its marks.
        path: The file.

    Returns:
        A problem for a horizon and for a probability that is not understood.
    """
    problems = []
    horizon, probability = candidate.marks.get("horizon"), candidate.marks.get("probability")
    if horizon and not is_horizon(horizon):
        message = f'horizon="{horizon}" is not understood: write 2026, 2026-06, 2026-H1, 2026-Q2 or 2026-06-30'
        problems.append(Problem(path, candidate.line_end, "annotation-invalid", message))
    if probability and parse_marked_probability(probability) is None:
        message = f'probability="{probability}" is not understood: write 0.7 or 70%'
        problems.append(Problem(path, candidate.line_end, "annotation-invalid", message))
    return problems
