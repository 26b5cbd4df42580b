"""Footnotes → rows of `footnotes`."""

from build_db.extract.sections import block_text
from build_db.models import Document
from build_db.records import Footnote


def extract_footnotes(document: Document, post_id: str) -> tuple[Footnote, ...]:
    """List the footnotes of a post.

    Args:
        document: The post.
        post_id: Its id.

    Returns:
        In the order in which they are first mentioned.
    """
    return tuple(
        Footnote(
            id=f"{post_id}#fn-{footnote.attributes['label']}",
            post_id=post_id,
            label=footnote.attributes["label"],
            text=block_text(footnote),
            line=footnote.line_start,
        )
        for footnote in document.footnotes
    )
