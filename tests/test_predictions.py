"""How predictions say by when, and how sure they are: phrase → value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_db.extract.predictions.horizons import (
    is_horizon,
    parse_heading_horizon,
    parse_horizon,
    parse_title_horizon,
)
from build_db.extract.predictions.label import LABEL
from build_db.extract.predictions.probabilities import parse_marked_probability, parse_trailing_probability


@pytest.mark.parametrize(
    ("statement", "horizon"),
    [
        ("It will rain by 2045.", "2045"),
        ("It will rain by the end of 2025.", "2025"),
        ("It will rain by the very end of 2025.", "2025"),
        ("At the end of 2026 it will rain.", "2026"),
        ("It will not rain until 2027.", "2027"),
        ("It will not rain until the close of 2026.", "2026"),
        ("Rain, end of 2025, surely.", "2025"),
        ("It will rain before 2027.", "2026"),
        ("It will rain before the end of 2026.", "2026"),
        ("It will rain in 2025.", "2025"),
        ("It will rain during 2026.", "2026"),
        ("It will rain around 2028.", "2028"),
        ("It will rain only in 2026 or 2027.", "2027"),
        ("It will rain in 2026–2028.", "2028"),
        ("IT WILL RAIN IN 2025", "2025"),
        ("It rained in 2023, and will by 2026.", "2026"),
        ("It will rain more than in 2024.", None),
        ("It will rain in 2026 at the earliest.", None),
        ("It will rain in 2026 or later.", None),
        ("It will rain.", None),
        ("The 2026 edition will be wet.", None),
        ("In 20255 it will rain.", None),
    ],
)
def test_a_statement_says_by_when(statement: str, horizon: str | None) -> None:
    assert parse_horizon(statement, "2025-01-01") == horizon


def test_without_a_day_any_year_counts() -> None:
    assert parse_horizon("It rained in 2019.", None) == "2019"


@pytest.mark.parametrize(
    ("heading", "horizon"),
    [("2025 predictions", "2025"), ("Predictions", None), ("From 2025 to 2027", "2027"), ("Room 12025", None)],
)
def test_a_heading_says_by_when_with_its_last_year(heading: str, horizon: str | None) -> None:
    assert parse_heading_horizon(heading) == horizon


@pytest.mark.parametrize(
    ("title", "horizon"),
    [
        ("Notes from NeurIPS 2024, with predictions for 2025", "2025"),
        ("2026 outlook", "2026"),
        ("The year ahead: 2026", "2026"),
        ("Forecasts for 2030", "2030"),
        ("NeurIPS 2024 recap", None),
        ("My predictions", None),
        ("Grading my predictions for 2025", None),
        ("Results of my 2025 predictions", None),
    ],
)
def test_the_title_of_a_post_about_predictions_says_by_when(title: str, horizon: str | None) -> None:
    assert parse_title_horizon(title) == horizon


@pytest.mark.parametrize(
    ("text", "understood"),
    [("2026", True), ("2026-H1", True), ("2026-02-30", False), ("soon", False), ("soon/2027", False), ("", False)],
)
def test_a_mark_states_a_horizon_or_something_else(text: str, understood: bool) -> None:
    assert is_horizon(text) is understood


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
