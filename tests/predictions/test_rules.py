"""Whole posts and the predictions in them: each case is a post in a form of its own, and all that is found in it."""

from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from build_db.extract.predictions import REASONS
from build_db.normalise import normalise_due
from build_db.records import Prediction
from tests.cases import FIXTURES, bundle_of

FOLDER: Final = FIXTURES / "predictions"
POSTS: Final = sorted(FOLDER.glob("*.md"))
FIELDS: Final = ("horizon", "probability", "predictor", "restated", "stated_verdict", "stated_outcome")
LEAST: Final = 80
"""So many forms at least have a case; a third of them are traps."""
TRAPS: Final = ("not-", "mixed-")
"""How the names of cases begin in which something looks like a prediction and is none."""


def described(statement: str, lines: list[int], **values: Any) -> dict[str, Any]:
    """Give what is compared of a prediction; other spellings of the same last day are as good."""
    if horizon := values.get("horizon"):
        values["horizon"] = normalise_due(str(horizon))
    if verdict := values.get("stated_verdict"):
        values["stated_verdict"] = str(verdict).rstrip(".")
    if values.get("probability") is not None:
        values["probability"] = round(float(values["probability"]), 4)
    return {"statement": statement, "lines": lines, **values}


def found(row: Prediction) -> dict[str, Any]:
    """Give what is compared of a row; what it does not say is left out."""
    values = {name: getattr(row, name) for name in FIELDS}
    said = {name: value for name, value in values.items() if value is not None and (name == "probability" or value)}
    return described(row.statement, [row.line_start, row.line_end], **said)


@pytest.mark.parametrize("post", POSTS, ids=lambda post: post.stem)
def test_a_post_has_these_predictions_and_no_others(post: Path) -> None:
    text = post.read_bytes().decode("utf-8").replace("\r\n", "\n")
    expected = yaml.safe_load(post.with_suffix(".yml").read_text(encoding="utf-8")) or []

    predictions = bundle_of(text, post.name).predictions

    assert [found(row) for row in predictions] == [described(**case) for case in expected]
    assert {row.detected_by for row in predictions} <= set(REASONS)


def test_there_are_cases_enough_and_a_third_of_them_are_traps() -> None:
    traps = [post for post in POSTS if post.name.startswith(TRAPS)]

    assert len(POSTS) >= LEAST
    assert 3 * len(traps) >= len(POSTS)


def test_every_rule_finds_something_in_a_case() -> None:
    texts = (post.read_bytes().decode("utf-8").replace("\r\n", "\n") for post in POSTS)

    assert {row.detected_by for text in texts for row in bundle_of(text).predictions} == set(REASONS)
