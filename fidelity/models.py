"""What the parts of the instrument hand to one another."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["heading", "link"]


@dataclass(frozen=True, slots=True)
class Item:
    """One heading or one link, as it is compared."""

    kind: Kind
    """Which of the two."""

    key: str
    """What must agree, normalised: `2 Goals` for a heading, the target for a link."""

    shown: str
    """What is printed, before it was normalised."""

    line: int = 0
    """1-based line in the file; 0 where it is not known, as for all that comes from an engine."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is compared of one post."""

    headings: tuple[Item, ...]
    """In the order of the text."""

    links: tuple[Item, ...]
    """In the order of the text, those of footnotes last."""


@dataclass(frozen=True, slots=True)
class Job:
    """One text for an engine."""

    path: str
    """Of the post, relative to its folder: some engines go by its ending."""

    text: str
    """Without front matter, stubs put in."""

    flavour: str
    """Which of an engine's set-ups is meant, e.g. `pelican` of Python-Markdown."""

    metadata: Mapping[str, Any] = field(default_factory=dict)
    """The front matter, for engines whose templates may ask for it; plain data."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What an engine made of a job."""

    html: str = ""
    """The body of the page; "" with an error."""

    error: str = ""
    """Why the engine refused the text; "" where it did not."""


@dataclass(frozen=True, slots=True)
class Ours:
    """What the builder makes of a post."""

    path: str
    """Relative to the folder."""

    source: str
    """The text of the file; "" where it could not be read."""

    dialect: str
    """The dialect that the builder recognised; "" where it refused the post."""

    facts: Facts
    """Headings and links; none where it refused the post."""

    error: str = ""
    """Why it refused the post; "" where it did not."""


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """One thing on which the two sides do not agree."""

    path: str
    """The post."""

    line: int
    """1-based; the line of our side where there is one, else the one that comes nearest."""

    code: str
    """`heading-missing`, `heading-extra`, `heading-differs`, the same for `link`, `post-refused`."""

    message: str
    """Both sides in words."""

    def __str__(self) -> str:
        """The line that is printed."""
        return f"{self.path}:{self.line}: {self.code} {self.message}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one post came out."""

    path: str
    """The post."""

    dialect: str
    """The hint's where there is one, else the recognised one."""

    recognised: str
    """The dialect that the builder recognised."""

    engine: str
    """Name of the engine; "" where the dialect has none that is installed."""

    headings: bool = False
    """Whether the lists of headings agree."""

    links: bool = False
    """Whether the lists of links agree."""

    refused: str = ""
    """Why the engine gave no page, so that nothing was measured; "" where it did."""

    differences: tuple[Difference, ...] = ()
    """Everything that does not agree."""

    @property
    def measured(self) -> bool:
        """Whether the two sides were compared."""
        return bool(self.engine) and not self.refused
