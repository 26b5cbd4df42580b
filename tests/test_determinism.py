"""The same input gives the same bytes, however the build was done."""

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from build_db.pipeline import build
from build_db.plan import Plan
from build_db.problems import Problem
from build_db.workers import CHUNK, map_ordered
from tests.cases import FIXTURES, REPOSITORY

Build = Callable[..., bytes]


@pytest.fixture(scope="module")
def sources() -> list[Path]:
    """The project's posts and our own cases, more than one worker takes at a time."""
    files = [*(REPOSITORY / "posts").glob("*.md"), *(FIXTURES / "extract").glob("*.md")]
    assert len(files) > 2 * CHUNK
    return sorted(files)


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory, sources: list[Path]) -> Build:
    """Copies the posts in some order, builds, and gives the bytes."""

    def built(seed: int = 0, workers: int = 1, as_of: str = "2026-11-22") -> bytes:
        folder = tmp_path_factory.mktemp("build")
        (folder / "posts").mkdir()
        for file in random.Random(seed).sample(sources, len(sources)):  # noqa: S311 - an order, no secret
            (folder / "posts" / file.name).write_bytes(file.read_bytes())
        curated: dict[str, Any] = {"assessments": REPOSITORY / "assessments", "talks": REPOSITORY / "talks.yml"}
        plan = Plan(
            (folder / "posts",), folder / "new.db", as_of, workers=workers, keep_going=True, strict=False, **curated
        )
        assert build(plan, lambda *_: None).published
        return (folder / "new.db").read_bytes()

    return built


@pytest.fixture(scope="module")
def first(make: Build) -> bytes:
    """The bytes of the first build."""
    return make()


def test_a_second_build_gives_the_same_bytes(make: Build, first: bytes) -> None:
    assert make() == first


@pytest.mark.parametrize("workers", [2, 3])
def test_any_number_of_workers_gives_the_same_bytes(make: Build, first: bytes, workers: int) -> None:
    assert make(workers=workers) == first


@pytest.mark.parametrize("seed", [1, 2])
def test_files_made_in_any_order_give_the_same_bytes(make: Build, first: bytes, seed: int) -> None:
    assert make(seed=seed) == first


def test_another_day_gives_other_bytes(make: Build, first: bytes) -> None:
    assert make(as_of="2020-01-01") != first


def test_a_build_over_another_database_gives_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("One.\n")
    plans = [Plan((tmp_path,), tmp_path / name, "2026-01-01") for name in ("old.db", "new.db")]
    build(plans[0], lambda *_: None)
    (tmp_path / "b.md").write_text("Two.\n")
    for plan in plans:
        build(plan, lambda *_: None)

    assert (tmp_path / "old.db").read_bytes() == (tmp_path / "new.db").read_bytes()


def test_what_is_built_is_sound(tmp_path: Path, first: bytes) -> None:
    (tmp_path / "a.db").write_bytes(first)
    with sqlite3.connect(tmp_path / "a.db") as connection:
        assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert connection.execute("pragma foreign_key_check").fetchall() == []
        assert connection.execute("pragma journal_mode").fetchall() == [("delete",)]


def test_posts_of_several_folders_are_one_set_in_any_order(tmp_path: Path) -> None:
    folders = [tmp_path / "x", tmp_path / "y"]
    for folder in folders:
        folder.mkdir()
        (folder / f"{folder.name}.md").write_text(f"Post {folder.name}.\n")
    for name, order in (("a.db", folders), ("b.db", folders[::-1])):
        build(Plan(tuple(order), tmp_path / name, "2026-01-01"), lambda *_: None)

    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


def test_what_is_read_first_does_not_depend_on_what_stands_in_the_cache(tmp_path: Path) -> None:
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "b.md").write_text(
        "[Site](https://example.org) and [paper](https://arxiv.org/abs/2307.02477)\n"
    )
    one, two = (Plan((tmp_path / "posts",), tmp_path / name, "2026-01-01") for name in ("one.db", "two.db"))
    build(one, lambda *_: None)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "a.md").write_text("[Other](https://example.org/) and <https://arxiv.org/pdf/2307.02477>\n")
    build(Plan((tmp_path / "other",), None, "2026-01-01"), lambda *_: None)
    build(two, lambda *_: None)

    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_input(workers: int) -> None:
    numbers = [*range(100), *range(50)]

    assert list(map_ordered(abs, [-number for number in numbers], workers)) == numbers


def test_progress_counts_every_post(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.md").write_text("Text.\n" if number else "")
    seen: list[tuple[int, int]] = []
    report = build(Plan((tmp_path,), None, "2026-01-01"), lambda done, total: seen.append((done, total)))

    assert seen == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]
    assert report.problems == (Problem("0.md", 1, "empty-file", "no text in it: write the post, or remove the file"),)
