"""What finding predictions costs of a build: `make bench-predictions`.

One process builds posts made from those at hand, with some seven predictions each; its CPU time is measured.
"""

import argparse
import sqlite3
import tempfile
import time
from pathlib import Path
from typing import Final

import build_db.extract
from benchmarks.material import make_posts
from benchmarks.stopwatch import Stopwatch
from build_db.extract.predictions import extract_predictions
from build_db.pipeline import build
from build_db.plan import Plan

AS_OF: Final = "2026-11-22"
COUNT: Final = "select count(*) from predictions"


def main() -> None:
    """Measure, and print a report."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--posts", type=int, default=2000)
    posts = arguments.parse_args().posts
    watch = Stopwatch()
    build_db.extract.extract_predictions = watch.timed(extract_predictions)  # type: ignore[attr-defined]
    with tempfile.TemporaryDirectory() as name:
        folder, database = Path(name) / "posts", Path(name) / "bench.db"
        folder.mkdir()
        make_posts(folder, posts)
        start = time.process_time()
        build(Plan((folder,), database, AS_OF, keep_going=True), lambda *_: None)
        whole = time.process_time() - start
        connection = sqlite3.connect(database)
        (predictions,) = connection.execute(COUNT).fetchone()
        connection.close()
    print(
        f"{posts:,} posts, {predictions:,} predictions: {whole:.1f} s of CPU, of which {watch.seconds:.2f} s "
        f"({watch.seconds / whole:.0%}, {watch.seconds / posts * 1000:.2f} ms a post) for finding them"
        "    asked for: less than 10%"
    )


if __name__ == "__main__":
    main()
