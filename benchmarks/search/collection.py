"""The test collection: queries with the rows that a reader wants to see, in two fixed halves."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

QUERIES: Final = Path(__file__).with_name("queries.yml")
FIRST: Final = 5
DEPTH: Final = 20
"""Results beyond this one count as not found."""

Key = tuple[str, str]
"""Kind and key of a row of `search`."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One query."""

    query: str
    """What is typed."""

    kind: str
    """`known-item` or `topical`."""

    keys: frozenset[Key]
    """The rows that are wanted."""


@dataclass(frozen=True, slots=True)
class Score:
    """How well some queries are answered."""

    queries: int
    """How many there are."""

    first: float
    """Share of those whose first result is wanted."""

    five: float
    """Share of those with a wanted one among the first five."""

    reciprocal: float
    """Mean of 1 / place of the first that is wanted."""


def read_queries() -> list[Wanted]:
    """Read the collection."""
    entries = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    return [
        Wanted(entry["query"], entry["kind"], frozenset((row["kind"], row["key"]) for row in entry["wanted"]))
        for entry in entries
    ]


def is_for_choosing(query: str) -> bool:
    """Tell whether a query is of the half on which weights are chosen: it hangs on its letters alone."""
    return hashlib.sha256(query.encode()).digest()[0] % 2 == 0


def measure(queries: Sequence[Wanted], search: Callable[[str], Sequence[Key]]) -> Score:
    """Measure a search.

    Args:
        queries: What to look for.
        search: Gives the rows that are found, the best first.

    Returns:
        Its score.
    """
    places = [place_of(wanted, search(wanted.query)[:DEPTH]) for wanted in queries]
    count = len(queries)
    return Score(
        count,
        sum(place == 1 for place in places) / count,
        sum(place is not None and place <= FIRST for place in places) / count,
        sum(1 / place for place in places if place) / count,
    )


def place_of(wanted: Wanted, found: Sequence[Key]) -> int | None:
    """Give the place of the first wanted row, from 1."""
    return next((place for place, key in enumerate(found, start=1) if key in wanted.keys), None)
