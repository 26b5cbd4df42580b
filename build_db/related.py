"""Which sections, predictions and posts are about the same: cosines of their distinctive words.

Every row is compared with a bounded number of others, so that the cost grows with the rows and not with
their square; a small dataset is compared in full.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log, sqrt
from typing import Final

Near = tuple[int, int, int, float]
"""A row of `nearest`: search_id, rank, other_id, score."""

NONE, SECTION, PREDICTION = range(3)
MOST_ROWS: Final = 3
LIKELY: Final = 12
"""So many rows with most in common are compared by their cosine, which longer ones bring down."""

MOST_POSTS: Final = 5
LEAST_SCORE: Final = {SECTION: 0.12, PREDICTION: 0.2}
"""What two rows with less have in common is chance: a single word, in a prediction of a few."""

READ_PER_ROW: Final = 3
READ_AT_LEAST: Final = 100_000
"""Places of words that are read: so many for each row, and so many in any case."""

TERMS_PER_ROW: Final = 6
OTHERS_PER_TERM: Final = 3
WHOLE_BELOW: Final = 20_000
"""The fewer rows there are, the more of their words and of the rows with these are looked at."""


@dataclass
class Corpus:
    """The rows of `search`, by their numbers from 1."""

    posts: "array[int]" = field(default_factory=lambda: array("i", [-1]))
    """Number of the post, from 0."""

    kinds: bytearray = field(default_factory=lambda: bytearray([NONE]))
    """SECTION, PREDICTION, or NONE for what is not related."""

    post_rows: "array[int]" = field(default_factory=lambda: array("i"))
    """Number of a post → its row."""

    def add_post(self, kinds: Sequence[int]) -> None:
        """Add the rows of the next post, its own first."""
        self.posts.extend([len(self.post_rows)] * len(kinds))
        self.post_rows.append(len(self.kinds))
        self.kinds.extend(kinds)

    @property
    def size(self) -> int:
        """The number of rows."""
        return len(self.kinds) - 1


@dataclass(slots=True)
class Shared:
    """The rows of one kind that share a word."""

    rows: Sequence[int]
    """Their numbers, rising."""

    weight: float
    """The square of how distinctive the word is."""


def relate(
    corpus: Corpus, terms: Iterable[tuple[str, int, int]], rows_of: Callable[[str], Iterable[int]]
) -> Iterator[Near]:
    """Find the nearest rows of each section and prediction in other posts, and the nearest posts of each post.

    Args:
        corpus: The rows.
        terms: Words that two rows or more have, with the number of rows and of occurrences.
        rows_of: Gives the rows with a word, each once and rising.

    Yields:
        Rows of `nearest`.
    """
    shared, places = share_terms(corpus, choose_terms(corpus, terms), rows_of)
    norms = {row: sqrt(sum(shared[number].weight for number, _ in found)) for row, found in places.items()}
    near_posts: dict[int, dict[int, float]] = {}
    for row in sorted(places):
        others = near_posts.setdefault(corpus.posts[row], {})
        for rank, (score, other) in enumerate(nearest(corpus, row, shared, places[row], norms), start=1):
            yield row, rank, other, score
            others[corpus.posts[other]] = others.get(corpus.posts[other], 0.0) + score
    yield from relate_posts(corpus, near_posts)


def choose_terms(corpus: Corpus, terms: Iterable[tuple[str, int, int]]) -> Iterator[tuple[str, float]]:
    """Choose distinctive words: rare ones that come again where they come once, as what a text is about does.

    Args:
        corpus: The rows.
        terms: As for `relate`.

    Yields:
        The word and how distinctive it is, the most distinctive first: its inverse document frequency, times how
        often it occurs where it does.
    """
    size = corpus.size
    ranked = sorted(
        (-log(size / rows) * occurrences / rows, term, rows, occurrences) for term, rows, occurrences in terms
    )
    left = max(READ_AT_LEAST, READ_PER_ROW * size)
    for _, term, rows, occurrences in ranked:
        left -= occurrences
        if left < 0:
            return
        yield term, log(size / rows)


def share_terms(
    corpus: Corpus, terms: Iterable[tuple[str, float]], rows_of: Callable[[str], Iterable[int]]
) -> tuple[list[Shared], dict[int, list[tuple[int, int]]]]:
    """Find who shares which word.

    Args:
        corpus: The rows.
        terms: Words, and how distinctive they are.
        rows_of: Gives the rows with a word.

    Returns:
        Sections, and predictions, that share a word; and for each row in which of these groups it is, and where.
    """
    shared: list[Shared] = []
    places: dict[int, list[tuple[int, int]]] = {}
    kinds = corpus.kinds
    for term, distinctness in terms:
        rows = list(rows_of(term))
        for kind in (SECTION, PREDICTION):
            alike = [row for row in rows if kinds[row] == kind]
            for place, row in enumerate(alike):
                places.setdefault(row, []).append((len(shared), place))
            shared.append(Shared(alike, distinctness * distinctness))
    return shared, places


def nearest(
    corpus: Corpus, row: int, shared: Sequence[Shared], places: Sequence[tuple[int, int]], norms: Mapping[int, float]
) -> list[tuple[float, int]]:
    """Find what is nearest to one row.

    Args:
        corpus: The rows.
        row: The row.
        shared: Rows that share a word.
        places: Where the row is in these.
        norms: The length of each row's vector.

    Returns:
        Score and row, the nearest first.
    """
    terms = max(TERMS_PER_ROW, WHOLE_BELOW // corpus.size)
    reach = max(OTHERS_PER_TERM, WHOLE_BELOW // corpus.size)
    common: dict[int, float] = {}
    get = common.get
    for number, place in places[:terms]:
        group = shared[number]
        weight = group.weight
        for other in group.rows[max(0, place - reach) : place + reach + 1]:
            common[other] = get(other, 0.0) + weight
    posts, own = corpus.posts, corpus.posts[row]
    likely = [other for other in sorted(common, key=get, reverse=True)[:LIKELY] if posts[other] != own]  # type: ignore[arg-type]
    scores = sorted(((common[other] / norms[other], -other) for other in likely), reverse=True)[:MOST_ROWS]
    length, least = norms[row], LEAST_SCORE[corpus.kinds[row]] * norms[row]
    return [(round(score / length, 3), -other) for score, other in scores if score >= least]


def relate_posts(corpus: Corpus, near_posts: Mapping[int, Mapping[int, float]]) -> Iterator[Near]:
    """Find the nearest posts of each post: those with the nearest sections and predictions.

    Args:
        corpus: The rows.
        near_posts: Number of a post → that of another → the scores of their parts, added up.

    Yields:
        Rows of `nearest`.
    """
    for post, others in sorted(near_posts.items()):
        total = sum(others.values())
        ranked = sorted(((score, -other) for other, score in others.items()), reverse=True)[:MOST_POSTS]
        for rank, (score, other) in enumerate(ranked, start=1):
            yield corpus.post_rows[post], rank, corpus.post_rows[-other], round(score / total, 3)
