"""Predictions listed under a heading or label that says so: `**2025 predictions**`, `## Predictions`."""

import re
from collections.abc import Iterator
from typing import Final

from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.models import Block

# "2025 predictions", "Predictions", "My predictions for 2026", "2025 predictions, graded"; not "On making predictions"
LABEL: Final = re.compile(
    r"(?:(?:my|our|other)\s+)?(?:(?:19|20)\d\d\s+)?(?:predictions?|forecasts?)"
    r"(?:\s+(?:for|in|by|until)\b.*)?(?:,\s*graded)?",
    re.IGNORECASE,
)


def find_labelled(context: Context) -> Iterator[Candidate]:
    """Find the items of lists under a label about predictions.

    The example that it was made for: `**2025 predictions**`, a blank line, and a list.
    """
    for number, section in enumerate(context.sections):
        if section.heading and LABEL.fullmatch(section.heading.strip(" :")):
            for block in section.blocks:
                if block.kind == "list":
                    yield from items_of(number, block)


def items_of(section: int, block: Block) -> Iterator[Candidate]:
    """Yield a candidate for each item of a list that has text of its own; lists within it elaborate."""
    for item in block.children:
        texts = [child for child in item.children if child.kind == "paragraph" and child.inline and child.inline.text]
        if not texts:
            continue
        yield Candidate(
            section=section,
            block=Block(item.kind, item.line_start, texts[-1].line_end, token=texts[-1].token, children=item.children),
            text=" ".join(child.inline.text for child in texts if child.inline),
            markdown="\n\n".join(child.inline.markdown for child in texts if child.inline),
            marks=dict(texts[-1].attributes),
        )


RULE: Final = Rule("label", find_labelled)
