"""Lists that describe one prediction instead of listing several: `Confidence: 70%`, `Deadline: June`, `Why: …`."""

import re
from collections.abc import Sequence
from typing import Final

from build_db.extract.predictions.base import Context
from build_db.extract.predictions.horizons import Clock, parse_period
from build_db.extract.predictions.languages import Language, label_of, speaks
from build_db.extract.predictions.units import Unit

FIELD: Final = re.compile(r"([^\W\d_][\w ]{0,24}?)\s*[:：]\s*(?=\S)")  # "Deadline: "
FEWEST: Final = 2
"""One item with a label may be anything."""


def is_record(items: Sequence[Unit], context: Context) -> bool:
    """Tell whether a list describes one prediction: its items are fields, one of them by when or how likely it is.

    Args:
        items: A list.
        context: The post.

    Returns:
        Whether it does; where a field states what is predicted, or how it turned out, the list is no such one.
    """
    if len(items) < FEWEST or not all(FIELD.match(item.text) for item in items):
        return False
    language, names = context.language, [name_of(item) for item in items]
    if any(
        label_of(language, field).match(item.text) for field in ("verdict_labels", "original_labels") for item in items
    ):
        return False
    if any(speaks(language, "claim_columns").fullmatch(name) for name in names):
        return False
    return any(is_telling(item, name, context) for item, name in zip(items, names, strict=True))


def name_of(item: Unit) -> str:
    """Give the name of a field."""
    match = FIELD.match(item.text)
    return match[1] if match else ""


def is_telling(item: Unit, name: str, context: Context) -> bool:
    """Tell whether a field says by when or how likely something is."""
    if speaks(context.language, "horizon_columns").fullmatch(name):
        return True
    return speaks(context.language, "probability_columns").fullmatch(name) is not None and bool(context.stated_in(item))


def horizon_in(text: str, clock: Clock, language: Language) -> str | None:
    """Read the field of a text that says by when: "Confidence: 70% · Deadline: end of 2027"; None where none does."""
    for match in FIELD.finditer(text):
        if speaks(language, "horizon_columns").fullmatch(match[1]):
            return parse_period(text[match.end() :], clock, language)
    return None
