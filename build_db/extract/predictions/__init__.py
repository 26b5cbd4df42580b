"""Predictions, found by rules from the most to the least explicit.

A block that one rule has taken is left alone by those after it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from build_db.extract.predictions import (
    annotation,
    fields,
    front_matter,
    grade,
    heading,
    label,
    probability,
    sentence,
    table,
)
from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.extract.predictions.collecting import collect_units
from build_db.extract.predictions.finish import Place, check_marks, make_prediction
from build_db.extract.predictions.frames import Purpose, build_frames, is_named
from build_db.extract.predictions.horizons import Clock
from build_db.extract.predictions.languages import detect_language
from build_db.extract.predictions.opening import read_opening
from build_db.extract.predictions.probabilities import texts_that_may_state
from build_db.models import Document
from build_db.normalise import normalise_space
from build_db.problems import Problem
from build_db.records import Prediction
from build_db.slugs import UniqueSlugs

RULES: Final[tuple[Rule, ...]] = (
    annotation.RULE,
    front_matter.RULE,
    table.RULE,
    grade.RULE,
    fields.RULE,
    label.RULE,
    probability.RULE,
    heading.RULE,
    sentence.RULE,
)

REASONS: Final = {rule.name: rule.because for rule in RULES}
"""Name of a rule → why what it finds is a prediction."""

NOT_A_PREDICTION: Final = "not-a-prediction"
"""The class by which an author takes a block away from every rule."""


@dataclass(frozen=True, slots=True)
class Found:
    """The predictions of a post."""

    predictions: tuple[Prediction, ...]
    """In the order of the text."""

    tokens: dict[str, int]
    """Slug → index of the token behind whose text the page puts its mark."""

    problems: tuple[Problem, ...]
    """Marks that are not understood."""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of the post itself."""

    post_id: str
    """Its id."""

    title: str
    """Its title."""

    description: str | None
    """What its front matter says of it."""

    made_on: str | None
    """Its day, ISO 8601."""

    lang: str | None
    """The language that its front matter names."""

    authors: Sequence[str]
    """The names of its authors."""


def extract_predictions(document: Document, about: About) -> Found:
    """Find the predictions of a post.

    Args:
        document: The post.
        about: What is known of it.

    Returns:
        The predictions in the order of the text.
    """
    context = make_context(document, about)
    predictions: list[Prediction] = []
    tokens: dict[str, int] = {}
    slugs = UniqueSlugs()
    problems = front_matter.check_front_matter(context)
    for rule, candidate in sorted(find_candidates(context), key=lambda found: found[1].line_start):
        problems += check_marks(candidate, context.path)
        place = Place(about.post_id, len(predictions) + 1, slugs)
        prediction = make_prediction(context, candidate, rule.name, place)
        if candidate.token >= 0:
            tokens[prediction.slug] = candidate.token
        predictions.append(prediction)
    return Found(tuple(predictions), tokens, tuple(problems))


def make_context(document: Document, about: About) -> Context:
    """Put together what the rules look at."""
    manuscript = document.manuscript
    language = detect_language(about.lang, manuscript.body)
    units = collect_units(document.sections)
    year = int(about.made_on[:4]) if about.made_on else None
    clock = Clock(about.made_on, year)
    opening = read_opening(units.texts, normalise_space(about.title), clock, language)
    frames = build_frames(document.sections, units, opening, normalise_space(about.description or ""))
    return Context(
        sections=document.sections,
        units=units,
        frames=frames,
        opening=opening,
        has_label=any((frame.explicit or frame.explains) and frame.purpose is Purpose.PREDICTIONS for frame in frames),
        language=language,
        clock=clock,
        made_on=about.made_on,
        authors=about.authors,
        manuscript=manuscript,
        path=manuscript.source.path,
        stating=texts_that_may_state(units.folded, language),
    )


def is_meant(candidate: Candidate) -> bool:
    """Tell whether a candidate says anything, and its author has not taken it back."""
    says_anything = any(map(str.isalnum, candidate.text))
    return says_anything and NOT_A_PREDICTION not in candidate.marks.get("class", "").split()


def is_called_one(candidate: Candidate, context: Context) -> bool:
    """Tell whether a candidate's heading or label calls it a prediction: "Prediction: It will rain"."""
    return candidate.unit is not None and is_named(candidate.unit.text, context.language)


def find_candidates(context: Context) -> Iterator[tuple[Rule, Candidate]]:
    """Apply the rules in order; the first that takes a line keeps it, several statements of one rule share theirs."""
    count = 0
    for rule in RULES:
        found: set[int] = set()
        sections: set[int] = set()
        if rule is sentence.RULE:
            context = replace(context, is_structured=count >= sentence.STYLE)
        for candidate in rule.find(context):
            lines = range(candidate.line_start, candidate.line_end + 1)
            if context.taken.isdisjoint(lines) and is_meant(candidate):
                found.update(range(lines.start, lines.stop - candidate.explaining))
                context.explaining.update(lines[len(lines) - candidate.explaining :])
                count += rule is not heading.RULE or candidate.stated is not None or is_called_one(candidate, context)
                yield rule, candidate
                sections.add(candidate.section)
        context.taken.update(found)
        context.claimed.update(sections)
