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


@dataclass(frozen=True, slots=True)
class Claim:
    """What is compared of a prediction."""

    id: str
    """Its id."""

    post_id: str
    """Its post."""

    made_on: str | None
    """The day of the post, ISO 8601."""

    words: frozenset[str]
    """The words that tell it from others."""

    numbers: frozenset[str]
    """The numbers among them: a claim about 10 per cent is not one about 20."""


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
        for row in rows.get("predictions", ()):
            *said, restated = TOLD(row)
            (self.restated if restated else self.earlier).append(Said(*said))
            self.authors[said[1]] = frozenset(author for _, author, _ in rows.get("post_authors", ()))

    def match(self) -> Iterator[tuple[str, str]]:
        """Find the prediction that each restated one repeats.

        Yields:
            The id of the earlier prediction and of the one that restates it, in the order of the
            latter; none where several earlier ones fit alike, or none does.
        """
        by_word: dict[str, list[Claim]] = {}
        for claim in map(read_claim, self.earlier if self.restated else ()):
            for word in claim.words:
                by_word.setdefault(word, []).append(claim)
        for claim in map(read_claim, self.restated):
            if len(claim.words) >= FEWEST_WORDS and (earlier := self.best(claim, by_word)):
                yield earlier.id, claim.id

    def best(self, claim: Claim, by_word: Mapping[str, list[Claim]]) -> Claim | None:
        """Find the earlier prediction that fits a restated one, and clearly better than any other."""
        others = {other.id: other for word in rarest(claim, by_word) for other in by_word.get(word, ())}
        scored = sorted(((self.likeness(claim, other), key) for key, other in others.items()), reverse=True)
        if not scored or scored[0][0] < LIKE:
            return None
        if len(scored) > 1 and scored[0][0] - scored[1][0] < APART:
            return None
        return others[scored[0][1]]

    def likeness(self, claim: Claim, other: Claim) -> float:
        """Tell how much of their words two predictions share: 0 to 1, and 0 where one cannot repeat the other."""
        if other.post_id == claim.post_id or other.numbers != claim.numbers:
            return 0.0
        if other.made_on and claim.made_on and other.made_on >= claim.made_on:
            return 0.0
        share = len(claim.words & other.words) / len(claim.words | other.words)
        is_same_author = not self.authors[claim.post_id].isdisjoint(self.authors[other.post_id])
        return share if is_same_author or claim.words == other.words else 0.0


def read_claim(said: Said) -> Claim:
    """Read what is compared of a prediction."""
    words = words_of(said.statement)
    return Claim(said.id, said.post_id, said.made_on, words, frozenset(filter(str.isdigit, words)))


def words_of(statement: str) -> frozenset[str]:
    """Give the words of a statement that tell it from others."""
    return frozenset(word for word in WORD.findall(statement.casefold()) if word not in STOPS)


def rarest(claim: Claim, by_word: Mapping[str, list[Claim]]) -> list[str]:
    """Give the rarest words of a claim, so many that one like it, or nearly so, has one of them."""
    shared = ceil((LIKE - APART) * len(claim.words) - ROUNDING)
    ordered = sorted(claim.words, key=lambda word: (len(by_word.get(word, ())), word))
    return ordered[: len(claim.words) - shared + 1]
