"""Predictions in lists whose label, heading or lead-in says so: `**2025 predictions**`, "This year I expect:"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.extract.predictions.claims import FUTURE, claims_of, strength_of
from build_db.extract.predictions.dated import is_beyond_its_year, time_around
from build_db.extract.predictions.frames import Purpose
from build_db.extract.predictions.languages import speaks
from build_db.extract.predictions.lists import SHORTEST_CLAIM, stated_above, statements_in, texts_above
from build_db.extract.predictions.purposes import opens_predictions, purpose_of_list
from build_db.extract.predictions.units import Unit, is_question
from build_db.normalise import split_sentences

QUOTES: Final = ("“", "”", '"', "「", "«", "„")
"""What opens or closes a quotation; any tells that there is one."""
# “It will rain.”
QUOTATION: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“]*“|「[^」]*」")


def find_labelled(context: Context) -> Iterator[Candidate]:
    """Find the items of lists of predictions.

    The example that it was made for: `**2025 predictions**`, a blank line, and a list.
    """
    yield from led_paragraphs(context)
    if context.opening.is_forward:
        yield from dated_texts([unit for unit in context.units.texts if unit.kind in ("paragraph", "label")], context)
    for number, lists in context.units.lists.items():
        for items in lists:
            purpose = purpose_of_list(items, context.frames[number], context)
            if purpose is Purpose.PREDICTIONS:
                denial = denial_above(items[0], context)
                for item, subject in statements_in(items, context):
                    for candidate in claims_of(item, context) if not quotes_others(item, context) else ():
                        denied = denial if denial and not is_denied(item.text, context) else None
                        candidate.subject = subject or denied
                        candidate.stated = candidate.stated or stated_above(item, context)
                        candidate.horizon = candidate.horizon or time_around(item.text, context)
                        if subject and is_question(subject):  # "I say 5%" is no statement without the words around
                            candidate.text = item.text
                        yield candidate
            elif purpose is Purpose.OTHER and context.opening.is_forward:
                yield from dated_texts(items, context)


def denial_above(item: Unit, context: Context) -> str | None:
    """Give the heading or text right above a list that turns its items round: "What won't happen:" over "A war"."""
    denials = speaks(context.language, "denials")
    for text in (unit.text for unit in texts_above(item, context)):
        if len(text.split()) <= SHORTEST_CLAIM and denials.search(text):
            return text.rstrip(" :：")
    return None


def is_denied(text: str, context: Context) -> bool:
    """Tell whether an item denies something itself: "No war" needs no "What won't happen:" before it."""
    return speaks(context.language, "denied").search(text) is not None


def quotes_others(item: Unit, context: Context) -> bool:
    """Tell whether an item says in quotation marks what somebody else expects, or nothing outside of them."""
    if not any(mark in item.text for mark in QUOTES):
        return False
    says_nothing = not any(map(str.isalpha, QUOTATION.sub("", item.text)))
    return says_nothing or speaks(context.language, "others").search(item.text) is not None


def dated_texts(units: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Find the texts that each open with a year to come, in a post that looks ahead: "2030: half of it is sold"."""
    for unit in units:
        horizon = time_around(unit.text, context)
        is_aside = unit.quoted or context.frames[unit.section].purpose in (Purpose.ASIDE, Purpose.GRADED)
        if horizon and not is_aside and is_beyond_its_year(horizon, context):
            for candidate in claims_of(unit, context):
                candidate.horizon = horizon
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


RULE: Final = Rule("label", "an item of a list that a heading or lead-in calls predictions", find_labelled)
