"""Predictions that their author marked: `{: .prediction horizon="2026" probability="0.7" }` behind a block."""

from collections.abc import Iterator

from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.models import Block, Inline, SectionNode


def find_annotated(context: Context) -> Iterator[Candidate]:
    """Find blocks with the class `prediction`.

    The example that it was made for: a paragraph `**Prediction:** It will rain.` with
    `{: .prediction horizon="2026-02-01" }` on the line behind it.
    """
    for number, section in enumerate(context.sections):
        for block, inline in section.texts:
            if block.attributes and "prediction" in block.attributes.get("class", "").split():
                yield mark_candidate(number, section, block, inline)


def mark_candidate(number: int, section: SectionNode, block: Block, inline: Inline) -> Candidate:
    """Make a candidate of a block; a label such as `**Prediction:**` is no part of the statement."""
    text = inline.text
    if section.kind == "label" and block is section.blocks[0] and section.heading:
        text = text.removeprefix(section.heading).lstrip(":： ")
    return Candidate(number, block, text, inline.markdown, dict(block.attributes))


RULE = Rule("annotation", find_annotated)
