"""What cannot change is found out once; what can is asked each time."""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from datasette.app import Datasette
from datasette.database import Database

from plugins.unchanging import QUESTIONS, SPELLING, UnchangingDatabase, startup


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A small database."""
    path = tmp_path / "small.db"
    connection = sqlite3.connect(path)
    connection.executescript(
        "create table posts (id text primary key, title text);"
        "create table links (id integer primary key, post_id text references posts (id));"
        "create view titles as select title from posts;"
    )
    connection.close()
    return path


def served(file: Path, *, immutable: bool) -> Datasette:
    """A server of it, started."""
    metadata = {"databases": {"small": {"tables": {"posts": {"description": "Posts.", "allow": {"id": "root"}}}}}}
    files = {"immutables": [str(file)]} if immutable else {"files": [str(file)]}
    datasette = Datasette(**({"files": []} | files), metadata=metadata)
    startup(datasette)
    return datasette


def test_a_database_that_cannot_change_answers_as_datasette_does(file: Path) -> None:
    datasette = served(file, immutable=True)
    kept, plain = datasette.databases["small"], Database(datasette, path=str(file), is_mutable=False)
    plain.name = "small"
    of_all = {"get_all_foreign_keys", "table_names", "view_names", "hidden_table_names"}

    assert isinstance(kept, UnchangingDatabase)
    for name in QUESTIONS:
        table = () if name in of_all else ("links",)
        wanted = asyncio.run(getattr(plain, name)(*table))
        assert [asyncio.run(getattr(kept, name)(*table)) for _ in range(2)] == [wanted, wanted], name


def test_it_is_asked_once_and_every_caller_has_a_list_of_its_own(file: Path) -> None:
    database = served(file, immutable=True).databases["small"]
    names = asyncio.run(database.table_names())
    names.clear()
    file.rename(file.with_name("elsewhere.db"))

    assert asyncio.run(database.table_names()) == ["posts", "links"]


def test_tables_that_are_not_there_do_not_fill_the_memory(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.unchanging.MOST_ANSWERS", 5)
    database = served(file, immutable=True).databases["small"]
    for number in range(20):
        assert not asyncio.run(database.table_exists(f"table {number}"))

    assert len(database.answers) <= 5
    assert asyncio.run(database.table_exists("posts"))


def test_what_a_visitor_asks_is_asked_each_time(file: Path) -> None:
    database = served(file, immutable=True).databases["small"]
    numbers = {asyncio.run(database.execute("select random()")).first()[0] for _ in range(3)}

    assert len(numbers) == 3
    assert asyncio.run(database.execute(SPELLING, ("POSTS",))).first()[0] == "posts"


def test_a_database_that_can_change_is_asked_each_time(file: Path) -> None:
    database = served(file, immutable=False).databases["small"]
    assert asyncio.run(database.table_names()) == ["posts", "links"]
    with sqlite3.connect(file) as connection:
        connection.execute("create table notes (id)")

    assert asyncio.run(database.table_names()) == ["posts", "links", "notes"]


def test_who_may_see_a_table_is_still_what_the_metadata_say(file: Path) -> None:
    datasette = served(file, immutable=True)

    def seen(table: str) -> bool:
        asked = datasette.check_visibility(None, "view-table", ("small", table))
        visible: bool = asyncio.run(asked)[0]
        return visible

    for _ in range(2):
        assert [seen(table) for table in ("posts", "POSTS", "links", "titles")] == [False, False, True, True]
