"""`hindcast predictions`: what would be found in a post, and why."""

from pathlib import Path

import pytest

from tests.commands import hindcast

POST = """---
title: My predictions for 2026
date: 2026-01-01
---
## Weather

- It will rain in the hills by June. (70%)
- It will snow.
  {: .prediction horizon="soon" }
- It will hail.
  {: .not-a-prediction }
"""
LABEL = "an item of a list that a heading or lead-in calls predictions"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with posts: one with predictions, one without, one that is broken."""
    posts = tmp_path / "posts"
    posts.mkdir()
    (posts / "a.md").write_text(POST)
    (posts / "b.md").write_text("---\ntitle: Rain in 2025\n---\nIt rained.\n")
    (tmp_path / "bad.md").write_bytes(b"One\ncaf\xe9\n")
    return tmp_path


def test_each_prediction_has_a_line(folder: Path) -> None:
    ended = hindcast("predictions", "posts/a.md", folder=folder)

    assert ended.output.splitlines() == [
        f"a.md:7: label 2026-06 70% It will rain in the hills by June. [{LABEL}]",
        "a.md:8: annotation 2026 - It will snow. [its author marked it]",
    ]
    assert len(ended.errors) == 1
    assert ended.errors[0].startswith('a.md:9: annotation-invalid horizon="soon" is not understood')
    assert ended.code == 0


def test_a_folder_is_shown_post_by_post(folder: Path) -> None:
    ended = hindcast("predictions", "posts", folder=folder)

    assert [line.split(":")[0] for line in ended.output.splitlines()] == ["a.md", "a.md"]
    assert ended.code == 0


def test_a_graded_prediction_says_how_it_did(folder: Path) -> None:
    (folder / "c.md").write_text(
        "---\ntitle: Grading my 2025 predictions\ndate: 2026-01-01\n---\n- It will rain.\n  - Result: No.\n"
    )

    ended = hindcast("predictions", "c.md", folder=folder)

    assert ended.output == "c.md:5: grade 2025 - It will rain. (restated, wrong) [the post says how it turned out]\n"


def test_what_cannot_be_read_is_an_error(folder: Path) -> None:
    ended = hindcast("predictions", "bad.md", folder=folder)

    assert (ended.code, ended.output) == (1, "")
    assert ended.errors == ("bad.md:2: not-utf8 byte 0xe9 is not UTF-8: save the file as UTF-8",)


def test_a_dialect_may_be_named(folder: Path) -> None:
    named = hindcast("predictions", "posts/a.md", "--dialect", "jekyll", folder=folder)

    assert named.output == hindcast("predictions", "posts/a.md", folder=folder).output


@pytest.mark.parametrize("arguments", [(), ("nowhere.md",), ("posts", "--dialect", "esperanto")])
def test_what_is_not_understood_is_code_2(folder: Path, arguments: tuple[str, ...]) -> None:
    ended = hindcast("predictions", *arguments, folder=folder)

    assert (ended.code, ended.output) == (2, "")
