"""What lists are for: predictions, the grading of earlier ones, or neither."""

import re
from collections.abc import Sequence
from typing import Final

from build_db.extract.predictions.base import Context
from build_db.extract.predictions.claims import FUTURE, NUMBERING, strength_of
from build_db.extract.predictions.field_lists import is_record
from build_db.extract.predictions.frames import Frame, Purpose, is_named
from build_db.extract.predictions.horizons import parse_heading_horizon
from build_db.extract.predictions.languages import Language, matcher, speaks
from build_db.extract.predictions.lists import stated_above, statements_in
from build_db.extract.predictions.opening import announces, disclaims
from build_db.extract.predictions.units import Unit
from build_db.extract.predictions.verdicts import find_verdict, is_grading, parse_lead_in_verdict, parse_verdict
from build_db.normalise import split_sentences

STRUCK: Final = re.compile(r"^~~.*~~[\W\d]*$|^<(del|s|strike)>.*</\1>[\W\d]*$", re.DOTALL)  # "~~It will rain~~: 70%"
# "> 0.25: ", "20-40% – ", "5: "
RANGE: Final = re.compile(
    r"\s*(?!(?:19|20)\d\d\b)(?P<sign>[<>≤≥]=?)?\s*[\d.]+%?\s*(?P<to>[-–—]\s*[\d.]+%?)?\s*[:：=–—]\s"
)
DESCRIBED: Final = re.compile(r"\s+[–—-]\s")  # " – " behind a link
FEWEST_ITEMS: Final = 2
"""One item with a mark may be anything."""
CLAIM_WORDS: Final = 4
"""So many words behind "I expect Mara to" make a claim before a list; fewer are completed by its items."""
FEWEST_WORDS: Final = 2
"""An item of fewer words claims nothing by itself."""


def opens_predictions(lead: Unit, context: Context) -> bool:
    """Tell whether a text says that predictions of the author's follow right behind it."""
    if not lead.leads or disclaims(lead.text, context.language):
        return False
    *_, (start, end) = split_sentences(lead.text)  # "Forecasts need a score. These are common:" leads in scores
    last = lead.text[start:end]
    if is_whole_claim(last, context.language):
        return False
    return any(speaks(context.language, field).search(last) for field in ("list_openings", "performatives"))


def is_whole_claim(lead: str, language: Language) -> bool:
    """Tell whether a sentence before a list is a claim that its items only detail: "I expect firms to dig by:"."""
    if speaks(language, "pointers").search(lead):  # "I expect the following changes in how pipes are laid:"
        return False
    ends = [
        match.end() for field in ("list_openings", "performatives") if (match := speaks(language, field).search(lead))
    ]
    modals = speaks(language, "modals")
    if not ends or modals.search(lead) is None:  # "I predict for the year ahead:"
        return False
    modal = modals.search(lead, max(ends))
    return len(lead[modal.end() if modal else max(ends) :].split()) >= CLAIM_WORDS


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
    if is_named(context.sections[items[0].section].heading, context.language):  # "Prediction 3: …"
        return Purpose.OTHER
    if is_scale(items) or is_contents(items) or is_reading_list(items) or is_record(items, context):
        return Purpose.ASIDE
    if purpose := purpose_of_lead_in(items, context):
        return purpose
    if frame.purpose is not Purpose.GRADED and is_ticked(items, context):
        return Purpose.GRADED
    if frame.purpose is Purpose.PREDICTIONS and (frame.explains or not is_predictive(items, frame, context)):
        return Purpose.OTHER
    if frame.purpose is Purpose.GRADED and not frame.explicit and not is_judged(items, context):
        return Purpose.OTHER
    return frame.purpose


def is_contents(items: Sequence[Unit]) -> bool:
    """Tell whether each item of a list is nothing but a link to an anchor, as in a table of contents."""
    return all(
        item.is_link and item.inline is not None and any("#" in link.href for link in item.inline.links)
        for item in items
    )


def is_reading_list(items: Sequence[Unit]) -> bool:
    """Tell whether each item of a list opens with a link and describes what it leads to: "[Rain](…) – an essay"."""
    openings = [next((link for link in item.inline.links if link.start == 0), None) for item in items if item.inline]
    described = [
        link is not None and DESCRIBED.match(item.text, link.end) is not None
        for item, link in zip(items, openings, strict=False)
    ]
    return len(items) >= FEWEST_ITEMS and len(described) == len(items) and all(described)


def is_scale(items: Sequence[Unit]) -> bool:
    """Tell whether a list says what numbers mean: "> 0.25: poor", "0.2–0.25: fair"."""
    ranges = [match for item in items if (match := RANGE.match(item.text))]
    return len(ranges) == len(items) and any(match["sign"] or match["to"] for match in ranges)


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
    if is_counted(items, context) or stated_above(items[0], context):
        return True
    if frame.explicit and frame.heading and is_sure(frame.heading, items, context):
        return True
    heading = context.sections[items[0].section].heading or ""
    if speaks(context.language, "kind_labels").search(heading):
        return True
    if strength_of(heading, context.language) >= FUTURE:  # "### The mill will close", and why
        return False
    leaves = [item for item, _ in statements_in(items, context)]
    if leaves and 2 * sum(predicts(item, context) for item in leaves) >= len(leaves):
        return True
    is_elaborating = frame.headline or strength_of(heading, context.language) >= FUTURE or NUMBERING.match(heading)
    is_bare = context.opening.is_devoted and not context.has_label and context.language.spaced and not is_elaborating
    return is_bare and 2 * sum(claims_something(item, context) for item in leaves) > len(leaves)


def is_counted(items: Sequence[Unit], context: Context) -> bool:
    """Tell whether a list, or all lists of the post, have as many items as its title promises predictions."""
    count = context.opening.count
    if count is None:
        return False
    outer = [
        sum(item.depth == 1 for item in listed) for lists in context.units.lists.values() for listed in lists if listed
    ]
    return count in (sum(item.depth == 1 for item in items), sum(outer))


def is_sure(heading: str, items: Sequence[Unit], context: Context) -> bool:
    """Tell whether a heading promises nothing but predictions: "2027 predictions", in a post about them any."""
    if context.opening.is_forward:
        return True
    ahead = parse_heading_horizon(heading, context.clock, context.language)
    if ahead and speaks(context.language, "future_labels").search(heading):
        return speaks(context.language, "recaps").search(heading) is None  # "Outlook for 2027 so far"
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
    within = {item.parent for item in items if item.depth > 1 and parse_verdict(item.text, context.language)}
    judged = (
        item.number in within
        or has_verdict(item, context)
        or predicts(item, context)
        or STRUCK.search(item.markdown) is not None
        for item in outer
    )
    return 2 * sum(map(bool, judged)) >= len(outer)


def predicts(item: Unit, context: Context) -> bool:
    """Tell whether an item says what will be, or how likely it is."""
    return bool(context.stated_in(item)) or strength_of(item.text, context.language) >= FUTURE


def has_verdict(item: Unit, context: Context) -> bool:
    """Tell whether an item says how a prediction turned out."""
    return find_verdict(item.text, context.language) is not None
