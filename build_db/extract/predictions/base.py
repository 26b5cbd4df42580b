"""What a rule for predictions gets, and what it finds."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from build_db.models import Block, SectionNode


@dataclass(frozen=True, slots=True)
class Context:
    """A post as the rules see it."""

    sections: Sequence[SectionNode]
    """Its section tree."""

    title: str
    """Its title."""

    made_on: str | None
    """The day of the post, ISO 8601."""

    path: str
    """Its file, for problems."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that a rule takes for a prediction."""

    section: int
    """Number of its section in the context."""

    block: Block
    """The block with the statement: an item, a paragraph …"""

    text: str
    """Plain text, with the probability that it may state."""

    markdown: str
    """As written."""

    marks: dict[str, str] = field(default_factory=dict)
    """What the author's own mark says: horizon, probability, by."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to find predictions."""

    name: str
    """As it stands in `predictions.detected_by`."""

    find: Callable[[Context], Iterator[Candidate]]
    """Yields candidates in the order of the text."""
