"""What facets count, kept in memory: for every row of `search` its kind, conference, year, author and outcome.

Rows that are alike in all of these share one combination, so that a hundred thousand hits are counted by
looking up a number for each.
"""

import sqlite3
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from plugins.searching.matching import Synonyms, Tokens, singular

NONE: Final = "none"
"""The value of a facet for rows that have none."""

ROWS: Final = """
select
  search.id,
  search.kind,
  coalesce(posts.conference_id, talks.conference_id, 'none') as conference,
  coalesce(substr(search.date, 1, 4), 'none') as year,
  coalesce(search.post_id, '') as post_id,
  coalesce(prediction_status.status, 'none') as outcome,
  cast(replace(coalesce(search.date, ''), '-', '') as integer) as day
from search
left join posts on posts.id = search.post_id
left join talks on search.kind = 'talk' and talks.id = search.key
left join prediction_status on search.kind = 'prediction' and prediction_status.id = search.key
order by search.id
"""
AUTHORS: Final = "select post_id, author_id from post_authors order by post_id, position"
NAMES: Final = "select id, name from authors order by id"
CONFERENCES: Final = "select id, name from conferences order by id"
SYNONYMS: Final = "select meaning, term from synonyms order by meaning, term"


class Combination(NamedTuple):
    """What several rows have in common."""

    kind: str
    conference: str
    year: str
    author: tuple[str, ...]
    outcome: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All of it, of one database."""

    combinations: list[Combination]
    """Every one that occurs."""

    of_row: "array[int]"
    """Number of a row → number of its combination."""

    days: "array[int]"
    """Number of a row → its date as a number, 20241231; 0 for none."""

    names: Mapping[str, Mapping[str, str]]
    """Facet → value → what people call it, where that is something else."""

    synonyms: Synonyms
    """Words of a term → the words of others that mean the same."""


def load_facts(connection: sqlite3.Connection) -> Facts:
    """Read them off a database.

    Args:
        connection: A connection to it.

    Returns:
        The facts.
    """
    cursor = connection.cursor()
    cursor.row_factory = None
    authors: dict[str, tuple[str, ...]] = {}
    for post_id, author in cursor.execute(AUTHORS):
        authors[post_id] = (*authors.get(post_id, ()), author)
    numbers: dict[Combination, int] = {}
    of_row, days = array("i", [-1]), array("i", [0])
    for _, kind, conference, year, post_id, outcome, day in cursor.execute(ROWS):
        combination = Combination(kind, conference, year, authors.get(post_id, ()), outcome)
        of_row.append(numbers.setdefault(combination, len(numbers)))
        days.append(day)
    names = {"author": dict(cursor.execute(NAMES)), "conference": dict(cursor.execute(CONFERENCES))}
    return Facts(list(numbers), of_row, days, names, load_synonyms(cursor))


def load_synonyms(cursor: sqlite3.Cursor) -> dict[Tokens, list[Tokens]]:
    """Read the synonyms."""
    meanings: dict[int, list[Tokens]] = {}
    for meaning, term in cursor.execute(SYNONYMS):
        meanings.setdefault(meaning, []).append(words_of(term))
    return {
        singular(term): [other for other in terms if other != term] for terms in meanings.values() for term in terms
    }


def words_of(term: str) -> Tokens:
    """Split a term into words as the index does: `self-driving car` has three."""
    return tuple("".join(character if character.isalnum() else " " for character in term).split())


_KNOWN: dict[tuple[str, float], Facts] = {}


def facts_of(connection: sqlite3.Connection, path: str, modified: float) -> Facts:
    """Give the facts of a database, read once for as long as its file stays the same.

    Args:
        connection: A connection to it.
        path: Its file.
        modified: When that was changed last.

    Returns:
        The facts.
    """
    key = (path, modified)
    if key not in _KNOWN:
        found = load_facts(connection)
        _KNOWN.clear()
        _KNOWN[key] = found
    return _KNOWN[key]
