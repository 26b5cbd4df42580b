"""How well search finds what readers want, beside plain bm25 and Datasette's own search of the same table.

Run it with `make bench-search`. With `--choose` the weights are chosen anew, on one half of the queries;
scores are reported for the other half, which the choice has not seen.
"""

import argparse
import asyncio
import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from datasette.app import Datasette
from tabulate import tabulate

from benchmarks.material import ROOT
from benchmarks.search.collection import DEPTH, Key, Wanted, is_for_choosing, measure, read_queries
from build_db.pipeline import build
from build_db.plan import Plan
from plugins.search_words import fts_query, read_pieces
from plugins.searching.engine import Request, Search
from plugins.searching.facts import load_facts
from plugins.searching.ranking import WEIGHTS, Weights

AS_OF: Final = "2026-11-22"
PLAIN: Final = """
select search.kind, search.key
from search_fts
join search on search.id = search_fts.rowid
where search_fts match ?
order by bm25(search_fts), search.id
limit 20
"""
TITLES: Final = (1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0)
CONTEXTS: Final = (0.0, 0.1, 0.25, 0.5, 1.0, 2.0)
KINDS: Final = (0.5, 0.7, 0.85, 1.0, 1.2, 1.5, 2.0)
FEWS: Final = (1, 2, 3, 5, 10, 20)
ROUNDS: Final = 3


def build_database(folder: Path) -> Path:
    """Build the project's own dataset."""
    database = folder / "hindcast.db"
    plan = Plan((ROOT / "posts",), database, AS_OF, ROOT / "assessments", ROOT / "talks.yml", ROOT / "synonyms.yml")
    build(plan, lambda *_: None)
    return database


def ours(search: Search) -> Callable[[str], Sequence[Key]]:
    """Give our search."""
    return lambda query: [
        (result.row["kind"], result.row["key"]) for result in search.find(Request(query, size=DEPTH)).results
    ]


def plain_bm25(connection: sqlite3.Connection, *, joined_by: str) -> Callable[[str], Sequence[Key]]:
    """Give plain bm25 over the same table: all columns alike, all words or any of them wanted."""
    if joined_by == "and":
        return lambda query: connection.execute(PLAIN, (fts_query(query),)).fetchall()
    return lambda query: connection.execute(
        PLAIN, (" OR ".join(piece for _, piece in read_pieces(query)) or '""',)
    ).fetchall()


def datasette_search(database: Path) -> Callable[[str], Sequence[Key]]:
    """Give Datasette's own search of the table, without any plugin or metadata."""
    server = Datasette([], immutables=[str(database)])
    loop = asyncio.new_event_loop()

    def search(query: str) -> Sequence[Key]:
        parameters = {"_search": query, "_shape": "array", "_size": str(DEPTH)}
        answer = loop.run_until_complete(server.client.get("/hindcast/search.json", params=parameters))
        return [(row["kind"], row["key"]) for row in answer.json()]

    return search


def variants(weights: Weights) -> list[list[Weights]]:
    """List, for each weight, what it could be while the others stay."""
    with_kind = [
        [replace(weights, kinds={**weights.kinds, kind: factor}) for factor in KINDS]
        for kind in ("post", "section", "prediction", "link", "talk")
    ]
    return [
        [replace(weights, title=title) for title in TITLES],
        [replace(weights, context=context) for context in CONTEXTS],
        [replace(weights, few=few) for few in FEWS],
        *with_kind,
    ]


def choose_weights(search: Search, queries: Sequence[Wanted]) -> Weights:
    """Choose weights: one after the other the value with the best mean reciprocal rank, until none is better.

    Args:
        search: Our search.
        queries: The half on which to choose.

    Returns:
        The weights. Of values that do equally well, the one that stands is kept.
    """
    best, score = Weights(), 0.0
    for _ in range(ROUNDS):
        before = best
        for index in range(len(variants(best))):
            for weights in variants(best)[index]:
                search.weights = weights
                reached = measure(queries, ours(search)).reciprocal
                if reached > score + 1e-9:
                    best, score = weights, reached
        if best == before:
            break
    return best


def main() -> None:
    """Measure, and print a table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--choose", action="store_true", help="choose the weights anew")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        database = build_database(Path(name))
        connection = sqlite3.connect(database)
        search = Search(connection, load_facts(connection), WEIGHTS)
        queries = read_queries()
        choosing = [wanted for wanted in queries if is_for_choosing(wanted.query)]
        unseen = [wanted for wanted in queries if not is_for_choosing(wanted.query)]
        if options.choose:
            search.weights = choose_weights(search, choosing)
            print(f"Chosen on {len(choosing)} queries: {search.weights}")
        systems = {
            "ours": ours(search),
            "plain bm25, all words": plain_bm25(connection, joined_by="and"),
            "plain bm25, any word": plain_bm25(connection, joined_by="or"),
            "Datasette's _search": datasette_search(database),
        }
        report(systems, {"chosen on": choosing, "unseen": unseen})
        connection.close()


def report(systems: dict[str, Callable[[str], Sequence[Key]]], halves: dict[str, list[Wanted]]) -> None:
    """Print the scores of each search on each half, and on both kinds of queries in it."""
    rows = []
    for half, queries in halves.items():
        groups = {
            "all": queries,
            "known-item": [wanted for wanted in queries if wanted.kind == "known-item"],
            "topical": [wanted for wanted in queries if wanted.kind == "topical"],
        }
        for group, some in groups.items():
            for name, search in systems.items():
                score = measure(some, search)
                rows.append((half, group, score.queries, name, score.first, score.five, score.reciprocal))
    headers = ("half", "queries", "n", "search", "success@1", "success@5", "MRR")
    print(tabulate(rows, headers, floatfmt=".3f"))


if __name__ == "__main__":
    main()
