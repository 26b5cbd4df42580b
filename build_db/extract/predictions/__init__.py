"""Predictions, found by rules from the most to the least explicit.

A block that one rule has taken is left alone by those after it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from build_db.extract.predictions import annotation, label
from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.extract.predictions.horizons import (
    is_horizon,
    parse_heading_horizon,
    parse_horizon,
    parse_title_horizon,
)
from build_db.extract.predictions.probabilities import parse_marked_probability, parse_trailing_probability
from build_db.models import Document, SectionNode
from build_db.normalise import normalise_due, normalise_slug
from build_db.problems import Problem
from build_db.records import Prediction
from build_db.slugs import UniqueSlugs

RULES: Final[tuple[Rule, ...]] = (
    annotation.RULE,
    label.RULE,
)

NOT_A_PREDICTION: Final = "not-a-prediction"
"""The class by which an author takes a block away from every rule."""
GRADED: Final = re.compile(r"\bgraded\b", re.IGNORECASE)  # "2025 predictions, graded"


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
class Claim:
    """What is known of a prediction before its horizon is looked for."""

    post_id: str
    slug: str
    position: int
    statement: str
    probability: float | None
    rule: str


def extract_predictions(document: Document, post_id: str, title: str, made_on: str | None) -> Found:
    """Find the predictions of a post.

    Args:
        document: The post.
        post_id: Its id.
        title: Its title.
        made_on: Its day, ISO 8601.

    Returns:
        The predictions in the order of the text.
    """
    context = Context(document.sections, title, made_on, document.manuscript.source.path)
    predictions: list[Prediction] = []
    tokens: dict[str, int] = {}
    slugs = UniqueSlugs()
    problems: list[Problem] = []
    for rule, candidate in sorted(find_candidates(context), key=lambda found: found[1].block.line_start):
        problems += check_marks(candidate, context.path)
        stated = parse_trailing_probability(candidate.text)
        statement = candidate.text[: stated.start].rstrip() if stated else candidate.text
        slug = slugs.take(normalise_slug(statement) or "prediction")
        tokens[slug] = candidate.block.token
        claim = Claim(post_id, slug, len(predictions) + 1, statement, stated.value if stated else None, rule.name)
        predictions.append(make_prediction(context, claim, candidate))
    return Found(tuple(predictions), tokens, tuple(problems))


def find_candidates(context: Context) -> Iterator[tuple[Rule, Candidate]]:
    """Apply the rules in order; the first that takes a line keeps it."""
    taken: set[int] = set()
    for rule in RULES:
        for candidate in rule.find(context):
            lines = set(range(candidate.block.line_start, candidate.block.line_end + 1))
            if taken.isdisjoint(lines) and NOT_A_PREDICTION not in candidate.marks.get("class", "").split():
                taken |= lines
                yield rule, candidate


def make_prediction(context: Context, claim: Claim, candidate: Candidate) -> Prediction:
    """Make a record of a candidate."""
    section = context.sections[candidate.section]
    marked = candidate.marks.get("probability")
    horizon = find_horizon(context, section, claim.statement, candidate.marks)
    return Prediction(
        id=f"{claim.post_id}/{claim.slug}",
        post_id=claim.post_id,
        section_id=f"{claim.post_id}#{section.anchor}",
        slug=claim.slug,
        position=claim.position,
        statement=claim.statement,
        markdown=candidate.markdown,
        topic=find_topic(context, candidate),
        predictor=candidate.marks.get("by"),
        made_on=context.made_on,
        horizon=horizon,
        due=normalise_due(horizon) if horizon else None,
        probability=parse_marked_probability(marked) if marked else claim.probability,
        detected_by=claim.rule,
        restated=int(GRADED.search(section.heading or "") is not None),
        stated_verdict=None,
        stated_outcome=None,
        line_start=candidate.block.line_start,
        line_end=candidate.block.line_end,
    )


def find_horizon(context: Context, section: SectionNode, statement: str, marks: dict[str, str]) -> str | None:
    """Find a horizon: in the author's mark, the statement, the headings from its own up, the title."""
    marked = marks.get("horizon")
    if marked and is_horizon(marked):
        return marked
    if horizon := parse_horizon(statement, context.made_on):
        return horizon
    for heading in reversed(section.breadcrumb):
        if label.LABEL.fullmatch(heading.strip(" :")) and (horizon := parse_heading_horizon(heading)):
            return horizon
    return parse_title_horizon(context.title)


def find_topic(context: Context, candidate: Candidate) -> str | None:
    """Give the nearest heading above that names a subject: labels, and headings that only say "predictions", do not."""
    node: SectionNode | None = context.sections[candidate.section]
    while node is not None:
        is_above = node.kind == "heading" and node.blocks[0] is not candidate.block
        if is_above and node.heading and not label.LABEL.fullmatch(node.heading.strip(" :")):
            return node.heading
        node = context.sections[node.parent] if node.parent is not None else None
    return None


def check_marks(candidate: Candidate, path: str) -> list[Problem]:
    """Check what an author's mark says."""
    problems = []
    horizon, probability = candidate.marks.get("horizon"), candidate.marks.get("probability")
    if horizon and not is_horizon(horizon):
        message = f'horizon="{horizon}" is not understood: write 2026, 2026-06, 2026-H1, 2026-Q2 or 2026-06-30'
        problems.append(Problem(path, candidate.block.line_end, "annotation-invalid", message))
    if probability and parse_marked_probability(probability) is None:
        message = f'probability="{probability}" is not understood: write 0.7 or 70%'
        problems.append(Problem(path, candidate.block.line_end, "annotation-invalid", message))
    return problems
