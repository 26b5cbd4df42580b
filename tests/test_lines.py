"""The line numbers of every row point at its text in the source, in every set of posts that is here."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from build_db.read import PostFile, read_post
from tests.cases import FIXTURES
from tests.conftest import Built, built_from


@pytest.fixture(scope="session")
def cases_of_extraction(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The database of our own cases, which are stranger than posts."""
    yield from built_from(FIXTURES / "extract", tmp_path_factory.mktemp("cases"), keep_going=True)


@pytest.fixture(scope="session")
def cases_of_parsing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The database of our own cases of lines."""
    yield from built_from(FIXTURES / "parse", tmp_path_factory.mktemp("cases"), keep_going=True)


@pytest.fixture(params=["corpus", "originals", "real_posts", "cases_of_extraction", "cases_of_parsing"])
def built(request: pytest.FixtureRequest) -> Built:
    """Each database in turn."""
    database = request.getfixturevalue(request.param)
    assert isinstance(database, Built)
    return database


@dataclass(frozen=True, slots=True)
class Row:
    """A row with the lines of its post."""

    values: dict[str, Any]
    """Column → value."""

    lines: list[str]
    """Of the source, as it is read; the first has number 1."""


def rows_with_lines(built: Built, table: str) -> list[Row]:
    """List the rows of a table, each with the lines of its post."""
    paths = dict(built.rows("select id, path from posts"))
    lines = {post: lines_of(built.posts, path) for post, path in paths.items()}
    cursor = built.connection.execute(f"select * from {table}")  # noqa: S608 - our own words
    names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, values, strict=True)) for values in cursor]
    return [Row(row, lines[row["post_id"]]) for row in rows]


def lines_of(folder: Path, path: str) -> list[str]:
    """Give the lines of a post as it is read, what went through a wrong encoding mended."""
    return ["", *unescape(read_post(PostFile(folder / path, path)).text).split("\n")]


def letters(text: str) -> str:
    """Give a text without all that markup may be."""
    return re.sub(r"[\W_]+", "", text).casefold()


def holds(lines: list[str], text: str) -> bool:
    """Tell whether the letters of a text stand in some lines, in order, with markup between them."""
    rest = iter(letters("".join(lines)))
    return all(letter in rest for letter in letters(text))


def test_sections_hold_their_text_and_start_at_their_heading(built: Built) -> None:
    for row in rows_with_lines(built, "sections"):
        start, end = row.values["line_start"], row.values["line_end"]

        assert 1 <= start <= end < len(row.lines), row.values["id"]
        assert row.lines[end].strip(), row.values["id"]
        if row.values["kind"] != "footnotes":
            assert holds(row.lines[start : end + 1], row.values["text"]), row.values["id"]
        if row.values["heading"]:
            first_word = letters(row.values["heading"].split()[0])
            assert first_word in letters(row.lines[start]), row.values["id"]


def test_sections_follow_each_other_without_overlap(built: Built) -> None:
    rows = built.rows("select post_id, kind, line_start, line_end from sections order by post_id, position")
    pairs = [(a, b) for a, b in itertools.pairwise(rows) if a[0] == b[0] and b[1] != "footnotes"]

    assert [(a, b) for a, b in pairs if b[2] <= a[3] and not (a[2] <= b[2] and b[2] == a[3])] == []


def test_predictions_stand_on_their_lines_word_for_word(built: Built) -> None:
    for row in rows_with_lines(built, "predictions"):
        start, end = row.values["line_start"], row.values["line_end"]
        written = [line.strip() for line in unescape(row.values["markdown"]).split("\n")]
        there = row.lines[start : end + 1]
        statement = row.values["statement"]

        # a sentence of a longer text starts at one of its lines
        fits = [all(map(str.__contains__, there, written[first:])) for first in range(len(written))]
        assert any(fits), row.values["id"]
        # what it is about may stand above it
        assert holds(there, statement) or holds(there, statement.partition(": ")[2]), row.values["id"]


def test_links_start_on_their_line(built: Built) -> None:
    for row in rows_with_lines(built, "links"):
        line, text, href = row.values["line"], row.values["text"], row.values["href"]
        there = row.lines[line]

        assert re.search(r"\[|<|://|www\.|@", there), row.values
        assert href in there or letters((text or "").split(" ")[0]) in letters(there), row.values
        # a bare address may lack the scheme: "www.a.org", "me@a.org"
        assert re.sub("^(mailto:|https?://)", "", unescape(href)) in "\n".join(row.lines), row.values


def test_figures_start_on_their_line(built: Built) -> None:
    for row in rows_with_lines(built, "figures"):
        there = row.lines[row.values["line"]]

        assert re.search(r"!\[|<img|include", there), row.values
        assert unescape(row.values["src"]) in "\n".join(row.lines[row.values["line"] :][:6]), row.values


def test_footnotes_start_on_their_line(built: Built) -> None:
    for row in rows_with_lines(built, "footnotes"):
        there = row.lines[row.values["line"]]

        assert f"[^{row.values['label']}]:" in there, row.values
        assert letters((row.values["text"].split() or [""])[0]) in letters(there), row.values


def test_problems_of_a_line_point_into_the_file(built: Built) -> None:
    for problem in built.report.problems:
        assert 0 <= problem.line < len(lines_of(built.posts, problem.path)) or problem.code == "front-matter-invalid"
