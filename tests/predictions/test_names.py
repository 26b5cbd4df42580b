"""What titles and headings are called that promise predictions, or the grading of earlier ones, and such as do not."""

import pytest

from build_db.extract.predictions.frames import Purpose, purposes_said
from build_db.extract.predictions.horizons import Clock
from build_db.extract.predictions.languages.english import ENGLISH
from build_db.extract.predictions.opening import Opening
from build_db.extract.predictions.verdicts import is_grading


def opening_of(title: str) -> Opening:
    """Make the opening of a post of January 2027."""
    return Opening(title, (), Clock("2027-01-05", 2027), ENGLISH)


@pytest.mark.parametrize(
    "title",
    [
        "Predictions",
        "2027 tech predictions",
        "Prediction of River Traffic in 2027",
        "10 predictions about ferries",
        "Rail in 2027: what I expect",
        "What I think will happen in 2027",
        "Ten things that will happen in 2027",
        "What 2027 holds for rail",
        "What will 2027 bring?",
        "What's in store for rail",
        "Crystal ball 2027",
        "Looking into the future",
        "Some guesses about 2027",
        "My bets for the coming year",
        "Five bets for the next five years",
        "Expectations for 2027",
        "My bets on coal",
        "A prediction about coal",
        "A look ahead at 2027",
        "Hot takes for 2027",
    ],
)
def test_a_title_promises_predictions(title: str) -> None:
    assert opening_of(title).is_devoted


@pytest.mark.parametrize(
    "title",
    [
        "The next five years of rail",
        "Where is rail going?",
        "Where rail is heading",
        "Looking forward to 2027",
        "Seven trends for 2027",
        "What to watch in 2027",
        "2027 preview",
        "My timelines",
        "What comes after diesel?",
    ],
)
def test_a_title_looks_ahead(title: str) -> None:
    opening = opening_of(title)

    assert opening.is_forward
    assert not opening.is_devoted


@pytest.mark.parametrize(
    "title",
    [
        "Predicting churn with trees",
        "Next-token prediction explained",
        "Prediction markets for beginners",
        "Notes on rail",
        "2026 in review",
        "Great expectations",
        "How I bet on horses",
        "A ball of crystal",
    ],
)
def test_a_title_promises_nothing(title: str) -> None:
    opening = opening_of(title)

    assert not opening.is_forward
    assert not is_grading(title, ENGLISH)


@pytest.mark.parametrize(
    "title",
    [
        "Predictions scorecard",
        "How did my 2026 predictions do?",
        "Checking in on my predictions",
        "Was I right about 2026?",
        "Predictions check-in",
        "Score: my 2026 predictions",
        "Predictions from 2022, five years later",
        "Following up on my 2026 predictions",
        "An update on my predictions",
        "Did my predictions come true?",
        "Retrospective: 2026 predictions",
    ],
)
def test_a_title_promises_a_grading(title: str) -> None:
    assert is_grading(title, ENGLISH)


@pytest.mark.parametrize(
    ("heading", "purpose"),
    [
        ("Predictions for next year", Purpose.PREDICTIONS),
        ("Closing predictions", Purpose.PREDICTIONS),
        ("Hopes and predictions", Purpose.PREDICTIONS),
        ("What can we expect in 2027", Purpose.PREDICTIONS),
        ("What next?", Purpose.PREDICTIONS),
        ("My bets", Purpose.PREDICTIONS),
        ("Wild guesses", Purpose.PREDICTIONS),
        ("Crystal ball", Purpose.PREDICTIONS),
        ("Where are we headed?", Purpose.PREDICTIONS),
        ("Where things are going", Purpose.PREDICTIONS),
        ("The future", Purpose.PREDICTIONS),
        ("The future of the conference", None),
        ("2027 and beyond", Purpose.PREDICTIONS),
        ("On to 2027", Purpose.PREDICTIONS),
        ("What won't happen", Purpose.PREDICTIONS),
        ("2025 predictions", Purpose.GRADED),
        ("Future work", None),
        ("Prediction market bets", None),
        ("Ferries", None),
        ("Hopes", Purpose.ASIDE),
        ("Closing thoughts", Purpose.ASIDE),
        ("Observations", Purpose.ASIDE),
        ("Final grade", Purpose.ASIDE),
    ],
)
def test_a_heading_says_what_stands_below_it(heading: str, purpose: Purpose | None) -> None:
    assert purposes_said([heading], opening_of("A year at the harbour")) == [purpose]
