"""Predictions that their author marked: `{: .prediction horizon="2026" probability="0.7" }` behind a block."""

from collections.abc import Iterator
from dataclasses import replace

from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.extract.predictions.claims import claims_of

MARK = "prediction"
"""The class by which an author marks a block."""


def find_annotated(context: Context) -> Iterator[Candidate]:
    """Find blocks with the class `prediction`.

    The example that it was made for: a paragraph `**Prediction:** It will rain.` with
    `{: .prediction horizon="2026-02-01" }` on the line behind it.
    """
    for unit in context.units.texts:
        if MARK in unit.attributes.get("class", "").split():
            *_, candidate = claims_of(unit, context)
            label = context.sections[unit.section].heading if unit.kind == "label" else None
            yield replace(candidate, text=without_label(candidate.text, label))


def without_label(text: str, label: str | None) -> str:
    """Take off a run-in heading such as `**Prediction:**`, which is no part of the statement."""
    return text.removeprefix(label).lstrip(":： ") if label else text


RULE = Rule("annotation", "its author marked it", find_annotated)
