"""What relating rows costs of a build, and whether it grows with the posts: `make bench-related`.

One process builds two datasets, of which one has five times as many posts; its CPU time is measured.
"""

import argparse
import sqlite3
import tempfile
import time
from pathlib import Path
from typing import Final

from benchmarks.material import make_posts
from benchmarks.stopwatch import Stopwatch
from build_db.load import Loader
from build_db.load.search_index import SearchIndex
from build_db.pipeline import build
from build_db.plan import Plan

AS_OF: Final = "2026-11-22"
TIMES: Final = 5
NEAREST: Final = "select count(*), count(distinct search_id) from nearest"
ROWS: Final = "select count(*) from search"


def main() -> None:
    """Measure, and print a report."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--posts", type=int, default=2000)
    posts = arguments.parse_args().posts
    watch = Stopwatch()
    insert = Loader.insert
    timed_insert = watch.timed(insert)
    SearchIndex.note = watch.timed(SearchIndex.note)  # type: ignore[method-assign]
    SearchIndex.relate = watch.timed(SearchIndex.relate)  # type: ignore[method-assign]
    Loader.insert = lambda self: (timed_insert if "nearest" in self.waiting else insert)(self)  # type: ignore[method-assign]
    small, large = (measure(watch, count) for count in (posts, posts * TIMES))
    print(f"{TIMES} times the posts take {large / small:.2f} times as long to relate")


def measure(watch: Stopwatch, posts: int) -> float:
    """Build a dataset of so many posts, and say what relating its rows has cost."""
    with tempfile.TemporaryDirectory() as name:
        folder, database = Path(name) / "posts", Path(name) / "bench.db"
        folder.mkdir()
        make_posts(folder, posts)
        watch.seconds, start = 0.0, time.process_time()
        build(Plan((folder,), database, AS_OF, keep_going=True), lambda *_: None)
        whole = time.process_time() - start
        connection = sqlite3.connect(database)
        near, rows_with = connection.execute(NEAREST).fetchone()
        (rows,) = connection.execute(ROWS).fetchone()
        connection.close()
    print(
        f"{posts:,} posts, {rows:,} rows: {whole:.1f} s of CPU, of which {watch.seconds:.2f} s "
        f"({watch.seconds / whole:.1%}) for {near:,} related rows of {rows_with:,}    asked for: at most 4%"
    )
    return watch.seconds


if __name__ == "__main__":
    main()
