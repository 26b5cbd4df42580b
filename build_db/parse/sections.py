"""Blocks → the section tree: headings, run-in headings in bold, and what stands beneath them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from build_db.models import Block, Inline, SectionKind, SectionNode
from build_db.normalise import normalise_slug
from build_db.slugs import UniqueSlugs

LABEL_LENGTH: Final = 120
"""A bold text of more characters is a statement, not a label."""
LABEL_COLON: Final = re.compile(r"\s*[:：]")  # ": the field is…" behind the bold text
HOLDS_HEADINGS: Final = frozenset({"quote", "list", "item", "html"})


@dataclass
class OpenSection:
    """A section while its blocks are still being collected."""

    kind: SectionKind
    level: int
    heading: str | None
    anchor: str
    parent: int | None
    breadcrumb: tuple[str, ...]
    blocks: list[Block] = field(default_factory=list)


def label_of(inline: Inline) -> str | None:
    """Tell the run-in heading that a paragraph opens with.

    Args:
        inline: The text of a paragraph, such as `**Status**: good`, `**Status:** good`, `**2025 predictions**`.

    Returns:
        The label without its colon; None where there is none.
    """
    if not inline.bold_end:
        return None
    bold, rest = inline.text[: inline.bold_end].strip(), inline.text[inline.bold_end :]
    has_colon = bold.endswith((":", "：")) or LABEL_COLON.match(rest) is not None
    label = bold.rstrip(":： ")
    if not label or len(label) > LABEL_LENGTH or (rest.strip() and not has_colon):
        return None
    return label


def flow(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks in order, opening a container only where there is a heading in it."""
    for block in blocks:
        if block.children and block.kind in HOLDS_HEADINGS and holds_heading(block):
            yield from flow(block.children)
        else:
            yield block


def holds_heading(block: Block) -> bool:
    """Tell whether there is a heading anywhere in a block."""
    for child in block.children:
        if child.kind == "heading" or (child.children and child.kind in HOLDS_HEADINGS and holds_heading(child)):
            return True
    return False


class SectionBuilder:
    """Collects sections while the blocks go by."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.sections: list[OpenSection] = []
        self.headings: list[int] = []
        self.anchors = UniqueSlugs()

    def open(self, kind: SectionKind, level: int, heading: str | None, wanted: str) -> OpenSection:
        """Open a section beneath the headings that are open."""
        parent = self.headings[-1] if self.headings and kind != "footnotes" else None
        above = self.sections[parent].breadcrumb if parent is not None else ()
        anchor = self.anchors.take(normalise_slug(wanted) or "section")
        section = OpenSection(kind, level, heading, anchor, parent, (*above, heading) if heading else above)
        self.sections.append(section)
        return section

    def open_heading(self, block: Block) -> OpenSection:
        """Open the section of a heading."""
        while self.headings and self.sections[self.headings[-1]].level >= block.level:
            self.headings.pop()
        heading = block.inline.text if block.inline else ""
        section = self.open("heading", block.level, heading, block.attributes.get("id", heading))
        self.headings.append(len(self.sections) - 1)
        return section

    def open_label(self, label: str) -> OpenSection:
        """Open the section of a run-in heading; its anchor starts with that of the heading above it."""
        above = self.sections[self.headings[-1]] if self.headings else None
        wanted = f"{above.anchor} {label}" if above else label
        return self.open("label", above.level + 1 if above else 1, label, wanted)

    def add(self, block: Block) -> None:
        """Add a block to the section that is open, or to one that it opens."""
        if block.kind == "heading":
            self.open_heading(block).blocks.append(block)
            return
        label = label_of(block.inline) if block.kind == "paragraph" and block.inline else None
        if label:
            self.open_label(label).blocks.append(block)
            return
        if not self.sections:
            self.open("preamble", 0, None, "preamble")
        self.sections[-1].blocks.append(block)


def close(section: OpenSection) -> SectionNode:
    """Make a node of a section whose blocks are all there."""
    blocks = section.blocks
    texts: list[tuple[Block, Inline]] = []
    collect_texts(blocks, texts)
    if section.kind == "footnotes":  # in the order of their mention, not of their lines
        blocks = sorted(blocks, key=lambda block: block.line_start)
    return SectionNode(
        section.kind,
        section.level,
        section.heading,
        section.anchor,
        section.parent,
        section.breadcrumb,
        tuple(section.blocks),
        tuple(texts),
        blocks[0].line_start,
        blocks[-1].line_end,
    )


def collect_texts(blocks: Sequence[Block], texts: list[tuple[Block, Inline]]) -> None:
    """Collect all blocks with text of their own, however deep, each with its text, in order."""
    for block in blocks:
        if block.inline is not None:
            texts.append((block, block.inline))
        if block.children:
            collect_texts(block.children, texts)


def build_sections(blocks: Sequence[Block], footnotes: Sequence[Block]) -> tuple[SectionNode, ...]:
    """Build the section tree of a post.

    Args:
        blocks: Its blocks in order.
        footnotes: Its footnotes in order.

    Returns:
        The sections in the order of the text, the footnotes last; () for a post without text.
    """
    builder = SectionBuilder()
    for block in flow(blocks):
        builder.add(block)
    if footnotes:
        builder.open("footnotes", 0, None, "footnotes").blocks.extend(footnotes)
    return tuple(close(section) for section in builder.sections)
