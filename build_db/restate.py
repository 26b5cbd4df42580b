"""Which earlier prediction a graded one repeats: found across posts, and only where it is sure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import ceil
from operator import itemgetter
from typing import Any, Final, NamedTuple

from build_db.schema import TABLES

LIKE: Final = 0.75
"""Two statements of one author that share this much of their words are one. Source: tried on the corpus."""
APART: Final = 0.1
"""By so much the best match is to be better than the next."""
FEWEST_WORDS: Final = 4
"""Shorter statements are told apart by nothing but chance."""

ROUNDING: Final = 1e-9
"""What a share may be off by."""

WORD: Final = re.compile(r"\w+")  # "GPT", "5" of "GPT-5"
STOPS: Final = frozenset(
    ["a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "and", "or", "will", "be", "is", "are"]
)
"""Words that say nothing about what is predicted."""

COLUMNS: Final = {table.name: [column.name for column in table.columns] for table in TABLES}
TOLD: Final = itemgetter(*map(COLUMNS["predictions"].index, ("id", "post_id", "made_on", "statement", "restated")))
"""What is kept of a row of `predictions`."""


class Said(NamedTuple):
    """A prediction, until it is known whether any is restated at all."""

    id: str
    """Its id."""

    post_id: str
    """Its post."""

    made_on: str | None
    """The day of the post, ISO 8601."""

    statement: str
    """What it says."""


Words = frozenset[str]
"""The words of a statement that tell it from others."""


@dataclass
class Wordings:
    """Earlier predictions by their words, those with the same words together: they are compared once."""

    said: dict[Words, list[Said]] = field(default_factory=dict)
    """Words → the predictions that consist of them."""

    by_word: dict[str, list[Words]] = field(default_factory=dict)
    """A word → those of `said` that it is one of."""

    def add(self, said: Said) -> None:
        """Add a prediction."""
        words = words_of(said.statement)
        if words not in self.said:
            self.said[words] = []
            for word in words:
                self.by_word.setdefault(word, []).append(words)
        self.said[words].append(said)

    def like(self, words: Words) -> list[tuple[float, Words]]:
        """Find those most like other words, and with the same numbers: a claim about 10 per cent is none about 20.

        Args:
            words: The others.

        Returns:
            The share of what they have in common, where it is large enough to count, and the words, the most alike
            first.
        """
        near = {other for word in self.rarest(words) for other in self.by_word.get(word, ())}
        shares = [(len(words & other) / len(words | other), other) for other in near]
        close = [(share, other) for share, other in shares if share > LIKE - APART - ROUNDING]
        numbers = numbers_of(words)
        alike = [(share, other) for share, other in close if numbers_of(other) == numbers]
        return sorted(alike, key=itemgetter(0), reverse=True)

    def rarest(self, words: Words) -> list[str]:
        """Give the rarest of some words, so many that what is like them, or nearly so, has one of them."""
        shared = ceil((LIKE - APART) * len(words) - ROUNDING)
        ordered = sorted(words, key=lambda word: (len(self.by_word.get(word, ())), word))
        return ordered[: len(words) - shared + 1]


@dataclass
class Claims:
    """The predictions of all posts, as far as they are needed to find those that are repeated."""

    earlier: list[Said] = field(default_factory=list)
    """Those that are not restated."""

    restated: list[Said] = field(default_factory=list)
    """Those that are."""

    authors: dict[str, frozenset[str]] = field(default_factory=dict)
    """Post id → ids of its authors."""

    def note(self, rows: Mapping[str, list[tuple[Any, ...]]]) -> None:
        """Keep what is needed of the rows of a post.

        Args:
            rows: Table → rows.
        """
        authors = frozenset(author for _, author, _ in rows.get("post_authors", ()))
        for row in rows.get("predictions", ()):
            *said, restated = TOLD(row)
            (self.restated if restated else self.earlier).append(Said(*said))
            self.authors[said[1]] = authors

    def match(self) -> Iterator[tuple[str, str]]:
        """Find the prediction that each restated one repeats.

        Yields:
            The id of the earlier prediction and of the one that restates it, in the order of the
            latter; none where several earlier ones fit alike, or none does.
        """
        wordings = Wordings()
        for said in self.earlier if self.restated else ():
            wordings.add(said)
        for said in self.restated:
            words = words_of(said.statement)
            if len(words) >= FEWEST_WORDS and (earlier := self.best(said, words, wordings)):
                yield earlier.id, said.id

    def best(self, said: Said, words: Words, wordings: Wordings) -> Said | None:
        """Find the earlier prediction that fits a restated one, and clearly better than any other."""
        fitting = self.fitting(said, words, wordings)
        share, best = next(fitting, (0.0, None))
        next_share, _ = next(fitting, (0.0, None))
        return best if share >= LIKE and share - next_share >= APART else None

    def fitting(self, said: Said, words: Words, wordings: Wordings) -> Iterator[tuple[float, Said]]:
        """Yield the earlier predictions that another can repeat, those that share most of their words with it first."""
        authors = self.authors[said.post_id]
        for share, others in wordings.like(words):
            for other in wordings.said[others]:
                may_repeat = others == words or not authors.isdisjoint(self.authors[other.post_id])
                if may_repeat and other.post_id != said.post_id and is_before(other.made_on, said.made_on):
                    yield share, other


def is_before(earlier: str | None, later: str | None) -> bool:
    """Tell whether a day is before another; where one is not known, it may be."""
    return not (earlier and later) or earlier < later


def words_of(statement: str) -> Words:
    """Give the words of a statement that tell it from others."""
    return frozenset(WORD.findall(statement.casefold())) - STOPS


def numbers_of(words: Words) -> Words:
    """Give the numbers among words."""
    return frozenset(filter(str.isdigit, words))
