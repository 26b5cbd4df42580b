"""Predictions with fields below them: `### Rents fall` or `**Prediction:** Rents fall`, and `**Confidence:** 70%`."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.extract.predictions.claims import claims_of, says_something, tidy
from build_db.extract.predictions.field_lists import horizon_in
from build_db.extract.predictions.frames import Purpose
from build_db.extract.predictions.probabilities import Stated
from build_db.extract.predictions.prose import named_claim
from build_db.extract.predictions.units import Unit

FEWEST: Final = 2
"""So many headings with fields make a list of predictions in any post."""
LABEL_LENGTH: Final = 24
"""So many characters have the colon behind the label of a probability among them."""
FIELD_WORDS: Final = 14
"""A text of more words is no field, nor several in a row."""


class Fields(NamedTuple):
    """What the fields below a heading say."""

    claim: Unit
    """The text below the heading that calls itself the prediction, else the heading."""

    stated: Stated
    """How likely it is."""

    horizon: str | None
    """By when it is, where a field says so."""

    line_end: int
    """The last line of a field."""


def find_with_fields(context: Context) -> Iterator[Candidate]:
    """Find the headings below which fields say how likely what they state is.

    The examples that it was made for: `### Rents fall`, below it `**Confidence:** 70%` and `**Deadline:** end of 2027`;
    the same with `**Prediction:** Rents fall by a tenth.` between them.
    """
    texts = context.units.texts
    likely = {number for number in context.stating if is_likelihood(texts[number], context)}
    if len(likely) < FEWEST:
        return
    found = [fields for group in context.units.groups if (fields := read_fields(group, likely, context))]
    for fields in found if len(found) >= FEWEST else ():
        *_, claim = claims_of(fields.claim, context)
        yield replace(claim, stated=fields.stated, horizon=fields.horizon, line_end=fields.line_end)


def read_fields(group: Sequence[Unit], said: Collection[int], context: Context) -> Fields | None:
    """Read the fields below the heading of a group; None where none says how likely it is."""
    heading, below = group[0], group[1:]
    purpose = context.frames[heading.section].purpose
    is_other = heading.kind != "heading" or purpose in (Purpose.ASIDE, Purpose.GRADED)
    if is_other or context.stated_in(heading):
        return None
    fields = [unit for unit in below if len(unit.text.split()) <= FIELD_WORDS]
    likely = [unit for unit in fields if unit.number in said]
    claim = named_claim(below, context.language) or heading
    if len(likely) != 1 or likely[0].number < claim.number or not says_something(tidy(claim.text, context.language)):
        return None
    timed = [(unit, horizon) for unit in fields if (horizon := horizon_in(unit.text, context.clock, context.language))]
    line_end = max(unit.line_end for unit in (*likely, *(unit for unit, _ in timed)))
    return Fields(claim, context.stated_in(likely[0])[-1], timed[0][1] if timed else None, line_end)


def is_likelihood(unit: Unit, context: Context) -> bool:
    """Tell whether a text opens with the label of a probability: "Confidence: 70%"."""
    opening = unit.text[:LABEL_LENGTH]
    if ":" not in opening and "：" not in opening:  # most texts have no label
        return False
    stated = context.stated_in(unit)
    return bool(stated) and stated[-1].strength == "named" and not says_something(unit.text[: stated[0].start])


RULE: Final = Rule("probability", "says how likely it is", find_with_fields)
