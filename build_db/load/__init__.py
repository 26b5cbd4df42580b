"""Rows → a new SQLite file, checked, then moved into place in one step. The only module that writes one."""

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import NoneType
from typing import Final

from sqlite_utils import Database

from build_db.catalogue.link_names import better_name
from build_db.load.search_index import SearchIndex
from build_db.rows import Row, Rows
from build_db.schema import TABLES, Table
from build_db.views import VIEWS

DRAFT_PRAGMAS: Final = (
    "pragma page_size = 16384",
    "pragma journal_mode = off",
    "pragma synchronous = off",
    "pragma locking_mode = exclusive",
    "pragma cache_size = -65536",
    "pragma temp_store = memory",
)
"""The draft is ours alone and thrown away with whatever goes wrong: no journal, no waiting, 64 MB of cache."""

BATCH: Final = 16
"""Posts whose rows are inserted together."""

# What several posts share keeps the row that came first: curated ones are loaded before the posts.
INSERTS: Final[dict[str, str]] = {
    "conferences": "insert or ignore into conferences values (?, ?, ?, ?, ?, ?, ?, ?)",
    "posts": "insert into posts values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "authors": "insert or ignore into authors values (?, ?, ?, ?)",
    "post_authors": "insert into post_authors values (?, ?, ?)",
    "tags": "insert or ignore into tags values (?, ?)",
    "post_tags": "insert into post_tags values (?, ?, ?)",
    "sections": "insert into sections values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "predictions": "insert into predictions values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "outcomes": "insert into outcomes values (?, ?, ?, ?, ?, ?, ?, ?)",
    "evidence": "insert into evidence values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "resources": (
        "insert into resources values (?, ?, ?, ?, ?)"
        " on conflict (id) do update set label = better_name(resources.label, excluded.label)"
        " where excluded.label is not null and excluded.label is not resources.label"
    ),
    "links": "insert into links values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "talks": "insert or ignore into talks values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "figures": "insert into figures values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "footnotes": "insert into footnotes values (?, ?, ?, ?, ?)",
    "problems": "insert into problems values (?, ?, ?, ?, ?, ?, ?)",
    "search": (
        "insert into search (kind, key, title, text, date, post_id, page, context) values (?, ?, ?, ?, ?, ?, ?, ?)"
    ),
    "synonyms": "insert into synonyms values (?, ?)",
    "nearest": "insert into nearest values (?, ?, ?, ?)",
    "build": "insert into build values (?, ?)",
}


class TargetUnwritableError(OSError):
    """The database cannot be written where it is to stand."""


class IntegrityError(Exception):
    """The finished database failed SQLite's own checks."""


class Loader:
    """Fills one new database. Use `new_database`, which looks after its file."""

    def __init__(self, draft: Path) -> None:
        """Create the tables in a new file."""
        self.draft = draft
        self.waiting: dict[str, list[Row]] = {}
        self.additions = 0
        self.db = Database(sqlite3.connect(draft, isolation_level=None))
        for pragma in DRAFT_PRAGMAS:
            self.db.execute(pragma)
        sqlite3.register_adapter(NoneType, leave_none)
        self.db.conn.create_function("better_name", 2, better_name, deterministic=True)
        for table in TABLES:
            create_table(self.db, table)
        self.index = SearchIndex(self.db)

    def transaction(self) -> AbstractContextManager[Database]:
        """Group everything that is added into one transaction."""
        return self.db.atomic()

    def add(self, rows: Rows) -> None:
        """Insert rows, within `transaction`, at the latest by `finish`.

        Args:
            rows: Table → rows, the tables in any order: foreign keys are checked at the end.
        """
        for table, found in rows.items():
            self.waiting.setdefault(table, []).extend(found)
        self.index.note(rows.get("search", ()))
        self.additions += 1
        if self.additions >= BATCH:
            self.insert()

    def insert(self) -> None:
        """Insert the rows that wait: a statement for the rows of several posts costs less than one for each post."""
        for table, found in self.waiting.items():
            self.db.conn.executemany(INSERTS[table], found)
        self.waiting.clear()
        self.additions = 0

    def link_restated(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Say of predictions which earlier one they repeat, within `transaction`.

        Args:
            pairs: The id of the earlier prediction, and of the one that restates it.
        """
        self.insert()
        self.db.conn.executemany("update predictions set restates = ? where id = ?", pairs)

    def finish(self) -> dict[str, int]:
        """Build what hangs on the rows: search over talks, full text, indexes, views.

        Returns:
            Table → number of rows, in the order of the schema.

        Raises:
            IntegrityError: where SQLite finds the file damaged or a foreign key that leads nowhere.
        """
        with self.db.atomic():
            self.insert()
            self.index.add_talks()
        for table in TABLES:  # behind the rows, which come in the order of the files and not of these columns
            for columns in table.indexes:
                self.db.table(table.name).create_index(columns)
        self.index.fill()
        with self.db.atomic():
            self.index.add_terms()
            self.add({"nearest": self.index.relate()})
            self.insert()
        self.index.enable_spelling()
        for view in VIEWS:
            self.db.create_view(view.name, view.sql.strip())
        self.db.analyze()
        check_integrity(self.db)
        return {table.name: self.db.table(table.name).count for table in TABLES}


def leave_none(_: None) -> None:
    """Adapt None: sqlite3 looks for how to wherever a value is missing, and longest where nobody tells it."""


def create_table(db: Database, table: Table) -> None:
    """Create an empty table with its keys."""
    db.table(table.name).create(
        {column.name: column.type for column in table.columns},
        pk=table.key if len(table.key) > 1 else table.key[0],
        foreign_keys=[
            (column.name, column.references, other_key(column.references))
            for column in table.columns
            if column.references
        ],
    )


def other_key(name: str) -> str:
    """Give the key of a table that another refers to."""
    return next(table.key[0] for table in TABLES if table.name == name)


def check_integrity(db: Database) -> None:
    """Let SQLite check file and foreign keys.

    Raises:
        IntegrityError: with the first thing that is wrong.
    """
    for (message,) in db.execute("pragma integrity_check").fetchall():
        if message != "ok":
            raise IntegrityError(message)
    for table, rowid, parent, _ in db.execute("pragma foreign_key_check").fetchall():
        raise IntegrityError(f"row {rowid} of {table} refers to a row of {parent} that does not exist")


@contextmanager
def new_database(target: Path | None) -> Iterator[Loader]:
    """Make a database beside the one that stands, for `publish` to put in its place.

    Args:
        target: Where the database is to stand; None: nowhere, it is only built to be checked.

    Yields:
        Its loader. What is unfinished at the end is removed; the old database is never touched.

    Raises:
        TargetUnwritableError: where no file can be made in that folder, or the target is a folder.
    """
    if target and target.is_dir():
        raise TargetUnwritableError(f"{target} is a folder: name a file")
    try:
        folder = tempfile.TemporaryDirectory(prefix=".hindcast-", dir=target.parent if target else None)
    except OSError as error:
        raise TargetUnwritableError(f"{error.strerror}: choose another place") from error
    with folder as name:
        loader = Loader(Path(name) / "draft.db")
        try:
            yield loader
        finally:
            loader.db.close()


def publish(loader: Loader, target: Path) -> None:
    """Move a finished database into place in one step.

    Args:
        loader: Whose `finish` has been called. It is closed.
        target: Where the database is to stand.
    """
    loader.db.close()
    loader.draft.replace(target)
