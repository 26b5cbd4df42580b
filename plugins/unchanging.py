"""What cannot change while the server runs is found out once: the schema of an immutable database, and the metadata.

Datasette asks the database for its schema, and copies all metadata, each time that it asks itself whether a table may
be seen: for its page of a database two hundred ways to a thread and seventy copies.
"""

from collections.abc import Awaitable, Callable, Hashable
from copy import copy
from typing import Any, Final

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import Database

SPELLING: Final = "select name from sqlite_master where type in ('table', 'view') and name = ? collate nocase"
"""What Datasette asks before it decides whether a table may be seen; worded otherwise, it is asked each time."""

QUESTIONS: Final = (
    "fts_table",
    "foreign_keys_for_table",
    "get_all_foreign_keys",
    "get_table_definition",
    "hidden_table_names",
    "label_column_for_table",
    "primary_keys",
    "table_column_details",
    "table_columns",
    "table_exists",
    "table_names",
    "view_names",
)
"""Methods of a database that tell about its schema."""

MOST_ANSWERS: Final = 2000
"""Answers that are kept: some ten for each table, and what visitors ask for that is not there."""


class Unchanging(dict[Any, Any]):
    """A part of the metadata, which nobody changes once the server has started: it is its own copy."""

    def __deepcopy__(self, memo: dict[int, Any]) -> "Unchanging":
        """Give itself."""
        return self


class UnchangingDatabase(Database):  # type: ignore[misc]
    """A database that cannot change, which is asked for its schema once."""

    def __init__(self, datasette: Datasette, path: str) -> None:
        """Open it when it is asked.

        Args:
            datasette: The server.
            path: The file.
        """
        super().__init__(datasette, path=path, is_mutable=False)
        self.answers: dict[Hashable, Any] = {}

    async def once(self, key: Hashable, ask: Callable[[], Awaitable[Any]]) -> Any:
        """Give an answer, finding it out only where it is not here.

        Args:
            key: What is asked.
            ask: Finds it out.

        Returns:
            The answer, which is not to be changed.
        """
        if key not in self.answers:
            answer = await ask()
            if len(self.answers) >= MOST_ANSWERS:
                self.answers.clear()
            self.answers[key] = answer
            return answer
        return self.answers[key]

    async def execute(self, sql: str, params: Any = None, **options: Any) -> Any:
        """Run a statement; how a table is spelled is asked once."""

        async def ask() -> Any:
            return await super(UnchangingDatabase, self).execute(sql, params, **options)

        return await (self.once((sql, tuple(params)), ask) if sql == SPELLING and not options else ask())


def asked_once(question: str) -> Callable[..., Awaitable[Any]]:
    """Make a method of `Database` into one that finds out its answer once.

    Args:
        question: Its name.

    Returns:
        The method; it gives every caller a list or mapping of its own.
    """
    find_out = getattr(Database, question)

    async def method(self: UnchangingDatabase, *about: str) -> Any:
        return copy(await self.once((question, *about), lambda: find_out(self, *about)))

    return method


for question in QUESTIONS:
    setattr(UnchangingDatabase, question, asked_once(question))


@hookimpl  # type: ignore[untyped-decorator]
def startup(datasette: Datasette) -> None:
    """Put these in the places of Datasette's own.

    Args:
        datasette: The server, before it answers anybody.
    """
    for name, database in list(datasette.databases.items()):
        if not database.is_mutable and database.path:
            datasette.remove_database(name)
            datasette.add_database(UnchangingDatabase(datasette, database.path), name=name, route=database.route)
    for described in (datasette.metadata("databases") or {}).values():
        for part in ("queries", "tables"):
            if part in described:
                described[part] = Unchanging(described[part])
