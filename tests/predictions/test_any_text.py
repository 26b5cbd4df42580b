"""What holds of the predictions in any text."""

from typing import Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.cases import bundle_of

FRONT: Final = (
    "---\ntitle: My predictions for 2026\ndate: 2026-01-01\nauthor: Ann\n---",
    "---\ntitle: Grading my 2025 predictions\n---",
    "",
)
LINES: Final = (
    *(
        "",
        "## 2026 predictions",
        "## 1. It will rain (70%)",
        "### What I got wrong",
        "## References",
        "**Predictions**",
    ),
    *(
        "It will rain by May 2026.",
        "I predict that it will rain.",
        "_Probability: 75%_",
        "70%",
        "(70%)",
        "✅",
        "❌ Rain",
    ),
    *(
        "- It will rain: 70%",
        "  - Result: No.",
        "- (80%) and (20%)",
        "- ~~It will rain~~",
        "- :",
        "- Ann: It will rain",
        "  -",
    ),
    *(
        "> It will rain. (1/4)",
        "Grade: HIT",
        "None of these came true.",
        "{: .prediction }",
        "{: .prediction by='Ann' }",
    ),
    *(
        "{: .not-a-prediction }",
        "| Prediction | Probability | Outcome |",
        "| - | - | - |",
        "| It rains | 70% | Yes |",
        "| | | |",
    ),
    *(
        "Here are my predictions:",
        "Prediction 3:",
        "My prediction: (no)",
        "来年は雨が降る。(70%)",
        "明年会下雨。",
        "Il pleuvra en 2027 (20%).",
    ),
    *(
        "<ul><li>It will rain (70%)</li></ul>",
        "Original prediction: It will rain.",
        "İstanbul ſ 2026",
        "1.",
        "**",
        "***70%***",
    ),
)


@settings(max_examples=400)
@given(
    st.sampled_from(FRONT),
    st.lists(
        st.one_of(
            st.sampled_from(LINES), st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=30)
        ),
        max_size=15,
    ),
)
@example("", ["## 2026 predictions", "", "- (70%)"])
@example(FRONT[1], ["- ✅", "- Result: No."])
@example(
    FRONT[0], ["## " + "2026 " * 40 + "prediction market", "", "- Ferries will merge"]
)  # years read in two ways: 2⁴⁰
def test_predictions_say_something_and_lie_within_the_text(front: str, lines: list[str]) -> None:
    text = "\n".join([front, *lines])
    predictions = bundle_of(text).predictions

    last = text.count("\n") + 1
    for row in predictions:
        assert row.statement.strip()
        assert 1 <= row.line_start <= row.line_end <= last
        assert row.probability is None or 0 <= row.probability <= 1
    assert len({row.slug for row in predictions}) == len(predictions)
    assert [row.position for row in predictions] == list(range(1, len(predictions) + 1))
