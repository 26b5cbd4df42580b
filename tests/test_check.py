"""Checks across records: whose id is taken, and which prediction an assessment is about."""

from collections.abc import Mapping, Sequence

import pytest

from build_db.check import Known, check_outcomes, check_post, check_posts
from build_db.models import Built, CuratedOutcome
from build_db.problems import Problem
from build_db.records import Evidence, Outcome

OUTCOME = Outcome("", "right", None, None, None, None, None, None)


def known_of(posts: Mapping[str, tuple[str, Sequence[str]]], left_out: Sequence[str] = ()) -> Known:
    """Know some posts: path → id and slugs of predictions; and some paths that are left out."""
    known = Known()
    for path, (post_id, slugs) in posts.items():
        assert known.note(Built(path, "1", (), post_id, tuple(slugs)), left_out=False)
    for path in left_out:
        assert not known.note(Built(path, "2", ()), left_out=True)
    return known


def assessed(stem: str, slug: str, line: int = 1) -> CuratedOutcome:
    """Assess one prediction, with one piece of evidence."""
    source = Evidence("", "", 1, "https://example.org", None, None, None, None, None, None)
    return CuratedOutcome(f"assessments/{stem}.yml", line, stem, slug, OUTCOME, (source,))


def test_where_there_is_no_post_it_says_where_it_looked() -> None:
    message = "no Markdown in a file that may be a post: name a folder of posts"

    assert check_posts(0, ["posts", "more"]) == [Problem("posts, more", 0, "no-posts", message)]
    assert check_posts(1, ["posts"]) == []


def test_an_id_that_is_taken_is_an_error_that_names_both_files() -> None:
    known = known_of({"a/notes.md": ("notes", [])})
    message = "the id `notes` is that of a/notes.md already: give one of them another `slug`"

    assert check_post(Built("b/notes.md", "2", (), "notes"), known) == [
        Problem("b/notes.md", 0, "duplicate-post-id", message)
    ]
    assert check_post(Built("b/other.md", "3", (), "other"), known) == []


@pytest.mark.parametrize(
    ("path", "stem"),
    [("2024-a.md", "2024-a"), ("x/2024-a.markdown", "2024-a"), ("x/2024-a/index.md", "2024-a"), ("index.md", "index")],
)
def test_an_assessment_finds_its_post_by_the_name_of_its_file_or_folder(path: str, stem: str) -> None:
    known = known_of({path: ("another-id", ["it-will-rain"])})
    outcomes, evidence, problems = check_outcomes([assessed(stem, "it-will-rain")], known)

    assert [outcome.prediction_id for outcome in outcomes] == ["another-id/it-will-rain"]
    assert [(source.id, source.prediction_id) for source in evidence] == [
        ("another-id/it-will-rain#1", "another-id/it-will-rain")
    ]
    assert problems == []


@pytest.mark.parametrize(
    ("stem", "slug", "code", "message"),
    [
        (
            "a",
            "it-will-rein-in-may",
            "prediction-unknown",
            "`id-a` has no prediction `it-will-rein-in-may`: did you mean `it-will-rain-in-may`?",
        ),
        ("a", "xyz", "prediction-unknown", "`id-a` has no prediction `xyz`: see the post's predictions"),
        ("aa", "x", "post-unknown", "there is no post `aa`: did you mean a?"),
        ("zzz", "x", "post-unknown", "there is no post `zzz`: name the file after its post"),
    ],
)
def test_an_assessment_of_nothing_suggests_what_is_nearest(stem: str, slug: str, code: str, message: str) -> None:
    known = known_of({"a.md": ("id-a", ["it-will-snow-in-may", "it-will-rain-in-may", "wind"])})

    assert check_outcomes([assessed(stem, slug, 7)], known) == (
        [],
        [],
        [Problem(f"assessments/{stem}.yml", 7, code, message)],
    )


def test_a_second_assessment_of_one_prediction_is_an_error() -> None:
    known = known_of({"a.md": ("a", ["it-will-rain"])})
    outcomes, _, problems = check_outcomes([assessed("a", "it-will-rain"), assessed("a", "it-will-rain", 9)], known)

    assert len(outcomes) == 1
    message = "`it-will-rain` is judged above: keep one"
    assert problems == [Problem("assessments/a.yml", 9, "prediction-assessed-twice", message)]


def test_assessments_of_a_post_that_is_left_out_are_left_out_with_it() -> None:
    known = known_of({}, left_out=["a.md"])

    assert check_outcomes([assessed("a", "it-will-rain")], known) == ([], [], [])


def test_a_file_that_is_left_out_takes_no_assessments_from_another_of_its_name() -> None:
    known = known_of({"x/a.md": ("a", ["it-will-rain"])}, left_out=["y/a.md"])
    outcomes, _, problems = check_outcomes([assessed("a", "it-will-rain")], known)

    assert [outcome.prediction_id for outcome in outcomes] == ["a/it-will-rain"]
    assert problems == []
