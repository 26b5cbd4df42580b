"""The section tree → rows of `sections`."""

from collections.abc import Iterator

from build_db.models import Block, Document
from build_db.normalise import count_words
from build_db.records import Section

BREADCRUMB_SEPARATOR = " › "


def extract_sections(document: Document, post_id: str) -> tuple[Section, ...]:
    """List the sections of a post.

    Args:
        document: The post.
        post_id: Its id.

    Returns:
        In the order of the text.
    """
    return tuple(make_sections(document, post_id))


def make_sections(document: Document, post_id: str) -> Iterator[Section]:
    """Yield the sections in order."""
    nodes = document.sections
    for position, node in enumerate(nodes, start=1):
        text = "\n".join(filter(None, map(block_text, node.blocks)))
        yield Section(
            id=f"{post_id}#{node.anchor}",
            post_id=post_id,
            parent_id=None if node.parent is None else f"{post_id}#{nodes[node.parent].anchor}",
            position=position,
            level=node.level,
            kind=node.kind,
            heading=node.heading,
            anchor=node.anchor,
            breadcrumb=BREADCRUMB_SEPARATOR.join(node.breadcrumb) or None,
            text=text,
            word_count=count_words(text),
            line_start=node.line_start,
            line_end=node.line_end,
        )


def block_text(block: Block) -> str:
    """Give the plain text of a block, a line for each piece of text within it."""
    if block.inline is not None:
        return block.inline.text
    if block.kind == "code":
        return block.attributes["text"].rstrip("\n")
    separator = "\t" if block.kind == "row" else "\n"
    return separator.join(filter(None, map(block_text, block.children)))
