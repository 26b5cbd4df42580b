"""Databases that several tests look into, each built once."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from build_db.pipeline import build
from build_db.plan import Plan, Report
from tests.cases import REPOSITORY, SHARED

AS_OF = "2026-11-22"

settings.register_profile("hindcast", deadline=None)  # time is for benchmarks
settings.load_profile("hindcast")


@dataclass(frozen=True, slots=True)
class Built:
    """A database, the posts that it was built from, and what came of the build."""

    posts: Path
    """The folder of posts."""

    report: Report
    """What the build reported."""

    connection: sqlite3.Connection
    """The database."""

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Ask the database."""
        return self.connection.execute(sql, values).fetchall()

    def count(self, table: str, where: str = "1") -> int:
        """Count rows of a table."""
        return int(self.rows(f"select count(*) from {table} where {where}")[0][0])  # noqa: S608 - our own words


def built_from(posts: Path, folder: Path, **options: Any) -> Iterator[Built]:
    """Build a database of some posts in a folder of its own; skip where the posts are not there."""
    if not posts.is_dir():
        pytest.skip(f"{posts.name} of other people are not here: {posts}")
    database = folder / "hindcast.db"
    report = build(Plan((posts,), database, AS_OF, **options), lambda *_: None)
    connection = sqlite3.connect(database)
    try:
        yield Built(posts, report, connection)
    finally:
        connection.close()


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The database of the project's own posts."""
    yield from built_from(
        REPOSITORY / "posts",
        tmp_path_factory.mktemp("corpus"),
        assessments=REPOSITORY / "assessments",
        talks=REPOSITORY / "talks.yml",
    )


@pytest.fixture(scope="session")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The database of two originals that the first notes are about."""
    yield from built_from(SHARED / "originals", tmp_path_factory.mktemp("originals"))


@pytest.fixture(scope="session")
def real_posts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The database of posts that nobody here chose, broken ones left out."""
    yield from built_from(SHARED / "real-posts" / "posts", tmp_path_factory.mktemp("real"), keep_going=True)
