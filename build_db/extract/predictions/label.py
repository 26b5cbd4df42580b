"""Predictions in lists whose label, heading or lead-in says so: `**2025 predictions**`, "This year I expect:"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.extract.predictions.claims import FUTURE, NUMBERING, claims_of, is_question, stands_alone, strength_of
from build_db.extract.predictions.frames import Frame, Purpose
from build_db.extract.predictions.languages import Language, label_of, matcher, speaks
from build_db.extract.predictions.opening import announces, disclaims
from build_db.extract.predictions.units import Unit
from build_db.extract.predictions.verdicts import find_verdict, is_grading, parse_lead_in_verdict
from build_db.normalise import split_sentences

SUBJECT_WORDS: Final = 8
"""An item of more words is a statement, not the subject of those below it."""
STEM_WORDS: Final = 4
"""An item of so few words without a full stop, "LLMs will become", is completed by those within it."""
STRUCK: Final = re.compile(r"^~~.*~~\W*$|^<(del|s|strike)>.*</\1>\W*$", re.DOTALL)  # "~~It will rain~~"
FEWEST_ITEMS: Final = 2
"""One item with a mark may be anything."""
COMMENT_WORDS: Final = 15
"""An item of more words without a probability, among such with one, explains something."""
FEWEST_WORDS: Final = 2
"""An item of fewer words claims nothing by itself."""


def find_labelled(context: Context) -> Iterator[Candidate]:
    """Find the items of lists of predictions.

    The example that it was made for: `**2025 predictions**`, a blank line, and a list.
    """
    yield from led_paragraphs(context)
    for number, lists in context.units.lists.items():
        for items in lists:
            if purpose_of_list(items, context.frames[number], context) is Purpose.PREDICTIONS:
                for item, subject in statements_in(items, context):
                    for candidate in claims_of(item, context):
                        candidate.subject = subject
                        yield candidate


def led_paragraphs(context: Context) -> Iterator[Candidate]:
    """Find paragraphs right behind a text that announces them: "My one prediction:" and `**It will rain.**`."""
    for before, unit in pairwise(context.units.texts):
        is_text = (
            before.leads
            and before.kind in ("paragraph", "label")
            and unit.kind in ("paragraph", "label")
            and not unit.quoted
        )
        if not is_text or (unit.section != before.section and unit.kind != "label"):
            continue
        if context.frames[unit.section].purpose is Purpose.ASIDE or not opens_predictions(before, context):
            continue
        if strength_of(unit.text, context.language) >= FUTURE and len(list(split_sentences(unit.text))) == 1:
            yield from claims_of(unit, context)


def opens_predictions(lead: Unit, context: Context) -> bool:
    """Tell whether a text says that predictions of the author's follow right behind it."""
    if not lead.leads or disclaims(lead.text, context.language):
        return False
    return any(speaks(context.language, field).search(lead.text) for field in ("list_openings", "performatives"))


def purpose_of_list(items: Sequence[Unit], frame: Frame, context: Context) -> Purpose:
    """Tell what a list is for: by its lead-in, else by its section, and by what its items say."""
    number = items[0].number
    if number not in context.lists:
        context.lists[number] = find_purpose(items, frame, context)
    return context.lists[number]


def find_purpose(items: Sequence[Unit], frame: Frame, context: Context) -> Purpose:
    """Find out what a list is for."""
    if frame.purpose is Purpose.ASIDE or items[0].quoted:
        return Purpose.ASIDE
    if purpose := purpose_of_lead_in(items, context):
        return purpose
    if frame.purpose is not Purpose.GRADED and is_ticked(items, context):
        return Purpose.GRADED
    if frame.purpose is Purpose.PREDICTIONS and not is_predictive(items, frame, context):
        return Purpose.OTHER
    if frame.purpose is Purpose.GRADED and not frame.explicit and not is_judged(items, context):
        return Purpose.OTHER
    return frame.purpose


def purpose_of_lead_in(items: Sequence[Unit], context: Context) -> Purpose | None:
    """Tell what the text right before a list says that it is for; None where it says nothing."""
    if items[0].lead_in is None:
        return None
    lead, language = context.units.texts[items[0].lead_in], context.language
    text, leads = lead.text, lead.leads
    if context.opening.looks_back and (parse_lead_in_verdict(text, language) or (leads and is_grading(text, language))):
        return Purpose.GRADED
    if not leads and lead.kind in ("heading", "label"):  # what its section is for says what it says
        return None
    if leads and (speaks(language, "aside_labels").search(text) or speaks(language, "others").search(text)):
        return Purpose.ASIDE
    if announces(text, language):
        return Purpose.PREDICTIONS
    if opens_predictions(lead, context):
        return Purpose.PREDICTIONS
    return None


def is_predictive(items: Sequence[Unit], frame: Frame, context: Context) -> bool:
    """Tell whether a list that stands where predictions are expected has any.

    Under a heading that names predictions every list does; in a post that is about predictions, one
    half of whose items say what will be or how likely it is.
    """
    if frame.explicit and frame.heading and is_sure(frame.heading, items, context):
        return True
    leaves = [item for item, _ in statements_in(items, context)]
    if leaves and 2 * sum(predicts(item, context) for item in leaves) >= len(leaves):
        return True
    heading = context.sections[items[0].section].heading or ""
    is_elaborating = strength_of(heading, context.language) >= FUTURE or NUMBERING.match(heading)
    is_bare = context.opening.is_devoted and not context.has_label and context.language.spaced and not is_elaborating
    return is_bare and 2 * sum(claims_something(item, context) for item in leaves) > len(leaves)


def is_sure(heading: str, items: Sequence[Unit], context: Context) -> bool:
    """Tell whether a heading promises nothing but predictions: "2027 predictions", in a post about them any."""
    if context.opening.is_devoted:
        return True
    if speaks(context.language, "sure_labels").search(heading) is None:
        return False
    is_bare = speaks(context.language, "bare_labels").fullmatch(heading.strip(" :")) is not None
    return not is_bare or (context.opening.is_personal and not tells_of_predicting(items, context))


def tells_of_predicting(items: Sequence[Unit], context: Context) -> bool:
    """Tell whether half of some items speak of predictions, as those of a method do: "predictions are off by 5%"."""
    words = matcher(context.language, "prediction_words")
    return 2 * sum(words.search(item.text) is not None for item in items) > len(items)


def claims_something(item: Unit, context: Context) -> bool:
    """Tell whether an item reads as a claim, though it has no "will": "Russia is bigger", "Rust in the kernel"."""
    language = context.language
    says_little = len(item.text.split()) < FEWEST_WORDS
    return not (
        says_little
        or item.is_link
        or speaks(language, "past").search(item.text)
        or speaks(language, "not_claims").search(item.text)
    )


def is_ticked(items: Sequence[Unit], context: Context) -> bool:
    """Tell whether each item of a list says how it turned out, in a post that was made after its predictions' time."""
    outer = [item for item in items if item.depth == 1]
    is_over = context.opening.looks_back and len(outer) >= FEWEST_ITEMS
    return is_over and all(has_verdict(item, context) for item in outer)


def is_judged(items: Sequence[Unit], context: Context) -> bool:
    """Tell whether a list says of half of its items how they turned out, or how likely they were."""
    outer = [item for item in items if item.depth == 1]
    judged = (has_verdict(item, context) or predicts(item, context) or STRUCK.search(item.markdown) for item in outer)
    return 2 * sum(map(bool, judged)) >= len(outer)


def predicts(item: Unit, context: Context) -> bool:
    """Tell whether an item says what will be, or how likely it is."""
    return bool(context.stated_in(item)) or strength_of(item.text, context.language) >= FUTURE


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
    leaves = [item for item in items if item.number not in subjects]
    is_marked = 2 * len(marked) > len(leaves)
    for item in leaves:
        if item.parent is not None and item.parent not in subjects and item.number not in marked:
            continue
        if is_marked and item.number not in marked and is_comment(item, context):
            continue
        if label_of(language, "verdict_labels").match(item.text) or states_nothing(item.text, language):
            continue
        yield item, subject_of(item, subjects, context)


def states_nothing(text: str, language: Language) -> bool:
    """Tell whether an item is a question, or what explains others: "Will it rain?", "Why: …"."""
    return is_question(text) or speaks(language, "not_statements").search(text) is not None


def subject_of(item: Unit, subjects: dict[int, str], context: Context) -> str | None:
    """Give what an item is about where it makes no sense alone: the item above it, else the heading."""
    language = context.language
    if stands_alone(item.text, language):
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


def is_subject(item: Unit, within: dict[int | None, list[Unit]], marked: set[int], context: Context) -> bool:
    """Tell whether an item only names what those within it are about."""
    inner = within.get(item.number, [])
    if not inner or item.number in marked:
        return False
    if item.leads:
        return True
    if 2 * sum(other.number in marked for other in inner) > len(inner):
        return True
    words = len(item.text.split())
    if item.text.rstrip().endswith(".") or words > SUBJECT_WORDS:
        return False
    return words <= STEM_WORDS or strength_of(item.text, context.language) < FUTURE


def has_verdict(item: Unit, context: Context) -> bool:
    """Tell whether an item says how a prediction turned out."""
    return find_verdict(item.text, context.language) is not None


RULE: Final = Rule("label", "an item of a list that a heading or lead-in calls predictions", find_labelled)
