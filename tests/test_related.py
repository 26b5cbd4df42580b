"""Rows that are about the same find each other, at a cost that grows with the rows alone."""

from collections.abc import Iterable
from itertools import islice

from build_db.related import LEAST_SCORE, MOST_ROWS, NONE, PREDICTION, READ_PER_ROW, SECTION, Corpus, relate
from tests.conftest import Built


def corpus_of(*posts: str) -> tuple[Corpus, list[tuple[str, int, int]], dict[str, list[int]]]:
    """Make a corpus of posts, each a text with its sections separated by `/`, predictions beginning with `!`."""
    corpus, rows_of = Corpus(), dict[str, list[int]]()
    for post in posts:
        sections = post.split("/")
        first = corpus.size + 2
        corpus.add_post([NONE, *(PREDICTION if section.startswith("!") else SECTION for section in sections)])
        for row, section in enumerate(sections, start=first):
            for word in dict.fromkeys(section.lstrip("!").split()):
                rows_of.setdefault(word, []).append(row)
    return corpus, [(word, len(rows), len(rows)) for word, rows in rows_of.items() if len(rows) > 1], rows_of


def related(*posts: str) -> list[tuple[int, int, int, float]]:
    """Relate the rows of some posts."""
    corpus, terms, rows_of = corpus_of(*posts)
    return list(relate(corpus, terms, rows_of.__getitem__))


def test_sections_that_share_words_are_near_and_so_are_their_posts() -> None:
    found = related("robots walk/weather", "robots walk/sea", "stars moon/sun", "salt pepper/vinegar")

    assert (2, 1, 5, 1.0) in found
    assert (5, 1, 2, 1.0) in found
    assert (1, 1, 4, 1.0) in found
    assert {row for row, *_ in found} == {1, 2, 4, 5}


def test_what_shares_more_is_nearer() -> None:
    found = related("robots walk home slowly", "robots walk home", "robots stars", "stars moon")

    assert [other for row, _, other, _ in found if row == 2] == [4, 6]


def test_rows_of_one_post_and_rows_of_another_kind_are_not_related() -> None:
    assert related("robots walk/robots walk", "salt pepper") == []
    assert related("robots walk", "!robots walk", "salt pepper") == []


def test_the_nearest_of_each_row_in_the_corpus_are_ranked_and_from_other_posts(corpus: Built) -> None:
    ranks: dict[str, list[tuple[int, float]]] = {}
    for kind, key, other_kind, other_key, score, rank in corpus.rows(
        "select kind, key, other_kind, other_key, score, rank from related order by kind, key, rank"
    ):
        assert kind == other_kind
        assert kind in ("post", "section", "prediction")
        assert key.split("#")[0].split("/")[0] != other_key.split("#")[0].split("/")[0]
        ranks.setdefault(kind + key, []).append((rank, score))
    assert len(ranks) > 100
    for found in ranks.values():
        assert [rank for rank, _ in found] == list(range(1, len(found) + 1))
        assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
        assert all(0 < score <= 1 for _, score in found)


def test_a_prediction_that_was_made_again_is_the_nearest(corpus: Built) -> None:
    found = corpus.rows(
        "select other_key from related where rank = 1 and key = ?",
        "2023-12-31-seinma-predictions-for-2024/openai-will-announce-gpt-5",
    )

    assert found == [("2025-01-05-seinma-predictions-for-2025/openai-will-announce-gpt-5",)]


def test_the_rows_that_are_read_are_bounded_however_many_there_are() -> None:
    sizes = (20_000, 40_000)
    read = []
    for size in sizes:
        corpus = Corpus()
        for _ in range(size // 10):
            corpus.add_post([NONE, *[SECTION] * 9])
        asked: list[int] = []

        def rows_of(term: str, size: int = size, asked: list[int] = asked) -> Iterable[int]:
            asked.append(100)
            return range(int(term) % 97 + 1, size, size // 100)

        terms = [(str(number), 100, 100) for number in range(size)]
        found = list(islice(relate(corpus, terms, rows_of), size * MOST_ROWS))
        read.append(sum(asked))
        assert all(score >= LEAST_SCORE[SECTION] for row, *_, score in found if corpus.kinds[row])

    assert [count / size for count, size in zip(read, sizes, strict=True)] <= [100_000 / 20_000, READ_PER_ROW]
