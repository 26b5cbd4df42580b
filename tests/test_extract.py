"""Extraction: a parsed post becomes rows. Each case names the tables that it is about, and all their rows."""

from dataclasses import fields
from typing import Any

import pytest

from build_db.models import Bundle
from tests.cases import Case, bundle_of, cases, document_of, plain


def rows_of_case(text: str) -> dict[str, Any]:
    """Extract all rows of a post, as mappings; its text and digest are those of the input."""
    bundle = bundle_of(text)
    rows = {field.name: plain(getattr(bundle, field.name)) for field in fields(Bundle)}
    manuscript = document_of(text).manuscript
    assert rows["post"].pop("markdown", "") == manuscript.markdown
    assert rows["post"].pop("body_line", 0) == manuscript.body_line
    assert rows["post"].pop("sha256") == "0" * 64
    return rows


@pytest.mark.parametrize("case", cases("extract"))
def test_a_post_becomes_rows(case: Case) -> None:
    rows = rows_of_case(case.text)

    assert {table: rows[table] for table in case.expected} == case.expected
    assert rows["problems"] == case.expected.get("problems", [])


@pytest.mark.parametrize(
    ("path", "front_matter", "post_id"),
    [
        ("A Walk.md", "", "a-walk"),
        ("2024/notes.markdown", "", "notes"),
        ("2024/my-trip/index.md", "", "my-trip"),
        ("index.md", "", "index"),
        ("a.b.md", "", "a-b"),
        ("a.md", "slug: Über uns", "uber-uns"),
        ("2024/my-trip/index.md", "slug: other", "other"),
        ("a.md", "slug: '…'", "a"),
        ("….md", "", "post"),
    ],
)
def test_a_post_is_named_by_its_slug_else_its_folder_else_its_file(path: str, front_matter: str, post_id: str) -> None:
    assert bundle_of(f"---\n{front_matter}\n---\nText.\n", path).post.id == post_id


@pytest.mark.parametrize(
    ("path", "front_matter", "day"),
    [
        ("2019-12-25-what-size.md", "", "2019-12-25"),
        ("posts/2019-12-25-what-size/index.md", "", "2019-12-25"),
        ("2019-12-25-what-size.md", "date: 2020-01-01 10:00", "2020-01-01"),
        ("what-size-2019-12-25.md", "", None),
        ("2019-12-255.md", "", None),
        ("what-size.md", "", None),
    ],
)
def test_a_post_is_of_the_day_that_it_states_else_of_that_in_its_path(
    path: str, front_matter: str, day: str | None
) -> None:
    bundle = bundle_of(f"---\n{front_matter}\n---\nText.\n", path)

    assert (bundle.post.date, bundle.problems) == (day, ())


def test_a_day_in_the_path_that_is_none_is_a_problem_of_the_whole_file() -> None:
    problems = bundle_of("Text.\n", "2019-02-30-never.md").problems

    assert plain(problems) == [
        {
            "path": "2019-02-30-never.md",
            "code": "date-invalid",
            "message": "`2019-02-30` is no date: write it as YYYY-MM-DD",
            "severity": "error",
        }
    ]


def test_a_long_sentence_is_cut_around_its_link() -> None:
    (link,) = bundle_of(f"{'before ' * 100}[here](https://example.org) {'after ' * 100}\n").links

    assert link.context is not None
    assert len(link.context) <= 500
    assert "before here after" in link.context
