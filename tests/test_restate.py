"""Which earlier prediction a graded one repeats."""

import sqlite3
from pathlib import Path
from typing import Any, Final

import pytest

from build_db.restate import Claims
from build_db.schema import TABLES
from tests.commands import hindcast

COLUMNS: Final = {table.name: [column.name for column in table.columns] for table in TABLES}
SAID: Final = "Umbrellas will be sold out in every shop of the town"


def prediction(post: str, statement: str, made_on: str | None, **values: Any) -> tuple[Any, ...]:
    """Make the row of a prediction."""
    said = {"id": f"{post}/{statement}", "post_id": post, "statement": statement, "made_on": made_on, "restated": 0}
    return tuple((said | values).get(column) for column in COLUMNS["predictions"])


def claims_of(*posts: tuple[tuple[Any, ...], tuple[str, ...]]) -> Claims:
    """Note posts of one prediction each, with the ids of their authors."""
    claims = Claims()
    for row, authors in posts:
        post = row[COLUMNS["predictions"].index("post_id")]
        claims.note(
            {"predictions": [row], "post_authors": [(post, author, place) for place, author in enumerate(authors, 1)]}
        )
    return claims


EARLIER: Final = (prediction("old", SAID, "2025-01-01"), ("ann",))


def matches(
    statement: str,
    *others: tuple[tuple[Any, ...], tuple[str, ...]],
    authors: tuple[str, ...] = ("ann",),
    made_on: str | None = "2026-01-01",
) -> list[tuple[str, str]]:
    """Give what a restated prediction in a later post is taken to repeat."""
    return list(claims_of(*others, (prediction("new", statement, made_on, restated=1), authors)).match())


@pytest.mark.parametrize("statement", [SAID, f"{SAID}.", "The umbrellas will be sold out in every shop of our town"])
def test_an_earlier_prediction_of_the_same_author_is_found(statement: str) -> None:
    assert matches(statement, EARLIER) == [(f"old/{SAID}", f"new/{statement}")]


@pytest.mark.parametrize(
    "statement",
    [
        "Raincoats will be worn by all the children at school",
        "Umbrellas will be cheap in every shop of the country",
        f"{SAID} by 2027",
        "Umbrellas",
    ],
)
def test_other_words_or_numbers_are_another_prediction(statement: str) -> None:
    assert matches(statement, EARLIER) == []


def test_where_two_fit_alike_none_is_chosen() -> None:
    again = (prediction("older", SAID, "2024-01-01"), ("ann",))

    assert matches(SAID, EARLIER, again) == []


def test_where_another_fits_nearly_as_well_none_is_chosen() -> None:
    nearly = (prediction("older", "Umbrellas will be sold in every shop of the town tomorrow", "2024-01-01"), ("ann",))

    assert matches(f"{SAID} tomorrow", EARLIER, nearly) == []
    assert matches(f"{SAID} tomorrow", EARLIER) == [(f"old/{SAID}", f"new/{SAID} tomorrow")]


@pytest.mark.parametrize("made_on", ["2025-01-01", "2024-06-01"])
def test_what_was_said_later_or_on_the_same_day_is_not_repeated(made_on: str) -> None:
    assert matches(SAID, EARLIER, made_on=made_on) == []


def test_without_a_day_the_words_tell() -> None:
    assert len(matches(SAID, EARLIER, made_on=None)) == 1


@pytest.mark.parametrize("authors", [(), ("bob",)])
def test_without_a_common_author_only_the_very_same_words_are_the_same(authors: tuple[str, ...]) -> None:
    assert len(matches(f"{SAID}!", EARLIER, authors=authors)) == 1
    assert matches(f"{SAID} again", EARLIER, authors=authors) == []


def test_one_of_several_authors_is_enough() -> None:
    assert len(matches(f"{SAID} again", EARLIER, authors=("bob", "ann"))) == 1


def test_a_post_repeats_none_of_its_own() -> None:
    same = (prediction("new", SAID, "2025-01-01"), ("ann",))

    assert matches(f"{SAID}.", same) == []


FRONT: Final = "---\ntitle: {title}\ndate: {date}\nauthor: Ann\n---\n"
OLD: Final = FRONT.format(title="My predictions for 2025", date="2025-01-01") + f"- {SAID}. (70%)\n- Snow will fall.\n"
NEW: Final = (
    FRONT.format(title="Grading my 2025 predictions", date="2026-01-02")
    + f"- {SAID}.\n  - Result: No.\n- Hail will break a window of the town hall.\n  - Result: Yes.\n"
)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_build_links_what_a_post_repeats(tmp_path: Path, workers: str) -> None:
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "b-old.md").write_text(OLD)
    (tmp_path / "posts" / "a-new.md").write_text(NEW)  # read before what it repeats

    ended = hindcast("build", "posts", "--db", "a.db", "--workers", workers, folder=tmp_path)

    assert ended.code == 0, ended.errors
    connection = sqlite3.connect(tmp_path / "a.db")
    rows = connection.execute("select post_id, position, restated, restates from predictions order by 1, 2").fetchall()
    earlier = connection.execute("select id from predictions where post_id = 'b-old' and position = 1").fetchone()
    wrong = connection.execute("pragma foreign_key_check").fetchall()
    connection.close()
    assert rows == [("a-new", 1, 1, *earlier), ("a-new", 2, 1, None), ("b-old", 1, 0, None), ("b-old", 2, 0, None)]
    assert wrong == []
