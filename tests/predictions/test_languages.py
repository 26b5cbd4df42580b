"""A language is a table of words."""

from dataclasses import fields

import pytest

from build_db.extract.predictions.languages import ENGLISH, LANGUAGES, Language, detect_language, matcher
from build_db.extract.predictions.languages.base import spell

FRAGMENTS = [field.name for field in fields(Language) if field.type == tuple[str, ...]]
SILENT = {"verdict_subjects"}
"""What may be left out: "was wrong"."""


@pytest.mark.parametrize(
    ("lang", "text", "code"),
    [
        ("en", "Il pleuvra.", "en"),
        ("fr-CA", "It will rain.", "fr"),
        ("zh_TW", "", "zh"),
        ("JA", "", "ja"),
        (None, "It will rain in the hills, and that is good.", "en"),
        (None, "Il pleuvra dans les collines, et la pluie est une joie pour le village.", "fr"),
        (None, "来年は雨が降るでしょう。", "ja"),
        (None, "明年将会下很多雨。", "zh"),
        (None, "明年將會下很多雨。", "zh"),
        ("xx", "It will rain.", "en"),
        (None, "The word 雨 means rain, and it is the first of the signs that children learn.", "en"),
        (None, "", "en"),
    ],
)
def test_a_post_is_in_the_language_that_it_says_or_shows(lang: str | None, text: str, code: str) -> None:
    assert detect_language(lang, text).code == code


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
@pytest.mark.parametrize("field", FRAGMENTS)
def test_every_fragment_of_a_table_is_a_pattern(language: Language, field: str) -> None:
    assert field in SILENT or matcher(language, field).search("") is None


@pytest.mark.parametrize(
    ("field", "text", "found"),
    [
        ("disclaimers", "I'm not making predictions about rain", True),
        ("disclaimers", "I make no predictions", True),
        ("disclaimers", "This is not a prediction", True),
        ("disclaimers", "I predict rain", False),
        ("performatives", "I predict rain", True),
        ("performatives", "My guess is rain", True),
        ("performatives", "I'd wager that it rains", True),
        ("performatives", "I think that by May it will rain", True),
        ("performatives", "We will see more rain", True),
        ("performatives", "Expect rain to fall", True),
        ("performatives", "She said so", False),
        ("others", "According to the weather service", True),
        ("others", "Analysts expect rain", True),
        ("others", "Acme predicts rain", True),
        ("others", "It will rain", False),
        ("technical", "next-token prediction", True),
        ("technical", "a prediction market on rain", True),
        ("technical", "predictions of the model", True),
        ("technical", "multi-token prediction", True),
        ("technical", "my prediction is rain", False),
        ("future", "It will rain", True),
        ("future", "It won’t rain", True),
        ("future", "It is set to rain", True),
        ("future", "It rained", False),
        ("past", "It happened", True),
        ("hedged", "It may rain", True),
    ],
)
def test_english_knows_how_people_talk_of_predictions(field: str, text: str, found: bool) -> None:
    assert (matcher(ENGLISH, field).search(text) is not None) is found


@pytest.mark.parametrize(
    ("field", "text", "is_one"),
    [
        ("prediction_labels", "2025 predictions", True),
        ("prediction_labels", "My predictions for 2026", True),
        ("prediction_labels", "Bold predictions", True),
        ("prediction_labels", "My bets", True),
        ("prediction_labels", "What I expect", True),
        ("prediction_labels", "What's next?", True),
        ("prediction_labels", "On making predictions", False),
        ("prediction_labels", "Predictions I got wrong", False),
        ("prediction_labels", "Status", False),
        ("aside_labels", "References", True),
        ("aside_labels", "TL;DR", True),
        ("aside_labels", "Wrapping up", True),
        ("aside_labels", "My goals for 2026", True),
        ("aside_labels", "Rain", False),
    ],
)
def test_a_heading_as_a_whole_says_what_stands_under_it(field: str, text: str, is_one: bool) -> None:
    assert (matcher(ENGLISH, field).fullmatch(text.strip("?")) is not None) is is_one


def test_a_table_may_spell_a_word_in_several_ways() -> None:
    assert spell({"june|jun": 6}) == {"june": 6, "jun": 6}
