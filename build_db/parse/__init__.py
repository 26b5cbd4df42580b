"""Manuscript → Document: tokens, section tree, line numbers. Every body is parsed once, here."""

from build_db.markdown import PARSER
from build_db.models import Document, Manuscript
from build_db.parse.blocks import build_blocks
from build_db.parse.sections import build_sections


def parse_manuscript(manuscript: Manuscript) -> Document:
    """Parse a post.

    Args:
        manuscript: In plain Markdown.

    Returns:
        Its tokens and its section tree, with the lines of the file.
    """
    tokens = PARSER.parse(manuscript.body)
    blocks = build_blocks(tokens, manuscript.body.split("\n"), manuscript.body_line)
    footnotes = [block for block in blocks if block.kind == "footnote"]
    sections = build_sections([block for block in blocks if block.kind != "footnote"], footnotes)
    return Document(manuscript, tokens, sections, tuple(footnotes), manuscript.problems)
