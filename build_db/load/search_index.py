"""What search needs beyond its rows: full text, the words that occur, rows that are about the same."""

from collections.abc import Sequence
from itertools import chain
from typing import Any, Final

from sqlite_utils import Database

from build_db.related import NONE, PREDICTION, SECTION, Corpus, relate
from build_db.schema import FULL_TEXT_COLUMNS, FULL_TEXT_TABLE, FULL_TEXT_TOKENIZE

TALKS: Final = """
insert into search (kind, key, title, text, date, post_id, page, context)
select
  'talk',
  talks.id,
  coalesce(talks.title, resources.label, talks.id),
  trim(
    replace(talks.kind, '-', ' ') || ' ' || coalesce(conferences.name, '') || ' '
    || coalesce((select group_concat(value, ', ') from json_each(talks.speakers)), '') || ' '
    || coalesce((select group_concat(value, ', ') from json_each(talks.organisers)), '') || ' '
    || coalesce(talks.place, '')
  ),
  coalesce(talks.date, conferences.starts),
  null,
  '/talks/' || talks.id,
  null
from talks
join resources on resources.id = talks.resource_id
left join conferences on conferences.id = talks.conference_id
order by talks.id
"""

INDEX_MEMORY: Final = 64 * 2**20
"""Bytes of words that full-text search gathers before it writes them: what is written once need not be merged."""
INDEX_MEMORY_DEFAULT: Final = 2**20
"""SQLite's own limit, for whoever adds to the index later."""
LIMIT_INDEX_MEMORY: Final = "insert into search_fts (search_fts, rank) values ('hashsize', ?)"

VOCABULARY: Final = (
    "create virtual table temp.vocabulary using fts5vocab(main, search_fts, row)",
    "create virtual table temp.occurrences using fts5vocab(main, search_fts, instance)",
)

TERMS: Final = """
insert into search_terms (term, rows, occurrences)
select term, doc, cnt
from vocabulary
where length(term) between 3 and 30 and term not glob '*[0-9]*'
"""
"""Numbers have no typing errors that could be told from other numbers."""

SHARED_TERMS: Final = "select term, rows, occurrences from search_terms where rows between 2 and ?"
"""What is in more than a twentieth of the rows tells little of any."""

ROWS_OF_A_TERM: Final = "select doc from occurrences where term = ?"
"""In rising order, a row as often as the word is in it: SQLite would sort once more to leave out the repeats."""

KINDS: Final = {"section": SECTION, "prediction": PREDICTION}
LEAST: Final = {"section": 150}
"""Characters of a section from which it is about something that another can be about too."""


class SearchIndex:
    """The full-text index of a new database, and what is read off it."""

    def __init__(self, db: Database) -> None:
        """Take the database, whose tables are there."""
        self.db = db
        self.corpus = Corpus()
        db.table(FULL_TEXT_TABLE).enable_fts(FULL_TEXT_COLUMNS, tokenize=FULL_TEXT_TOKENIZE)

    def note(self, rows: Sequence[tuple[Any, ...]]) -> None:
        """Keep of the rows of one post which of them can be related to others.

        Args:
            rows: Rows of `search`, in the order in which they are numbered.
        """
        if rows:
            self.corpus.add_post(
                [KINDS.get(row[0], NONE) if len(row[3]) >= LEAST.get(row[0], 0) else NONE for row in rows]
            )

    def add_talks(self) -> None:
        """Make talks findable, within a transaction; what is known of them is complete only now."""
        self.db.execute(TALKS)

    def fill(self) -> None:
        """Index the words of the rows, in as few pieces as memory allows."""
        self.db.execute(LIMIT_INDEX_MEMORY, [INDEX_MEMORY])
        search = self.db.table(FULL_TEXT_TABLE)
        search.populate_fts(FULL_TEXT_COLUMNS)
        search.optimize()
        self.db.execute(LIMIT_INDEX_MEMORY, [INDEX_MEMORY_DEFAULT])
        for statement in VOCABULARY:
            self.db.execute(statement)

    def add_terms(self) -> None:
        """List the words of the index, within a transaction."""
        self.db.execute(TERMS)

    def enable_spelling(self) -> None:
        """Index the words by each three letters in a row, which a typing error leaves intact for the most part."""
        self.db.table("search_terms").enable_fts(("term",), tokenize="trigram")

    def relate(self) -> list[tuple[int, int, int, float]]:
        """Find rows that are about the same.

        Returns:
            Rows of `nearest`.
        """
        terms = self.db.execute(SHARED_TERMS, (max(20, self.corpus.size // 20),)).fetchall()
        return list(relate(self.corpus, terms, self.rows_of))

    def rows_of(self, term: str) -> list[int]:
        """Give the rows of posts with a word, each once and rising; talks stand behind them."""
        last = self.corpus.size
        found = dict.fromkeys(chain.from_iterable(self.db.conn.execute(ROWS_OF_A_TERM, (term,))))
        return [row for row in found if row <= last]
