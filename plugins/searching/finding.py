"""Terms → the rows that have them, corrected and loosened where they find nothing or little."""

import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from plugins.searching.language import Term
from plugins.searching.matching import Synonyms, exclude, in_titles, join_synonyms, match_all, match_most
from plugins.searching.ranking import Hit, Weights
from plugins.searching.spelling import correct_terms

RANKED: Final = "select rowid, bm25(search_fts, ?, ?, ?) from search_fts where search_fts match ? limit ?"
FOUND: Final = "select rowid from search_fts where search_fts match ?"
MOST_RANKED: Final = 2_000
"""A word in more rows tells little of any: among these, those with it in their title are ranked, up to as many."""


@dataclass(frozen=True, slots=True)
class Level:
    """Rows that have the same number of the words."""

    ranked: list[Hit]
    """Those that bm25 was asked of."""

    wider: Sequence[int] = ()
    """All rows, these among them, where there are more than could be ranked."""

    def __len__(self) -> int:
        """Give the number of rows."""
        return len(self.wider) or len(self.ranked)

    def rows(self) -> Iterator[int]:
        """Give all rows."""
        return iter(self.wider) if self.wider else (row for row, _ in self.ranked)

    def rest(self) -> list[Hit]:
        """Give the rows that are not ranked, and so stand behind those that are."""
        known = {row for row, _ in self.ranked}
        return [(row, 0.0) for row in self.wider if row not in known]

    def passing(self, numbers: set[int], of_row: Sequence[int]) -> "Level":
        """Keep the rows of some combinations."""
        ranked = [hit for hit in self.ranked if of_row[hit[0]] in numbers]
        return Level(ranked, [row for row in self.wider if of_row[row] in numbers])

    def without(self, known: set[int]) -> "Level":
        """Leave out some rows."""
        ranked = [hit for hit in self.ranked if hit[0] not in known]
        return Level(ranked, [row for row in self.wider if row not in known])


@dataclass(frozen=True, slots=True)
class Matches:
    """Rows that words find."""

    levels: list[Level]
    """Those with all words, then those that lack one, and so on."""

    syntax: str | None
    """What was looked for; None: everything."""

    def rows(self) -> Iterator[int]:
        """Give all rows."""
        return chain.from_iterable(level.rows() for level in self.levels)

    def passing(self, numbers: set[int], of_row: Sequence[int]) -> "Matches":
        """Keep the rows of some combinations."""
        return Matches([level.passing(numbers, of_row) for level in self.levels], self.syntax)


class Finder:
    """Looks for terms in one database."""

    def __init__(
        self, connection: sqlite3.Connection, synonyms: Synonyms, weights: Weights, unwanted: Sequence[Term]
    ) -> None:
        """Take a connection, what stands for what, what counts how much, and what no row may have."""
        self.connection = connection
        self.synonyms = synonyms
        self.weights = weights
        self.unwanted = unwanted

    def find(self, terms: list[Term]) -> tuple[Matches, list[Term] | None]:
        """Look for terms, for mended ones where they find nothing, then for rows that lack some.

        Args:
            terms: One or more.

        Returns:
            What was found, and the terms that were looked for instead.
        """
        synonyms, mended = self.synonyms, None
        full = self.match(match_all(terms, synonyms))
        if not full:
            mended = correct_terms(self.connection, terms, synonyms)
            if mended:
                terms = join_synonyms(mended, synonyms)
                full = self.match(match_all(terms, synonyms))
        return self.match_partly(terms, full), mended

    def match_partly(self, terms: Sequence[Term], full: Level) -> Matches:
        """Add rows that lack one term, then two, and so on, until there are more than a few."""
        levels, syntax = [full], match_all(terms, self.synonyms)
        known = set(full.rows()) if len(full) < self.weights.few else set()
        for lacking in range(1, len(terms)):
            wider = match_most(terms, self.synonyms, lacking)
            if not wider or sum(map(len, levels)) >= self.weights.few:
                break
            more = self.match(wider).without(known)
            known.update(more.rows())
            levels, syntax = [*levels, more], wider if more else syntax
        return Matches(levels, syntax)

    def match(self, wanted: str) -> Level:
        """Ask the index; bm25 is what takes time, so that it is asked of a bounded number of rows."""
        hits = self.ranked(exclude(wanted, self.unwanted), MOST_RANKED + 1)
        if len(hits) <= MOST_RANKED:
            return Level(hits)
        titled = self.ranked(exclude(in_titles(wanted), self.unwanted), MOST_RANKED)
        cursor = self.connection.cursor()
        cursor.row_factory = None
        rows = cursor.execute(FOUND, (exclude(wanted, self.unwanted),))
        return Level(titled, array("i", chain.from_iterable(rows)))

    def ranked(self, syntax: str, most: int) -> list[Hit]:
        """Ask the index for rows with their bm25, in the order of the rows."""
        cursor = self.connection.cursor()
        cursor.row_factory = None
        weights = self.weights
        return cursor.execute(RANKED, (weights.title, weights.text, weights.context, syntax, most)).fetchall()
