"""The section tree → the pieces of text that rules look at, collected in the order of the text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from build_db.extract.predictions.lined import Line, split_list
from build_db.extract.predictions.units import Table, Unit, UnitKind, Units
from build_db.models import Block, SectionNode

TASK: Final = re.compile(r"\[(?P<done>[ xX])\]\s+")  # "[ ] ", "[x] " open an item that is to be ticked
TICKED: Final = "☑ "
"""What stands in place of "[x] ": a sign that is a verdict."""
ALERT: Final = re.compile(r"\[!\w+\]\s*")  # "[!NOTE] " opens a note of the author's, which is no quotation


def collect_units(sections: Sequence[SectionNode]) -> Units:
    """Collect the pieces of text of a post; footnotes and code are none.

    Args:
        sections: Its section tree.

    Returns:
        The units and tables in the order of the text.
    """
    collector = Collector()
    for number, section in enumerate(sections):
        if section.kind != "footnotes":
            collector.enter(number, section)
            for block in section.blocks:
                collector.add(block)
    return collector.units


class Collector:
    """Walks over the blocks of one section after another."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.units = Units()
        self.section = 0
        self.own: list[Unit] = []
        self.label: Block | None = None
        self.before: int | None = None

    def enter(self, number: int, section: SectionNode) -> None:
        """Go on with another section."""
        self.section = number
        self.own = self.units.by_section[number] = []
        self.label = section.blocks[0] if section.kind == "label" else None
        self.before = None

    def add(self, block: Block, *, quoted: bool = False) -> None:
        """Add a block, however deep the texts in it."""
        if block.kind == "list":
            start = len(self.own)
            self.add_list(block, None, 1, quoted=quoted)
            if len(self.own) > start:
                self.units.lists.setdefault(self.section, []).append(self.own[start:])
        elif block.kind == "table":
            self.units.tables.append(Table(self.section, block, self.before))
        elif block.kind in ("heading", "paragraph") and block.inline and block.inline.text:
            opening, lines = split_list(block.inline) if block.inline.breaks else (None, [])
            if opening is not None:
                self.note_text(replace(block, inline=opening, line_end=lines[0].inline.line - 1), quoted=quoted)
            if lines:
                self.add_lines(block, lines, quoted=quoted)
            else:
                self.note_text(block, quoted=quoted)
        elif block.children and block.kind not in ("row", "footnote"):
            for child in block.children:
                self.add(child, quoted=quoted or (block.kind == "quote" and not opens_alert(block)))

    def note_text(self, block: Block, *, quoted: bool) -> None:
        """Note a heading or paragraph, which may lead in what follows."""
        is_label = self.label is not None and block.token == self.label.token
        kind: UnitKind = "label" if is_label else "heading" if block.kind == "heading" else "paragraph"
        self.before = self.note(kind, (block,), block.line_start, quoted=quoted).number

    def add_lines(self, block: Block, lines: Sequence[Line], *, quoted: bool) -> None:
        """Add the lines of a paragraph as the items of a list."""
        start, lead_in = len(self.own), self.before
        for inline, line_end in lines:
            item = replace(block, inline=inline, line_start=inline.line, line_end=line_end)
            unit = self.note("item", (item,), inline.line, quoted=quoted)
            unit.depth, unit.list_line, unit.lead_in = 1, lines[0].inline.line, lead_in
        self.units.lists.setdefault(self.section, []).append(self.own[start:])
        self.before = None

    def add_list(self, block: Block, parent: int | None, depth: int, *, quoted: bool) -> None:
        """Add the items of a list, each followed by those within it."""
        lead_in = self.before if parent is None else parent
        for item in block.children:
            own = tuple(child for child in item.children if child.kind in ("paragraph", "heading") and child.inline)
            within = [child for child in item.children if child.kind == "list"]
            number = parent
            if any(child.inline and child.inline.text for child in own):
                unit = self.note("item", own, item.line_start, quoted=quoted)
                unit.parent, unit.depth, unit.list_line, unit.lead_in = parent, depth, block.line_start, lead_in
                number = unit.number
            for child in within:
                self.add_list(child, number, depth + 1, quoted=quoted)
        self.before = None

    def note(self, kind: UnitKind, blocks: Sequence[Block], line_start: int, *, quoted: bool) -> Unit:
        """Make a unit of blocks with text."""
        told = [block for block in blocks if block.inline and block.inline.text] if len(blocks) > 1 else blocks
        last, inlines = told[-1], [block.inline for block in told if block.inline]
        text, markdown = inlines[0].text, inlines[0].markdown
        if len(inlines) > 1:
            text = " ".join(inline.text for inline in inlines)
            markdown = "\n\n".join(inline.markdown for inline in inlines)
        if markdown.startswith("[!") and (alert := ALERT.match(markdown)):  # the note's line is no part of what it says
            text, markdown = ALERT.sub("", text, count=1), markdown[alert.end() :]
            line_start += alert[0].count("\n")
        if kind == "item" and text.startswith("[") and (task := TASK.match(text)):
            text = ("" if task["done"] == " " else TICKED) + text[task.end() :]
        texts = self.units.texts
        # by place: names would take longer than all the rest of it
        unit = Unit(
            len(texts),
            self.section,
            kind,
            text,
            markdown,
            line_start,
            last.line_end,
            last.token,
            last.attributes,
            inlines[0].bold_end,
            quoted,
            inlines[0],
        )
        texts.append(unit)
        self.own.append(unit)
        return unit


def opens_alert(block: Block) -> bool:
    """Tell whether a quotation is a note in the manner of GitHub: `> [!NOTE]`."""
    first = next((child.inline for child in block.children if child.inline), None)
    return first is not None and ALERT.match(first.text) is not None
