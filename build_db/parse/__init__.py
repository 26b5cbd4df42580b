"""Manuscript → Document: tokens, section tree, line numbers. Every body is parsed once, here."""

from collections.abc import Iterable, Sequence

from markdown_it.token import Token

from build_db.markdown import parse_markdown
from build_db.models import Document, Manuscript, SectionNode
from build_db.parse.blocks import build_blocks
from build_db.parse.sections import build_sections


def parse_manuscript(manuscript: Manuscript) -> Document:
    """Parse a post.

    Args:
        manuscript: In plain Markdown.

    Returns:
        Its tokens and its section tree, with the lines of the file.
    """
    tokens = parse_markdown(manuscript.body, manuscript.flavour)
    blocks = build_blocks(tokens, manuscript.body.split("\n"), manuscript.body_line)
    footnotes = [block for block in blocks if block.kind == "footnote"]
    sections = build_sections([block for block in blocks if block.kind != "footnote"], footnotes)
    set_anchors(tokens, sections)
    return Document(manuscript, tokens, sections, tuple(footnotes), manuscript.problems)


def set_anchors(tokens: Sequence[Token], sections: Iterable[SectionNode]) -> None:
    """Give the tokens that open headings and labels their anchors, which the page shows as `id`."""
    for section in sections:
        if section.kind in ("heading", "label") and (index := section.blocks[0].token) > 0:
            tokens[index - 1].attrSet("id", section.anchor)
            if section.kind == "label":
                tokens[index - 1].attrSet("class", "label")
