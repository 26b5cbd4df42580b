"""Authors' own marks, which beat every rule."""

from typing import Any

import pytest

from tests.cases import bundle_of

FRONT = "---\ntitle: A diary\ndate: 2025-06-01\n{more}---\n"


def found(body: str, more: str = "") -> list[tuple[str, str]]:
    """Give the rule and the statement of each prediction."""
    bundle = bundle_of(FRONT.format(more=more) + body)
    return [(row.detected_by, row.statement) for row in bundle.predictions]


def messages(body: str, more: str = "") -> list[tuple[int, str]]:
    """Give the line and the message of each problem with a mark."""
    problems = bundle_of(FRONT.format(more=more) + body).problems
    return [(problem.line, problem.message) for problem in problems if problem.code == "annotation-invalid"]


def test_the_front_matter_lists_predictions() -> None:
    more = (
        "predictions:\n- statement: It will rain in May\n  horizon: 2026-05\n  probability: 0.7\n  by: Ann\n"
        "- It will snow by 2027\n"
    )
    rows = bundle_of(FRONT.format(more=more) + "Words.\n").predictions

    assert [(r.detected_by, r.statement, r.horizon, r.probability, r.predictor, r.line_start) for r in rows] == [
        ("front-matter", "It will rain in May", "2026-05", 0.7, "Ann", 5),
        ("front-matter", "It will snow by 2027", "2027", None, None, 9),
    ]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("predictions: It will rain\n", (4, "`predictions:` is to be a list")),
        ("predictions:\n- horizon: 2026\n", (4, "a prediction without a statement")),
        ("predictions:\n- ''\n", (4, "a prediction without a statement")),
        ("predictions:\n- statement: It will rain\n  horizon: soon\n", (5, 'horizon="soon" is not understood')),
        ("predictions:\n- statement: It will rain\n  probability: often\n", (5, 'probability="often" is not')),
    ],
)
def test_what_the_front_matter_lists_wrongly_is_a_problem(more: str, expected: tuple[int, str]) -> None:
    ((line, message),) = messages("Words.\n", more)

    assert (line, message[: len(expected[1])]) == expected


@pytest.mark.parametrize(
    ("body", "statement"),
    [
        ("It rains, says the almanac.\n{mark}\n", "It rains, says the almanac."),
        ("- a stone\n- It rains.\n  {mark}\n", "It rains."),
        ("## It rains\n{mark}\n\nWords.\n", "It rains"),
        ("> It rains.\n> {mark}\n", "It rains."),
    ],
)
def test_a_mark_makes_any_text_a_prediction(body: str, statement: str) -> None:
    mark = '{: .prediction horizon="2026-02" probability="70%" by="Ann" }'

    (row,) = bundle_of(FRONT.format(more="") + body.replace("{mark}", mark)).predictions

    said: Any = (row.detected_by, row.statement, row.horizon, row.probability, row.predictor)
    assert said == ("annotation", statement, "2026-02", 0.7, "Ann")


@pytest.mark.parametrize(
    "body",
    [
        "I predict that it will rain in May.\n{mark}\n",
        "**My predictions**\n\n- It will rain in May.\n  {mark}\n",
        "## My predictions\n\n### It will rain in May (70%)\n{mark}\n",
    ],
)
def test_a_mark_keeps_a_text_from_every_rule(body: str) -> None:
    assert found(body.replace("{mark}\n", "\n").replace("  \n", "\n"))
    assert found(body.replace("{mark}", "{: .not-a-prediction }")) == []
