"""Lists: which of their items state something, and what those are about."""

from collections.abc import Iterator, Sequence
from typing import Final

from build_db.extract.predictions.base import Context
from build_db.extract.predictions.claims import (
    FUTURE,
    PERFORMATIVE,
    best_sentence,
    stands_alone,
    strength_of,
)
from build_db.extract.predictions.languages import Language, label_of, speaks
from build_db.extract.predictions.probabilities import Stated, parse_cell_probability
from build_db.extract.predictions.units import Unit, is_question
from build_db.normalise import split_sentences

SUBJECT_WORDS: Final = 8
"""An item of more words is a statement, not the subject of those below it."""
STEM_WORDS: Final = 4
"""An item of so few words without a full stop, "LLMs will become", is completed by those within it."""
COMMENT_WORDS: Final = 15
"""An item of more words without a probability, among such with one, explains something."""

SHORTEST_CLAIM: Final = 6
"""A text of no more words above a list says how likely its items are, not what will be: "What I am 80% sure of:"."""


def statements_in(items: Sequence[Unit], context: Context) -> Iterator[tuple[Unit, str | None]]:
    """Yield the items of a list that state something, each with the subject that it needs.

    An item that only names a subject, "OpenAI:", hands it to those within it. Items within a
    statement elaborate on it, unless they have a probability of their own.
    """
    language = context.language
    marked = {item.number for item in items if context.stated_in(item)}
    within: dict[int | None, list[Unit]] = {}
    for item in items:
        within.setdefault(item.parent, []).append(item)
    subjects = {item.number: item.text.rstrip(" :：") for item in items if is_subject(item, within, marked, context)}
    asked = answers_of(items)
    leaves = [item for item in items if item.number not in subjects]
    is_marked = 2 * len(marked) > len(leaves)
    for item in leaves:
        if item.parent is not None and item.parent not in subjects and item.number not in marked:
            continue
        if is_marked and item.number not in marked and is_comment(item, context):
            continue
        if label_of(language, "verdict_labels").match(item.text) or states_nothing(item.text, language):
            continue
        if item.number in asked and best_sentence(item.text, language)[0] < PERFORMATIVE:
            continue  # "Others say 34%." below "Will it rain?"
        yield item, subject_of(item, subjects, context)


def answers_of(items: Sequence[Unit]) -> set[int]:
    """Give the numbers of the items within such as ask something, at any depth."""
    asked = {item.number for item in items if is_question(item.text)}
    answers: set[int] = set()
    for item in items:
        if item.parent in asked or item.parent in answers:
            answers.add(item.number)
    return answers


def states_nothing(text: str, language: Language) -> bool:
    """Tell whether an item is a question, or what explains others: "Will it rain?", "Why: …"."""
    return is_question(text) or speaks(language, "not_statements").search(text) is not None


def subject_of(item: Unit, subjects: dict[int, str], context: Context) -> str | None:
    """Give what an item is about where it makes no sense alone: the item above it, else the heading."""
    language = context.language
    is_answer = item.parent in subjects and is_question(subjects[item.parent])
    if stands_alone(item.text, language) and not is_answer:
        return None
    if item.parent in subjects:
        subject = subjects[item.parent]
        return None if speaks(language, "generic_subjects").fullmatch(subject) else subject
    section = context.sections[item.section]
    frame = context.frames[item.section]
    is_name = section.kind == "heading" and not (frame.explicit and frame.heading == section.heading)
    return section.heading if is_name and speaks(language, "bare_verbs").match(item.text) else None


def is_comment(item: Unit, context: Context) -> bool:
    """Tell whether an item among such with probabilities explains them instead of predicting."""
    text = item.text
    if strength_of(text, context.language) >= FUTURE:
        return False
    is_long = len(text.split()) > COMMENT_WORDS or len(list(split_sentences(text))) > 1
    return is_long or text.startswith("(") or speaks(context.language, "first_person").search(text) is not None


def states_event(item: Unit, context: Context) -> bool:
    """Tell whether an item of a post about predictions says what happens, as a headline does: "The mill is sold"."""
    return context.opening.is_devoted and speaks(context.language, "headlines").search(item.text) is not None


def is_subject(item: Unit, within: dict[int | None, list[Unit]], marked: set[int], context: Context) -> bool:
    """Tell whether an item only names what those within it are about."""
    inner = within.get(item.number, [])
    if not inner or item.number in marked:
        return False
    if item.leads or is_question(item.text):
        return True
    if 2 * sum(other.number in marked for other in inner) > len(inner):
        return True
    words = len(item.text.split())
    if item.text.rstrip().endswith(".") or words > SUBJECT_WORDS or states_event(item, context):
        return False
    return words <= STEM_WORDS or strength_of(item.text, context.language) < FUTURE


def texts_above(item: Unit, context: Context) -> list[Unit]:
    """Give what stands right above the list of an item: the text that leads it in, the heading or label."""
    first, *_ = context.units.by_section[item.section]
    above = [context.units.texts[item.lead_in]] if item.lead_in is not None else []
    return [*above, first] if first.kind in ("heading", "label") else above


def stated_above(item: Unit, context: Context) -> Stated | None:
    """Read the probability that the heading or text right above a list gives all of its items: "90%", "70% sure:"."""
    for unit in texts_above(item, context):
        stated = parse_cell_probability(unit.text, context.language) if unit.number in context.stating else None
        if stated and len(unit.text.split()) <= SHORTEST_CLAIM:
            return stated
    return None
