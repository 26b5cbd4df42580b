"""Records, rows, the schema and the statements that load them agree, column by column."""

import re
from dataclasses import fields

import pytest

from build_db import models, records
from build_db.load import INSERTS
from build_db.problems import CODES, Problem
from build_db.rows import curation_rows, make_built, outcome_rows, problem_rows
from build_db.schema import OUTCOMES, TABLES, Table, View
from build_db.views import VIEWS
from tests.cases import bundle_of

RECORDS = {
    "conferences": records.Conference,
    "posts": records.Post,
    "authors": records.Author,
    "post_authors": records.PostAuthor,
    "tags": records.Tag,
    "post_tags": records.PostTag,
    "sections": records.Section,
    "predictions": records.Prediction,
    "outcomes": records.Outcome,
    "evidence": records.Evidence,
    "resources": records.Resource,
    "links": records.Link,
    "talks": records.Talk,
    "figures": records.Figure,
    "footnotes": records.Footnote,
    "synonyms": records.Synonym,
}
NUMBERED = {"search": 1}
"""Tables whose first columns the database fills by itself."""

COUNTED = {"search_terms"}
"""Tables that are read off the full-text index."""


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_has_the_columns_of_its_records(table: Table) -> None:
    if table.name in RECORDS:
        assert [column.name for column in table.columns] == [field.name for field in fields(RECORDS[table.name])]
    else:
        assert table.name in {"problems", "search", "search_terms", "nearest", "build"}


@pytest.mark.parametrize(
    "table", [table for table in TABLES if table.name not in COUNTED], ids=lambda table: table.name
)
def test_a_table_is_loaded_with_a_value_for_every_column(table: Table) -> None:
    statement = INSERTS[table.name]
    columns = [column.name for column in table.columns][NUMBERED.get(table.name, 0) :]

    assert re.search(rf"\binto {table.name}\b", statement)
    assert statement.count("?") == len(columns)
    if named := re.search(r"\((\w+(?:, \w+)*)\) values", statement):
        assert named[1].split(", ") == columns
    else:
        assert len(columns) == len(table.columns)


def test_every_statement_loads_a_table() -> None:
    assert set(INSERTS) == {table.name for table in TABLES} - COUNTED


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_names_its_own_columns_and_describes_each(table: Table) -> None:
    columns = {column.name for column in table.columns}
    named = {*table.key, *(name for index in table.indexes for name in index), *table.facets}
    named |= {name.removeprefix("-") for name in (table.label, table.sort) if name}

    assert named <= columns
    assert table.key
    assert table.description.endswith(".")
    assert [column.name for column in table.columns if not column.description.endswith((".", "…"))] == []


def test_every_table_stands_behind_those_that_it_refers_to() -> None:
    seen: set[str] = set()
    for table in TABLES:
        assert {column.references for column in table.columns if column.references} <= seen | {table.name}
        seen.add(table.name)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_describes_each_column(view: View) -> None:
    assert view.description.endswith(".")
    assert [name for name, description in view.columns if not description.endswith((".", "…"))] == []


def test_every_outcome_has_a_score_but_the_unresolvable() -> None:
    assert OUTCOMES == {
        "right": 1.0,
        "mostly right": 0.75,
        "mixed": 0.5,
        "mostly wrong": 0.25,
        "wrong": 0.0,
        "unresolvable": None,
    }


def test_a_post_becomes_rows_of_plain_values() -> None:
    text = "---\ntitle: T\ndescription: D\ntags: [t]\nauthor: A\n---\n**Predictions**\n\n- [R](https://e.org) 2026.\n"
    built = make_built(bundle_of(text, "p.md"))

    assert (built.path, built.sha256, built.problems, built.post_id, built.slugs) == (
        "p.md",
        "0" * 64,
        (),
        "p",
        ("r-2026",),
    )
    body = "**Predictions**\n\n- [R](https://e.org) 2026.\n"
    url, claim = "https://e.org", "[R](https://e.org) 2026."
    unknown, page = (None,) * 6, "/posts/p#predictions"
    section = ("p#predictions", "p", None, 1, 1, "label", "Predictions", "predictions", "Predictions")
    assert built.rows == {
        "posts": [
            ("p", "T", None, "D", None, None, "original", None, None, None, "plain", "p.md", 3, body, 6, "", "0" * 64),
        ],
        "authors": [("a", "A", None, None)],
        "post_authors": [("p", "a", 1)],
        "tags": [("t", "t")],
        "post_tags": [("p", "t", "tag")],
        "sections": [(*section, "Predictions\nR 2026.", 3, 7, 9)],
        "predictions": [
            ("p/r-2026", "p", "p#predictions", "r-2026", 1, "R 2026.", claim, *unknown, "label", 0, None, None, 9, 9),
        ],
        "resources": [("https://e.org/", "page", "e.org", None, "R")],
        "links": [
            ("p#link-1", "p", "p#predictions", "p/r-2026", url + "/", 1, url, url, "R", "R 2026.", 9),
        ],
        "search": [
            ("post", "p", "T", "D", None, "p", "/posts/p", "A t"),
            ("section", "p#predictions", "Predictions", "Predictions\nR 2026.", None, "p", page, "T A"),
            ("prediction", "p/r-2026", "R 2026.", "", None, "p", "/predictions/p/r-2026", "T A"),
            ("link", "p#link-1", "R", "R 2026.", None, "p", page, "e.org/"),
        ],
    }


def test_what_search_finds_of_a_post_without_a_description_is_its_opening() -> None:
    built = make_built(bundle_of(f"One\ntwo. {'word ' * 100}\n", "p.md"))

    (post,) = [row for row in built.rows["search"] if row[0] == "post"]
    assert post[3].startswith("One two. word word")
    assert len(post[3]) <= 400


def test_outcomes_and_curation_become_rows() -> None:
    outcome = records.Outcome("p/a", "right", "high", "yes", None, "Because.", "2026-01-01", "Hindcast")
    evidence = records.Evidence("p/a#1", "p/a", 1, "https://e.org", None, None, None, None, None, None)

    assert outcome_rows([outcome], [evidence]) == {
        "outcomes": [("p/a", "right", "high", "yes", None, "Because.", "2026-01-01", "Hindcast")],
        "evidence": [("p/a#1", "p/a", 1, "https://e.org", None, None, None, None, None, None)],
    }
    conference = records.Conference("neurips-2024", "NeurIPS", 2024, "NeurIPS 2024")
    assert curation_rows(models.Curation(conferences=(conference,))) == {
        "conferences": [("neurips-2024", "NeurIPS", 2024, "NeurIPS 2024", None, None, None, None)],
        "resources": [],
        "talks": [],
        "synonyms": [],
    }


def test_problems_are_numbered_and_name_the_post_that_is_there() -> None:
    problems = [Problem("a.md", 3, "mojibake", "mended"), Problem("b.md", 0, "unreadable", "gone")]

    assert problem_rows(problems, {"post-a": "a.md"}) == {
        "problems": [
            (1, "post-a", "a.md", 3, "mojibake", "warning", "mended"),
            (2, None, "b.md", 0, "unreadable", "error", "gone"),
        ]
    }


def test_a_problem_prints_as_path_line_code_message() -> None:
    assert str(Problem("a.md", 3, "date-invalid", "`x` is no date")) == "a.md:3: date-invalid `x` is no date"


def test_a_problem_has_a_code_that_is_explained() -> None:
    with pytest.raises(KeyError):
        Problem("a.md", 3, "no-such-code", "?")

    assert [code for code, (_, meaning) in CODES.items() if not meaning.endswith(".")] == []
