"""Images → rows of `figures`, each with the caption that follows it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from build_db.models import Document
from build_db.records import Figure, Section

# "… by task. Source: Epoch AI, June 2024"; "Credit:", "Image credit:" likewise. The mark starts a sentence.
CREDIT: Final = re.compile(
    r"(?:^|(?<=[.!?)\"”]))\s*(?:(?:image|photo|figure)\s+)?(?:source|credits?)\s*:\s*(?P<credit>.+)$", re.IGNORECASE
)


def extract_figures(document: Document, sections: Sequence[Section]) -> tuple[Figure, ...]:
    """List the figures of a post.

    Args:
        document: The post.
        sections: Its sections, in the order of those of the document.

    Returns:
        In the order of the text. A caption belongs to the images since the last text before it.
    """
    figures: list[Figure] = []
    for node, section in zip(document.sections, sections, strict=True):
        waiting = len(figures)
        for block, inline in node.texts:
            if block.kind == "caption" and inline.text:
                for number in range(waiting, len(figures)):
                    figures[number] = caption(figures[number], inline.text)
                waiting = len(figures)
            elif inline.text:
                waiting = len(figures) + len(inline.images)
            for image in inline.images:
                figures.append(
                    Figure(
                        id=f"{section.post_id}#figure-{len(figures) + 1}",
                        post_id=section.post_id,
                        section_id=section.id,
                        position=len(figures) + 1,
                        src=image.src,
                        alt=image.alt or None,
                        caption=None,
                        credit=None,
                        line=image.line,
                    )
                )
    return tuple(figures)


def caption(figure: Figure, text: str) -> Figure:
    """Give a figure its caption, and the credit where the caption names its source."""
    match = CREDIT.search(text)
    return replace(figure, caption=text, credit=match["credit"].strip() if match else None)
