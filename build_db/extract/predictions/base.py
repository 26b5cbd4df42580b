"""What a rule for predictions gets, and what it finds."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from build_db.extract.predictions.frames import Frame, Purpose
from build_db.extract.predictions.horizons import Clock
from build_db.extract.predictions.languages import Language
from build_db.extract.predictions.opening import Opening
from build_db.extract.predictions.probabilities import Stated, find_probabilities
from build_db.extract.predictions.units import Unit, Units
from build_db.extract.predictions.verdicts import Verdict
from build_db.models import Manuscript, SectionNode


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the text before a list and the headings above it say of its statements."""

    clock: Clock
    """What "Q2" and "next year" mean in them."""

    horizon: str | None
    """By when they are."""


@dataclass(frozen=True, slots=True)
class Context:
    """A post as the rules see it."""

    sections: Sequence[SectionNode]
    """Its section tree."""

    units: Units
    """Its pieces of text."""

    frames: Sequence[Frame]
    """What each section is for: as many as sections."""

    opening: Opening
    """What its title and its first paragraphs say."""

    has_label: bool
    """Whether a heading or label says that predictions stand below it."""

    language: Language
    """The language that it is in."""

    clock: Clock
    """What "next year" means in it."""

    made_on: str | None
    """The day of the post, ISO 8601."""

    authors: Sequence[str]
    """The names of its authors."""

    manuscript: Manuscript
    """Its front matter and text."""

    path: str
    """Its file, for problems."""

    stating: Set[int]
    """Numbers of the units that may state a probability: most have no number."""

    claimed: set[int] = field(default_factory=set)
    """Numbers of the sections in which the rules before found predictions."""

    taken: set[int] = field(default_factory=set)
    """Lines on which the rules before found predictions."""

    explaining: set[int] = field(default_factory=set)
    """Lines of the paragraphs that explain predictions which are headings."""

    lists: dict[int, Purpose] = field(default_factory=dict)
    """What lists are for, by the number of their first item, as far as a rule has asked."""

    surroundings: dict[tuple[int, int | None, bool], Surroundings] = field(default_factory=dict)
    """What stands around statements, by section, lead-in and whether they are restated, as far as it was asked for."""

    topics: dict[int, str | None] = field(default_factory=dict)
    """What sections are about, by number, as far as it was asked for."""

    is_structured: bool = False
    """Whether the rules before the last found its predictions in lists, tables or headings."""

    def stated_in(self, unit: Unit) -> tuple[Stated, ...]:
        """Give the probabilities that the text of a unit states."""
        return find_probabilities(unit.text, self.language) if unit.number in self.stating else ()


@dataclass(slots=True)
class Candidate:
    """A statement that a rule takes for a prediction."""

    section: int
    """Number of its section in the context."""

    line_start: int
    """1-based first line in the file."""

    line_end: int
    """1-based last line, that of its probability included."""

    token: int
    """Index of the token behind whose text the page puts its mark; -1: none."""

    text: str
    """The statement: plain text without its probability and verdict."""

    markdown: str
    """As written."""

    marks: Mapping[str, str] = field(default_factory=dict)
    """What the author's own mark says: horizon, probability, by."""

    subject: str | None = None
    """What the statement is about, where it makes no sense without."""

    stated: Stated | None = None
    """The probability that it states."""

    horizon: str | None = None
    """Where the form says it, as a column of a table does."""

    predictor: str | None = None
    """Who said it; None: the author."""

    restated: bool = False
    """Whether it repeats an earlier prediction in order to grade it."""

    verdict: Verdict | None = None
    """How it turned out, in the author's own words."""

    is_older: bool = False
    """Whether the author says when it was made, so that it need not be a year old."""

    unit: Unit | None = None
    """The piece of text that it came from."""

    explaining: int = 0
    """How many lines at its end only explain it, so that others may stand there, too."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to find predictions."""

    name: str
    """As it stands in `predictions.detected_by`."""

    because: str
    """Why what it finds is a prediction, for the people who write posts."""

    find: Callable[[Context], Iterator[Candidate]]
    """Yields candidates in the order of the text."""
