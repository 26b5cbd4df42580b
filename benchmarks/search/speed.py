"""How fast the search page is, beside the same words as a bare full-text query through Datasette's JSON.

Run it with `make bench-search-speed`. Both answer in one process on one core, in turn, without any cache.
"""

import argparse
import asyncio
import os
import re
import sqlite3
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any, Final

from datasette.app import Datasette

from benchmarks.material import ROOT, make_posts
from build_db.pipeline import build
from build_db.plan import Plan

QUERIES: Final = 200
WARM_UP: Final = 5
BARE: Final = """
select search.kind, search.key, search.title, search.date, search.page
from search_fts
join search on search.id = search_fts.rowid
where search_fts match fts_query(:q)
order by rank
limit 20
"""
WORD: Final = re.compile(r"[^\W\d_]{3,}")  # 'deep' and 'learning' in 'Deep learning, 2024'
TITLES: Final = "select distinct title from search where kind in ('section', 'prediction', 'link') order by title"
TEXT: Final = "select sum(length(cast(title || text || coalesce(context, '') as blob))) from search"
INDEX: Final = """
select
  (select sum(length(block)) from search_fts_data) + (select sum(length(sz)) from search_fts_docsize)
  + (select sum(length(block)) from search_terms_fts_data) + (select sum(length(term)) from search_terms)
"""


def make_queries(connection: sqlite3.Connection) -> list[str]:
    """Make queries of one to four words out of titles spread over all that there are, one in ten of them a phrase."""
    titles = [words for (title,) in connection.execute(TITLES) if len(words := WORD.findall(title)) > 1]
    step = len(titles) // QUERIES
    return [pick_words(titles[number * step], number) for number in range(QUERIES)]


def pick_words(words: list[str], number: int) -> str:
    """Pick some words of a title: how many, and which, hangs on the number of the query."""
    count = min(1 + number % 4, len(words))
    start = number % (len(words) - count + 1)
    picked = " ".join(words[start : start + count])
    return f'"{picked}"' if number % 10 == 9 else picked


def serve(database: Path) -> Datasette:
    """Give the site as `make serve` serves it, without a network."""
    return Datasette(
        [],
        immutables=[str(database)],
        template_dir=str(ROOT / "templates"),
        plugins_dir=str(ROOT / "plugins"),
        settings={"sql_time_limit_ms": 10_000, "max_returned_rows": 2000, "num_sql_threads": 1},
    )


async def measure(server: Datasette, queries: list[str]) -> list[tuple[float, float]]:
    """Time each query both ways, in milliseconds: the page, then the bare query."""
    for query in queries[:WARM_UP]:
        await get(server, "/search", {"q": query})
        await get(server, "/hindcast.json", {"sql": BARE, "q": query, "_shape": "array"})
    return [
        (
            await get(server, "/search", {"q": query}),
            await get(server, "/hindcast.json", {"sql": BARE, "q": query, "_shape": "array"}),
        )
        for query in queries
    ]


async def get(server: Datasette, path: str, parameters: dict[str, Any]) -> float:
    """Time one request."""
    start = time.perf_counter()
    answer = await server.client.get(path, params=parameters)
    if answer.status_code != 200:
        raise SystemExit(f"{path} {parameters} answers {answer.status_code}: {answer.text[:200]}")
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Measure, and print a report."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--posts", type=int, default=10_000)
    arguments.add_argument("--database", type=Path, help="one that is built already, called hindcast.db")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        database = options.database or build_database(Path(name), options.posts)
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        connection = sqlite3.connect(database)
        queries = make_queries(connection)
        times = asyncio.run(measure(serve(database), queries))
        report(connection, queries, times)
        connection.close()


def build_database(folder: Path, posts: int) -> Path:
    """Build a database of so many posts."""
    (folder / "posts").mkdir()
    make_posts(folder / "posts", posts)
    plan = Plan(
        (folder / "posts",),
        folder / "hindcast.db",
        "2026-11-22",
        synonyms=ROOT / "synonyms.yml",
        workers=os.cpu_count() or 1,
        keep_going=True,
    )
    build(plan, lambda *_: None)
    return folder / "hindcast.db"


def report(connection: sqlite3.Connection, queries: list[str], times: list[tuple[float, float]]) -> None:
    """Print the figures."""
    pages, bare = [page for page, _ in times], [query for _, query in times]
    ours, theirs, slowest = median(pages), median(bare), max(pages)
    rows = connection.execute("select count(*) from search").fetchone()[0]
    text, index = connection.execute(TEXT).fetchone()[0], connection.execute(INDEX).fetchone()[0]
    print(
        f"{rows:,} rows, {len(queries)} queries, one core\n"
        f"search page, median            {ours:8.1f} ms\n"
        f"bare full-text query, median   {theirs:8.1f} ms\n"
        f"page / bare query              {ours / theirs:8.2f}    asked for: at most 2\n"
        f"slowest page                   {slowest:8.1f} ms for {queries[pages.index(slowest)]!r}\n"
        f"slowest / median page          {slowest / ours:8.2f}    asked for: at most 10\n"
        f"slowest bare query             {max(bare):8.1f} ms\n"
        f"index per MB of text           {index / text:8.2f} MB ({index / 1e6:.1f} of {text / 1e6:.1f} MB)"
    )


if __name__ == "__main__":
    main()
