"""What announces predictions."""

import pytest

from build_db.extract.predictions.label import LABEL


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
