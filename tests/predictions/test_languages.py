"""A language is a table of words."""

import re
from dataclasses import fields
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_db.extract.predictions.languages import ENGLISH, LANGUAGES, Language, detect_language, matcher, speaks
from build_db.extract.predictions.languages.base import spell, widen
from build_db.extract.predictions.languages.cues import cues_of
from build_db.extract.predictions.languages.speech import Speech
from build_db.normalise import normalise_space
from tests.cases import cases

FRAGMENTS = [field.name for field in fields(Language) if field.type == tuple[str, ...]]
SPOKEN = [field.name for field in fields(Speech) if field.type == tuple[str, ...]]
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


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
@pytest.mark.parametrize("field", SPOKEN)
def test_every_fragment_of_speech_is_a_pattern(language: Language, field: str) -> None:
    assert speaks(language, field).search("") is None


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
        ("performatives", "She said so", False),
        ("others", "According to the weather service", True),
        ("others", "Analysts expect rain", True),
        ("others", "Acme predicts rain", True),
        ("others", "It will rain", False),
        ("technical", "next-token prediction", True),
        ("technical", "a prediction market on rain", True),
        ("technical", "predictions of the model", True),
        ("technical", "my prediction is rain", False),
        ("future", "It will rain", True),
        ("future", "It won’t rain", True),
        ("future", "It is set to rain", True),
        ("future", "Expect rain to fall", True),
        ("future", "It rained", False),
        ("past", "It happened", True),
        ("hedged", "It may rain", True),
        ("plain_predictions", "I predict that it will rain", True),
        ("plain_predictions", "I think it will rain", False),
        ("not_claims", "This post will cover rain", True),
        ("not_claims", "We'll see how it goes", True),
        ("earlier", "My predictions of last year", True),
        ("several", "Each of us predicts rain", True),
    ],
)
def test_english_knows_how_people_talk_of_predictions(field: str, text: str, found: bool) -> None:
    assert (speaks(ENGLISH, field).search(text) is not None) is found


@pytest.mark.parametrize(
    ("field", "text", "is_one"),
    [
        ("sure_labels", "2025 predictions", True),
        ("sure_labels", "My predictions for 2026", True),
        ("sure_labels", "Bold predictions", True),
        ("sure_labels", "Other predictions", True),
        ("sure_labels", "My bets", True),
        ("sure_labels", "On making predictions", False),
        ("sure_labels", "Status", False),
        ("prediction_labels", "What I expect", True),
        ("prediction_labels", "What's next?", True),
        ("prediction_labels", "Status", False),
        ("time_labels", "By 2030", True),
        ("time_labels", "The next five years", True),
        ("time_labels", "Rain in 2030", False),
        ("aside_labels", "References", True),
        ("aside_labels", "Summary", True),
        ("aside_labels", "Wrapping up", True),
        ("aside_labels", "My goals for 2026", True),
        ("aside_labels", "Rain", False),
    ],
)
def test_a_heading_says_what_stands_under_it(field: str, text: str, is_one: bool) -> None:
    assert (speaks(ENGLISH, field).search(text) is not None) is is_one


@pytest.mark.parametrize(
    ("fragment", "cues"),
    [
        ("rain|snow", {"rain", "snow"}),
        ("(?:I|we) (?:predict|forecast)s?", {"predict", "forecast"}),
        ("rains?", {"rain"}),
        ("rain(?:fall)?", {"rain"}),
        ("(?:wet )*rain", {"rain"}),
        (r"\w+ing rain|raining", {"ing rain", "raining"}),
        ("about to|set to", {"about to", "set to"}),
        ("it'll", {"it'll", "it’ll"}),
        (r"(?<!no )rain(?! stops)", {"rain"}),
        ("[qh][1-4]", {"1", "2", "3", "4"}),
        ("(?-i:[A-Z]) RAIN", {"rain"}),
        (r"bet \w+ that", {"bet"}),  # nearly every text has "that"
        (r"\d+|rain", None),
        ("(?:rain)?", None),
        ("", None),
    ],
)
def test_a_fragment_has_cues(fragment: str, cues: set[str] | None) -> None:
    found = cues_of(fragment)

    assert (found and set(found)) == cues


def fragments_of(language: Language, field: str) -> tuple[str, ...]:
    """Give the fragments of a field of a language or of its speech."""
    fragments: tuple[str, ...] = getattr(language if field in FRAGMENTS else language.speech, field)
    return fragments


def plain_pattern(language: Language, field: str) -> re.Pattern[str]:
    """Compile the fragments of a field as they stand, in which case does not count."""
    fragments = fragments_of(language, field)
    edges = (r"(?<!\w)", r"(?!\w)") if language.spaced else ("", "")
    # "(?<=\w)'ll" says itself what stands before it
    whole = [f"{'' if part.startswith('(?<=') else edges[0]}(?:{widen(part)}){edges[1]}" for part in fragments]
    return re.compile("|".join(whole) or "(?!)", re.IGNORECASE)


def same(language: Language, field: str, text: str, plain: re.Pattern[str]) -> bool:
    """Tell whether the quick pattern finds in a text what the plain one finds."""
    words = matcher(language if field in FRAGMENTS else language.speech, field)
    expected, found = plain.search(text), words.search(text)
    if words.other is None:
        return (found and found.span()) == (expected and expected.span())
    if expected and found and not any("(?-i:" in part for part in fragments_of(language, field)):
        return found.start() == expected.start()
    return (found is None) == (expected is None)  # of the first kind that there is, which need not be the first


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_no_short_cut_changes_what_a_pattern_finds(language: Language) -> None:
    """All that our cases say is tried on every pattern, with its cues, branches and folded, and without."""
    texts = [text.strip(" -#>*|") for case in cases("predictions") for text in case.values[0].text.split("\n")]
    for field in (*FRAGMENTS, *SPOKEN):
        plain = plain_pattern(language, field)
        assert [text for text in texts if not same(language, field, text, plain)] == [], field


WORD: Final = re.compile(r"[^\W_]+")  # "predict", "19", "t" of r"\bt"


@settings(max_examples=400, deadline=None)
@given(language=st.sampled_from(list(LANGUAGES.values())), field=st.sampled_from([*FRAGMENTS, *SPOKEN]), data=st.data())
def test_no_short_cut_changes_what_a_pattern_finds_in_any_text(
    language: Language, field: str, data: st.DataObject
) -> None:
    """Texts are made of a pattern's own words, of others and of marks, in any order and case."""
    fragments = fragments_of(language, field)
    known = sorted({word for part in fragments for word in WORD.findall(part)}) or [""]
    words = (
        st.sampled_from(known) | st.sampled_from(["I", "the", "2026", "s", "K", "ſ", "İ", "é"]) | st.text(max_size=3)
    )
    blanks = st.sampled_from([" ", " ", " ", "", "'", "’", "-", ": ", ". ", ", "])
    pieces = st.lists(st.tuples(words, blanks).map("".join), max_size=8)
    text = normalise_space("".join(data.draw(pieces)))
    text = data.draw(st.sampled_from([text, text.upper(), text.title()]))

    assert same(language, field, text, plain_pattern(language, field))


def test_a_table_may_spell_a_word_in_several_ways() -> None:
    assert spell({"june|jun": 6}) == {"june": 6, "jun": 6}


@pytest.mark.parametrize(
    ("field", "text"),
    [("horizon_columns", "Timeframe"), ("horizon_columns", "Time frame"), ("aside_labels", "TL;DR")],
)
def test_a_blank_that_a_table_leaves_open_may_be_missing(field: str, text: str) -> None:
    assert speaks(ENGLISH, field).search(text) is not None
