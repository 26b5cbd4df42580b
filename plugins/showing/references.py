"""Keys of other rows, as links to these rows with what they are called."""

from typing import Final

from build_db.schema import TABLES

REFERENCES: Final = {
    column.name: column.references for table in TABLES for column in table.columns if column.references
}
"""Column → the table whose key it holds: a name means the same in every table, view and query of ours."""

LABELS: Final = {
    "conferences": "select name from conferences where id = ?",
    "posts": "select title from posts where id = ?",
    "authors": "select name from authors where id = ?",
    "tags": "select name from tags where id = ?",
    "sections": "select breadcrumb from sections where id = ?",
    "predictions": "select statement from predictions where id = ?",
    "resources": "select label from resources where id = ?",
}
"""Table → what a row of it is called. Datasette knows it on the page of a table, but not on that of a row."""
