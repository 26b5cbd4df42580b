"""Pieces of text that rules look at: headings, paragraphs, items, rows of tables."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Literal

from build_db.extract.predictions.languages import Cues
from build_db.extract.predictions.texts import Texts
from build_db.models import Block, Inline

UnitKind = Literal["heading", "label", "paragraph", "item"]

COLONS: Final = (":", "：")
"""What a text ends with that leads in what follows."""
SIGNS: Final = (":", "：", " – ", " — ", " - ")
"""What stands behind a label: a colon, or a dash that is no hyphen."""
LABEL_LENGTH: Final = 60
"""Characters of the longest label, with what stands behind it."""


@dataclass(slots=True)
class Unit:
    """A piece of text that could state a prediction."""

    number: int
    """Its place among the units of the post."""

    section: int
    """Number of its section."""

    kind: UnitKind
    """heading: of a section; label: a paragraph that opens with a run-in heading."""

    text: str
    """Plain text; of an item all its paragraphs."""

    markdown: str
    """As written."""

    line_start: int
    """1-based first line in the file."""

    line_end: int
    """1-based last line of its own text: lists within an item are left out."""

    token: int
    """Index of the token with its (last) text."""

    attributes: Mapping[str, str]
    """Of an attribute list behind it."""

    bold_end: int = 0
    """How many characters at the start of its text are bold."""

    quoted: bool = False
    """Whether it stands in a quotation."""

    inline: Inline | None = None
    """The first of its texts, with its links."""

    parent: int | None = None
    """Number of the item around it."""

    depth: int = 0
    """Of an item: 1 at the top of its list; 0 outside of lists."""

    list_line: int = 0
    """Of an item: the line at which its list starts, which names the list."""

    lead_in: int | None = None
    """Of an item: number of the paragraph, label or item right before its list."""

    @property
    def leads(self) -> bool:
        """Whether it leads in what follows: it ends with a colon."""
        return self.text.endswith(COLONS)

    @property
    def is_link(self) -> bool:
        """Whether its whole text is one link."""
        links = self.inline.links if self.inline else ()
        return any(link.start == 0 and link.end >= len(self.text) for link in links)


@dataclass(slots=True)
class Table:
    """A table with what stands right before it."""

    section: int
    """Number of its section."""

    block: Block
    """Of kind table."""

    lead_in: int | None
    """Number of the paragraph before it."""


@dataclass
class Units:
    """All pieces of a post."""

    texts: list[Unit] = field(default_factory=list)
    """In the order of the text."""

    tables: list[Table] = field(default_factory=list)
    """In the order of the text."""

    by_section: dict[int, list[Unit]] = field(default_factory=dict)
    """Number of a section → its own units in order."""

    lists: dict[int, list[list[Unit]]] = field(default_factory=dict)
    """Number of a section that has any → its lists in order, each with the items of those within it."""

    @cached_property
    def folded(self) -> Texts:
        """Their texts, to be looked through."""
        return Texts([unit.text for unit in self.texts])

    @cached_property
    def groups(self) -> list[list[Unit]]:
        """Them, each heading with its labels and what stands below it; the first may have none."""
        groups: list[list[Unit]] = []
        for unit in self.texts:
            if unit.kind == "heading" or not groups:
                groups.append([])
            groups[-1].append(unit)
        return groups

    def with_cues(self, cues: Cues) -> list[Unit]:
        """Give the units whose text has one of some cues, in order; see `Texts.with_cues`."""
        return [self.texts[number] for number in self.folded.with_cues(cues)]

    @cached_property
    def with_signs(self) -> list[Unit]:
        """Those that may open with a label, in order: a colon or a dash stands near their start."""
        return [unit for unit in self.texts if any(map(unit.text[:LABEL_LENGTH].__contains__, SIGNS))]


def is_question(text: str) -> bool:
    """Tell whether a text asks something, quotation marks and brackets behind it left aside."""
    return text.rstrip(" \"”')").endswith(("?", "？"))
