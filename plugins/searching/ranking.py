"""In which order results stand. The weights were chosen by `make bench-search`, on half of its queries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import Final

from plugins.searching.facts import Facts

Hit = tuple[int, float]
"""Number of a row, and SQLite's bm25 of it, which is the smaller the better."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts how much."""

    title: float = 4.0
    """A word in the title."""

    text: float = 1.0
    """A word in the text."""

    context: float = 0.5
    """A word in what the row belongs to."""

    kinds: Mapping[str, float] = field(default_factory=dict)
    """Kind → factor; those that are left out have 1."""

    few: int = 3
    """With fewer rows that have all words, those that lack one are shown too."""


LEAST: Final = 0.001
"""What a hit counts in any case, so that kinds keep their order where the weights leave nothing else."""

WEIGHTS: Final = Weights(context=0.0, kinds={"post": 1.5, "link": 0.5, "talk": 0.7}, few=5)
"""What `make bench-search ARGS=--choose` chose."""


def order(hits: Sequence[Hit], facts: Facts, weights: Weights, count: int) -> list[int]:
    """Put the first of some hits in order.

    Args:
        hits: In any order.
        facts: What is known of rows.
        weights: What counts how much.
        count: How many are needed.

    Returns:
        Numbers of rows, the best first; of two that are equal, the one that stands first in the database.
    """
    if not (hits and count > 0):
        return []
    factors = [weights.kinds.get(combination.kind, 1.0) for combination in facts.combinations]
    of_row = facts.of_row
    scored = [((bm25 - LEAST) * factors[of_row[row]], row) for row, bm25 in hits]
    return [row for _, row in nsmallest(count, scored)]


def order_by_date(rows: Iterable[int], facts: Facts, count: int) -> list[int]:
    """Put the newest of some rows first; of one day, the one that stands first in the database."""
    days = facts.days
    return [row for _, row in nsmallest(count, [(-days[row], row) for row in rows])]
