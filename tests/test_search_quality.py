"""The queries are sound, and search answers them better than SQLite and Datasette by themselves."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.search.collection import is_for_choosing, measure, place_of, read_queries
from benchmarks.search.quality import build_database, datasette_search, ours, plain_bm25
from plugins.searching.engine import Search
from plugins.searching.facts import load_facts

QUERIES = read_queries()
UNSEEN = [wanted for wanted in QUERIES if not is_for_choosing(wanted.query)]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database that the queries are about."""
    return build_database(tmp_path_factory.mktemp("quality"))


@pytest.fixture(scope="module")
def connection(database: Path) -> Iterator[sqlite3.Connection]:
    """A connection to it."""
    connection = sqlite3.connect(database)
    yield connection
    connection.close()


def test_there_are_queries_enough_of_both_kinds_in_both_halves() -> None:
    assert len({wanted.query for wanted in QUERIES}) == len(QUERIES) >= 60
    for half in (UNSEEN, [wanted for wanted in QUERIES if is_for_choosing(wanted.query)]):
        assert len(half) >= 30
        assert {wanted.kind for wanted in half} == {"known-item", "topical"}


def test_every_wanted_row_is_there(connection: sqlite3.Connection) -> None:
    rows = set(connection.execute("select kind, key from search"))

    assert [(wanted.query, key) for wanted in QUERIES for key in wanted.keys if key not in rows] == []


def test_places_are_counted_from_one() -> None:
    (wanted, *_) = QUERIES
    key = next(iter(wanted.keys))

    assert place_of(wanted, [("post", "?"), key]) == 2
    assert place_of(wanted, []) is None
    assert measure([wanted], lambda _: [("post", "?"), key]).reciprocal == 0.5


def test_search_beats_plain_bm25_and_datasettes_own_on_queries_it_was_not_tuned_to(
    database: Path, connection: sqlite3.Connection
) -> None:
    reached = measure(UNSEEN, ours(Search(connection, load_facts(connection))))
    others = [plain_bm25(connection, joined_by=word) for word in ("and", "or")] + [datasette_search(database)]

    for other in others:
        score = measure(UNSEEN, other)
        assert reached.reciprocal > score.reciprocal + 0.08
        assert reached.first > score.first + 0.08
        assert reached.five > score.five + 0.05
