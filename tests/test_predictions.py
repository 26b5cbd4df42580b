"""How predictions say by when, and how sure they are: phrase → value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_db.extract.predictions.label import LABEL
from build_db.extract.predictions.probabilities import parse_marked_probability, parse_trailing_probability


@pytest.mark.parametrize(
    ("text", "statement", "probability"),
    [
        ("It will rain (70%)", "It will rain", 0.7),
        ("It will rain (70%).", "It will rain", 0.7),
        ("It will rain. (70 %)", "It will rain.", 0.7),
        ("It will rain (12.5%)", "It will rain", 0.125),
        ("It will rain (p = 0.7)", "It will rain", 0.7),
        ("It will rain (P=.7)", "It will rain", 0.7),
        ("It will rain (0.7)", "It will rain", 0.7),
        ("It will rain (~ 5%)", "It will rain", 0.05),
        ("It will rain (50/50)", "It will rain", 0.5),
        ("It will rain (60/40)", "It will rain", 0.6),
        ("It will rain (1/3)", "It will rain", 0.333333),
        ("It will rain (0%)", "It will rain", 0.0),
        ("It will rain (100%)", "It will rain", 1.0),
        ("A share of 40% (70%)", "A share of 40%", 0.7),
        ("It will rain (150%)", None, None),
        ("It will rain (24/7)", None, None),
        ("It will rain (1/0)", None, None),
        ("It will rain (7)", None, None),
        ("It will rain (2025)", None, None),
        ("It will rain 70%", None, None),
        ("(70%) it will rain", None, None),
        ("It will rain (70%) tomorrow", None, None),
        ("It will rain (or snow)", None, None),
    ],
)
def test_a_statement_says_at_its_end_how_sure_it_is(
    text: str, statement: str | None, probability: float | None
) -> None:
    stated = parse_trailing_probability(text)

    assert (stated and text[: stated.start], stated and stated.value) == (statement, probability)


@pytest.mark.parametrize(
    ("text", "probability"),
    [("0.7", 0.7), (".7", 0.7), ("70%", 0.7), (" 70 % ", 0.7), ("1", 1.0), ("0", 0.0), ("100%", 1.0)]
    + [(text, None) for text in ("", "likely", "1.1", "101%", "-0.1", "0.7.1")],
)
def test_a_mark_says_how_sure_it_is(text: str, probability: float | None) -> None:
    assert parse_marked_probability(text) == probability


@given(st.text("0123456789%.()p= /~", max_size=20))
def test_no_probability_is_less_than_0_or_more_than_1(text: str) -> None:
    stated, marked = parse_trailing_probability(text), parse_marked_probability(text)

    assert stated is None or 0 <= stated.value <= 1
    assert marked is None or 0 <= marked <= 1


@pytest.mark.parametrize(
    ("label", "announces"),
    [
        ("2025 predictions", True),
        ("Predictions", True),
        ("Prediction", True),
        ("My predictions for 2026", True),
        ("Other predictions", True),
        ("Forecasts", True),
        ("2025 predictions, graded", True),
        ("Predictions by topic", True),
        ("On making predictions", False),
        ("Predictions I got wrong", False),
        ("Status", False),
    ],
)
def test_a_label_announces_predictions_or_does_not(label: str, announces: bool) -> None:
    assert (LABEL.fullmatch(label) is not None) is announces
