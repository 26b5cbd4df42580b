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
        ("my-trip/index.fr.md", "", "my-trip-fr"),
        ("my-trip/contents.lr", "", "my-trip"),
        ("index.fr.md", "", "index-fr"),
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
        ("what-size-2019-12-25.md", "", "2019-12-25"),
        ("7-2019-12-25-what-size.md", "", "2019-12-25"),
        ("what-size-2019-13-25.md", "", None),
        ("2019-12-255.md", "", None),
        ("what-size.md", "", None),
        ("2023_01_09.md", "", "2023-01-09"),
        ("2023.1.9 what size.md", "", "2023-01-09"),
        ("20191210-what-size.md", "", "2019-12-10"),
        ("20191210.md", "", "2019-12-10"),
        ("20191310-what-size.md", "", None),
        ("201912101-what-size.md", "", None),
        ("2019/12/25/what-size/index.md", "", "2019-12-25"),
        ("2019/12/25-what-size.md", "", "2019-12-25"),
        ("2019/12-25-what-size.md", "", "2019-12-25"),
        ("2019/12/what-size.md", "", None),
        ("2019-01-01-trip/2019-01-03-home.md", "", "2019-01-03"),
        ("2021/211207_what-size.md", "", "2021-12-07"),
        ("2020/211207_what-size.md", "", None),
        ("211207_what-size.md", "", None),
        ("a.md", "published: 2020-01-02", "2020-01-02"),
        ("a.md", "pubDate: 'Jan 02 2020'", "2020-01-02"),
        ("a.md", "pub_date: 2020-01-02", "2020-01-02"),
        ("a.md", "publish-date: 2020-01-02", "2020-01-02"),
        ("a.md", "Date: 2020/01/02", "2020-01-02"),
        ("a.md", "published: true\ncreated: 2020-01-02", "2020-01-02"),
        ("a.md", "lastmod: 2021-01-02\ndate: 2020-01-02", "2020-01-02"),
        ("a.md", "lastmod: 2021-01-02", "2021-01-02"),
        ("a.md", "updated: lately", None),
        ("2020-01-02-a.md", "updated: 2021-01-02", "2020-01-02"),
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


@pytest.mark.parametrize(
    ("path", "text", "title"),
    [
        ("a.md", "---\ntitle: Goals\n---\n# Heading\n", "Goals"),
        ("a.md", "---\nTitle: Goals\n---\n# Heading\n", "Goals"),
        ("a.md", "Text.\n\n## Heading\n", "Heading"),
        ("2019-12-25-what-size.md", "Text.\n", "what size"),
        ("my_trip/index.md", "Text.\n", "my trip"),
        ("A walk-on part.md", "Text.\n", "A walk-on part"),
        ("2019-12-25.md", "Text.\n", "2019 12 25"),
    ],
)
def test_a_post_has_the_title_that_it_states_else_its_first_heading_else_its_name(
    path: str, text: str, title: str
) -> None:
    assert bundle_of(text, path).post.title == title


@pytest.mark.parametrize(
    ("front_matter", "tags"),
    [
        ("tags: [a, b c, 2025]", ["a", "b c", "2025"]),
        ("tags: a, b c; d", ["a", "b c", "d"]),
        ("tags: a b", ["a b"]),
        ("layout: post\ntags: a b", ["a", "b"]),
        ("layout: post\ntags: a b, c", ["a b", "c"]),
        ("layout: post\ncategory: a b", ["a b"]),
        ("tags: '#a #b'", ["a", "b"]),
        ("tags:\n- a\n# - b\n- [c, {name: d}]", ["a", "c", "d"]),
        ("taxonomies:\n  tags: [a]\n  categories: [b]", ["a", "b"]),
        ("tags:", []),
    ],
)
def test_tags_are_read_whichever_way_they_are_listed(front_matter: str, tags: list[str]) -> None:
    assert [tag.name for tag in bundle_of(f"---\n{front_matter}\n---\nText.\n").tags] == tags


@pytest.mark.parametrize(
    ("front_matter", "authors"),
    [
        ("author: Ada Example", ["Ada Example"]),
        ("author: Ada Example, Bob Example and Cy Example", ["Ada Example", "Bob Example", "Cy Example"]),
        ("authors: [Ada Example, 'Bob Example, Jr.']", ["Ada Example", "Bob Example, Jr."]),
        ("authors:\n- name: Ada Example\n# - name: Bob Example\n- title: Cy Example", ["Ada Example", "Cy Example"]),
        ("author: {name: Ada Example}", ["Ada Example"]),
        ("author: '[Ada Example](https://example.org)'", ["Ada Example"]),
        ("author: Ada Example <ada@example.org>", ["Ada Example"]),
        ("params: {author: Ada Example}", ["Ada Example"]),
        ("extra: {authors: [Ada Example]}", ["Ada Example"]),
        ("authors: [admin]", []),
        ("authors: [admin, Ada Example]", ["Ada Example"]),
        ("# author: Ada Example", []),
    ],
)
def test_authors_are_read_whichever_way_they_are_listed(front_matter: str, authors: list[str]) -> None:
    assert [author.name for author in bundle_of(f"---\n{front_matter}\n---\nText.\n").authors] == authors


def test_a_long_sentence_is_cut_around_its_link() -> None:
    (link,) = bundle_of(f"{'before ' * 100}[here](https://example.org) {'after ' * 100}\n").links

    assert link.context is not None
    assert len(link.context) <= 500
    assert "before here after" in link.context
