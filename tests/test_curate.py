"""Curation: what people keep in YAML about predictions and talks becomes records."""

from typing import Any

import pytest

from build_db.curate import curate_sources
from build_db.models import SourceFile
from build_db.problems import Problem
from tests.cases import Case, cases, plain


def curated(text: str, name: str) -> Any:
    """Curate one file, of talks or of assessments."""
    if name.startswith("synonyms"):
        return plain(curate_sources([], [], [SourceFile("synonyms.yml", text, "0" * 64)]))
    if name.startswith("talks"):
        return plain(curate_sources([], [SourceFile("talks.yml", text, "0" * 64)]))
    return plain(curate_sources([SourceFile("assessments/my-post.yml", text, "0" * 64)], []))


@pytest.mark.parametrize("case", cases("curate", ".in.yml"))
def test_a_file_becomes_records(case: Case) -> None:
    assert curated(case.text, case.name) == case.expected


def test_a_file_that_could_not_be_read_is_reported_as_it_is() -> None:
    problem = Problem("assessments/a.yml", 0, "unreadable", "No such file")
    source = SourceFile("assessments/a.yml", "", "", (problem,))

    assert plain(curate_sources([source], [])) == {"problems": plain([problem])}


def test_of_two_entries_on_one_talk_the_later_counts() -> None:
    first, second = (
        SourceFile(name, f"- url: https://neurips.cc/virtual/2024/workshop/1\n  title: {name}\n", "0" * 64)
        for name in ("a.yml", "b.yml")
    )

    assert [talk.title for talk in curate_sources([], [first, second]).talks] == ["b.yml"]
