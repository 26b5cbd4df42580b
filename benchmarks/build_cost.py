"""What the build costs beside what markdown-it-py alone takes to parse the same bodies.

Run it with `make bench`. Both are measured in one run, as CPU time (user and system, workers
included), so that the figure is a ratio and not a matter of the machine.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt

from benchmarks.material import make_posts
from build_db.dialects import recognise_dialect
from build_db.markdown.flavours import make_parser
from build_db.problems import keeps_out
from build_db.read import PostFile, read_post

SAMPLE_SECONDS: Final = 0.2


def read_bodies(files: Sequence[Path]) -> list[str]:
    """Read the bodies that the build parses; those that it leaves out have none."""
    bodies = []
    for file in files:
        source = read_post(PostFile(file, file.name))
        manuscript = None if keeps_out(source.problems) else recognise_dialect(source)
        if manuscript and not keeps_out(manuscript.problems):
            bodies.append(manuscript.body)
    return bodies


def parse_seconds(parser: MarkdownIt, bodies: Sequence[str]) -> float:
    """Measure the CPU seconds that a parser takes for all bodies."""
    before = time.process_time()
    for body in bodies:
        parser.parse(body)
    return time.process_time() - before


def bare_seconds(bodies: Sequence[str]) -> float:
    """Measure the CPU seconds that markdown-it-py takes, as it comes, for all bodies."""
    return parse_seconds(MarkdownIt("commonmark"), bodies)


def bare_seconds_at_once(bodies: Sequence[str], processes: int) -> float:
    """Measure what it takes in several processes at once, which get into each other's way as those of a build do."""
    with ProcessPoolExecutor(processes) as pool:
        return sum(pool.map(bare_seconds, [bodies[start::processes] for start in range(processes)]))


def memory_of_tree(pid: int) -> int:
    """Sum up the memory of a process and its children in bytes, what they share counted once (Linux)."""
    total = 0
    for process in [str(pid), *children_of(pid)]:
        try:
            rollup = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
        except OSError:  # it has ended in the meantime
            continue
        total += sum(int(line.split()[1]) * 1024 for line in rollup.splitlines() if line.startswith("Pss:"))
    return total


def children_of(pid: int) -> list[str]:
    """List the processes below one."""
    found: list[str] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text(encoding="ascii").split():
            found += [child, *children_of(int(child))]
    return found


def build_cost(folder: Path, database: Path, workers: int) -> tuple[float, float, int]:
    """Build a database in a process of its own.

    Args:
        folder: The posts.
        database: Where to write it.
        workers: Number of processes.

    Returns:
        CPU seconds of the whole tree of processes, seconds on the clock, and peak memory in bytes.
    """
    command = [sys.executable, "-m", "build_db", "build", str(folder), "--db", str(database)]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen(
        [*command, "--workers", str(workers), "--keep-going", "--quiet"], stderr=subprocess.DEVNULL
    )
    peaks = [0]
    done = threading.Event()

    def watch() -> None:
        while not done.wait(SAMPLE_SECONDS):
            peaks.append(memory_of_tree(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    code = process.wait()
    done.set()
    watcher.join()
    if code:
        raise SystemExit(f"the build ended with {code}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, time.perf_counter() - start, max(peaks)


def main() -> None:
    """Measure, and print a report."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--posts", type=int, default=10_000)
    arguments.add_argument("--workers", type=int, default=os.cpu_count())
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, database = Path(name) / "posts", Path(name) / "bench.db"
        folder.mkdir()
        bodies = read_bodies(make_posts(folder, options.posts))
        half = len(bodies) // 2  # one half before the build, one behind it: a busy machine slows down both sides
        bare = bare_seconds(bodies[:half])
        ours = parse_seconds(make_parser("gfm"), bodies[:half])
        seconds, elapsed, memory = build_cost(folder, database, options.workers)
        at_once = bare_seconds_at_once(bodies, options.workers)
        bare += bare_seconds(bodies[half:])
        ours += parse_seconds(make_parser("gfm"), bodies[half:])
        database_size = database.stat().st_size
    once = f"build / bare, {options.workers} of it at once"  # without what processes take of each other's time
    print(
        f"{options.posts:,} posts, {sum(map(len, bodies)) / 1e6:.1f} million characters, {options.workers} workers, "
        f"{elapsed:.1f} s on the clock, database of {database_size / 1e6:.0f} MB\n"
        f"CPU of the build                        {seconds:8.1f} s\n"
        f"CPU of markdown-it-py, bare CommonMark  {bare:8.1f} s\n"
        f"CPU of markdown-it-py, with our plugins {ours:8.1f} s\n"
        f"build / bare CommonMark                 {seconds / bare:8.2f}    asked for: at most 2\n"
        f"build / with our plugins                {seconds / ours:8.2f}\n"
        f"{once:40}{seconds / at_once:8.2f}    for information\n"
        f"peak memory of all processes            {memory / 1e6:8.0f} MB asked for: less than 600"
    )


if __name__ == "__main__":
    main()
