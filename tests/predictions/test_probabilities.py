"""How sure people say they are: phrase → probability, and the numbers that say something else."""

import re
from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_db.extract.predictions import probabilities
from build_db.extract.predictions.languages import CHINESE, FRENCH, JAPANESE, LANGUAGES, Language
from build_db.extract.predictions.probabilities import (
    find_named,
    find_placed,
    find_probabilities,
    find_sure,
    parse_cell_probability,
    parse_marked_probability,
)
from build_db.extract.predictions.probabilities.forms import BRACKETED, FORMS, MAYBE_BRACKETED
from build_db.extract.predictions.probabilities.hints import may_state


@pytest.mark.parametrize(
    ("text", "rest", "value", "strength", "written"),
    [
        ("It will rain (70%)", "It will rain", 0.7, "bracketed", "70%"),
        ("It will rain (70%).", "It will rain.", 0.7, "bracketed", "70%"),
        ("It will rain (85 %)", "It will rain", 0.85, "bracketed", "85 %"),
        ("It will rain (12.5%)", "It will rain", 0.125, "bracketed", "12.5%"),
        ("It will rain (0.7)", "It will rain", 0.7, "bracketed", "0.7"),
        ("It will rain [70%]", "It will rain", 0.7, "bracketed", "70%"),
        ("It will rain (70 percent)", "It will rain", 0.7, "bracketed", "70 percent"),
        ("It will rain (70%?)", "It will rain", 0.7, "bracketed", "70%"),
        ("It will rain (~60%)", "It will rain", 0.6, "bracketed", "~60%"),
        ("It will rain (60-80%)", "It will rain", 0.7, "bracketed", "60-80%"),
        ("It will rain (60%–80%)", "It will rain", 0.7, "bracketed", "60%–80%"),
        ("It will rain (0.6-0.8)", "It will rain", 0.7, "bracketed", "0.6-0.8"),
        ("It will rain (>95%)", "It will rain", 0.95, "bracketed", ">95%"),
        ("It will rain (<5%)", "It will rain", 0.05, "bracketed", "<5%"),
        ("It will rain (50/50)", "It will rain", 0.5, "bracketed", "50/50"),
        ("It will rain (60/40)", "It will rain", 0.6, "bracketed", "60/40"),
        ("It will rain (1/3)", "It will rain", 0.333333, "bracketed", "1/3"),
        ("It will rain (coin flip)", "It will rain", 0.5, "bracketed", "coin flip"),
        ("It will rain (Probability: 70%)", "It will rain", 0.7, "named", "70%"),
        ("It will rain. Probability: 75%", "It will rain.", 0.75, "named", "75%"),
        ("It will rain\nProbability: 50/50", "It will rain", 0.5, "named", "50/50"),
        ("It will rain. Probability: ~70–80%", "It will rain.", 0.75, "named", "~70–80%"),
        ("It will rain (p=0.7)", "It will rain", 0.7, "named", "0.7"),
        ("It will rain, p ≈ .7", "It will rain", 0.7, "named", ".7"),
        ("It will rain. P(rain) = 0.2", "It will rain.", 0.2, "named", "0.2"),
        ("It will rain, confidence 80%", "It will rain", 0.8, "named", "80%"),
        ("It will rain. Confidence: 8/10", "It will rain.", 0.8, "named", "8/10"),
        ("It will rain; likelihood: 2/3", "It will rain", 0.666667, "named", "2/3"),
        ("It will rain (80% confident)", "It will rain", 0.8, "named", "80%"),
        ("It will rain, 70% chance.", "It will rain.", 0.7, "named", "70%"),
        ("It will rain with 90% certainty", "It will rain", 0.9, "named", "90%"),
        ("It will rain. I'd give this 30%", "It will rain.", 0.3, "named", "30%"),
        ("It will rain. I put it at 1 in 10", "It will rain.", 0.1, "named", "1 in 10"),
        ("It will rain; odds 3:1 against", "It will rain", 0.25, "named", "3:1 against"),
        ("It will rain; odds of 3:1 on", "It will rain", 0.75, "named", "3:1 on"),
        ("It will rain: 70%", "It will rain", 0.7, "trailing", "70%"),
        ("It will rain – 70%", "It will rain", 0.7, "trailing", "70%"),
        ("It will rain ... 70%", "It will rain", 0.7, "trailing", "70%"),
        ("It will rain: 0.7", "It will rain", 0.7, "trailing", "0.7"),
        ("It will rain, 50/50", "It will rain", 0.5, "trailing", "50/50"),
        ("It will rain: 70% (just a feeling)", "It will rain (just a feeling)", 0.7, "trailing", "70%"),
        ("It will rain: 70%. Look at the clouds.", "It will rain. Look at the clouds.", 0.7, "trailing", "70%"),
        ("It will rain: coin toss", "It will rain", 0.5, "trailing", "coin toss"),
        ("70% – it will rain", "it will rain", 0.7, "leading", "70%"),
        ("(70%) It will rain", "It will rain", 0.7, "leading", "70%"),
        ("70%: it will rain", "it will rain", 0.7, "leading", "70%"),
        ("I'm 70% confident that it will rain", " it will rain", 0.7, "spoken", "70%"),
        ("There’s a 30% chance that it will rain", " it will rain", 0.3, "spoken", "30%"),
        ("It's a coin flip whether it rains", " whether it rains", 0.5, "spoken", "a coin flip"),
    ],
)
def test_a_statement_says_how_sure_it_is(text: str, rest: str, value: float, strength: str, written: str) -> None:
    (stated,) = find_probabilities(text)

    assert (stated.value, stated.strength, stated.written) == (value, strength, written)
    assert text[: stated.start] + text[stated.end :] == rest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("20% unemployment: 3%", 0.03),
        ("The chances of 20% unemployment: 3%", 0.03),
        ("An umbrella at <=40$/month: 50%", 0.5),
        ("The drizzle 25% doesn't come with a catch: 85%", 0.85),
        ('Clouds everywhere ("a >=10% chance of seeing one"): 15%', 0.15),
        ("Inflation will stay below 5% (63%)", 0.63),
        ("Growth this coming year: 5% (63%)", 0.63),
        ("A 70% share for umbrellas (70%)", 0.7),
        ("Over 40% of all code gets wet (20%)", 0.2),
        ("Prices fall by 10% to 20% (0.4)", 0.4),
        ("Between 60% and 70% of jobs get wet – 5%", 0.05),
        ("The dam is 90% full by May: 80%", 0.8),
        ("It reaches 95% accuracy. Probability: 35%", 0.35),
    ],
)
def test_beside_numbers_of_the_claim_the_one_that_is_set_apart_counts(text: str, value: float) -> None:
    assert [stated.value for stated in find_probabilities(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "It will rain.",
        "It will rain 70%",
        "It will rain (70%) tomorrow",
        "It will rain (150%)",
        "It will rain (24/7)",
        "It will rain (9/11)",
        "It will rain (1/0)",
        "It will rain (2025)",
        "It will rain (7)",
        "It will rain (or snow)",
        "Rain will be up (up 20%)",
        "A majority (51%) of umbrellas will break",
        "More than 20% of umbrellas will break",
        ">66% of umbrellas will break",
        "40%+ of their code will rust",
        "Between 60% and 70% of jobs will stay dry",
        "1/3 of users will stay dry",
        "It will grow by 40%",
        "It will be above 37.5K",
        "It will reach 95% accuracy",
        "Accuracy: 70%",
        "Top-1 accuracy: 70%",
        "Market share: 40%",
        "Unemployment: 4%",
        "Growth will be 2 - 3%",
        "It will stay at 5 – 10%",
        "The vote will be 52% – 48%",
        "Rain will slow – below 5%",
        "Significance will be p<0.05",
        "It will use top-p=0.9 sampling",
        "It will print a 95% confidence interval",
        "It will need a 90% confidence level",
        "It is 60% more likely to rain",
        "A 15% probability event will happen",
        "Version 0.7 will ship",
        "The rate of 0.5 will hold",
        "Confidence: 7",
        "Rain by 6/30",
        "It rains in 3 out of 4 towns",
        "I'd say 60% of people will get wet",
        "A coin flip app will win",
    ],
)
def test_a_number_that_belongs_to_the_claim_is_no_probability(text: str) -> None:
    assert find_probabilities(text) == ()


def test_a_text_may_state_several() -> None:
    text = "It will rain (Probability: 100%), but it will not snow (Probability: 70%)."

    assert [stated.value for stated in find_probabilities(text)] == [1.0, 0.7]


@pytest.mark.parametrize(
    ("language", "text", "rest", "value"),
    [
        (FRENCH, "Il pleuvra (Probabilité : 99 %)", "Il pleuvra", 0.99),
        (FRENCH, "Il pleuvra (85 %)", "Il pleuvra", 0.85),
        (FRENCH, "Il pleuvra : 12,5 %", "Il pleuvra", 0.125),
        (FRENCH, "Une part de 40 % (70 %)", "Une part de 40 %", 0.7),
        (JAPANESE, "雨が降る（確率70%）", "雨が降る", 0.7),
        (JAPANESE, "雨が降る。確率は70％", "雨が降る。", 0.7),
        (JAPANESE, "雨が降る（70%）", "雨が降る", 0.7),
        (CHINESE, "会下雨，概率：70%", "会下雨，", 0.7),
        (CHINESE, "有70%的概率下雨", "有下雨", 0.7),
    ],
)
def test_other_languages_have_other_words(language: Language, text: str, rest: str, value: float) -> None:
    (stated,) = find_probabilities(text, language)

    assert (text[: stated.start] + text[stated.end :], stated.value) == (rest, value)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("35%", 0.35),
        (" 35 % ", 0.35),
        ("0.35", 0.35),
        ("1.0", 1.0),
        ("~60%", 0.6),
        ("60-80%", 0.7),
        ("50/50", 0.5),
        ("1/3", 0.333333),
        ("<1%", 0.01),
        ("High (80%)", 0.8),
        ("-", None),
        ("n/a", None),
        ("High", None),
        ("35", None),
        ("2025", None),
        ("9/11", None),
        ("", None),
    ],
)
def test_a_cell_is_a_probability_by_itself(cell: str, value: float | None) -> None:
    stated = parse_cell_probability(cell)

    assert (stated and stated.value) == value


@pytest.mark.parametrize(
    ("text", "probability"),
    [("0.7", 0.7), (".7", 0.7), ("70%", 0.7), (" 70 % ", 0.7), ("1", 1.0), ("0", 0.0), ("100%", 1.0)]
    + [(text, None) for text in ("", "likely", "1.1", "101%", "-0.1", "0.7.1")],
)
def test_a_mark_says_how_sure_it_is(text: str, probability: float | None) -> None:
    assert parse_marked_probability(text) == probability


@given(st.text("0123456789%.()p= /~:–-in", max_size=20), st.sampled_from(sorted(LANGUAGES)))
def test_no_probability_is_less_than_0_or_more_than_1(text: str, code: str) -> None:
    marked, cell = parse_marked_probability(text), parse_cell_probability(text)

    found = [*find_probabilities(text, LANGUAGES[code]), *([cell] if cell else [])]
    for value in [*(stated.value for stated in found), marked]:
        assert value is None or 0 <= value <= 1


@given(st.text("0123456789%.() p=/~:–", max_size=30))
def test_markers_lie_in_the_text_and_apart(text: str) -> None:
    ends = [0]
    for stated in find_probabilities(text):
        assert ends[-1] <= stated.start < stated.end <= len(text)
        ends.append(stated.end)


@pytest.mark.parametrize(
    ("text", "value", "statement"),
    [
        ("Rain stays below 30% - 80%", 0.8, "Rain stays below 30%"),
        ("Rain stays below 30% – 80% (it just seems so)", 0.8, "Rain stays below 30%"),
        ("It rains in 2027 - 70%", 0.7, "It rains in 2027"),
    ],
)
def test_a_number_of_the_claim_may_stand_before_the_probability(text: str, value: float, statement: str) -> None:
    (stated,) = find_probabilities(text)

    assert (stated.value, text[: stated.start]) == (value, statement)


@pytest.mark.parametrize(
    "text",
    [
        "The vote on rain will end 52% – 48%",
        "Rain will grow by between 2% – 3%",
        "It will rain on about 2 - 3% of days",
    ],
)
def test_the_other_part_of_a_whole_or_a_range_is_no_probability(text: str) -> None:
    assert find_probabilities(text) == ()


@given(st.text("0123456789%.()p= /~:–-into aeugscr", max_size=30), st.sampled_from(sorted(LANGUAGES)))
def test_what_is_told_at_a_glance_to_have_no_number_has_none(text: str, code: str) -> None:
    language = LANGUAGES[code]

    if not may_state(text):
        assert not [*find_named(text, language), *find_sure(text, language), *find_placed(text, language)]


GUARDS: Final = ("MAYBE_TRAILING", "MAYBE_LEADING", "MAYBE_GIVEN")
PARTS: Final = st.sampled_from(
    "70% 0.7 .7 2/3 1 in 10 to 60–80% 70 percent 50/50 3:1 against ( ) [ ] （ ） : – - -- ... … | . , about ~ 2026 "
    "It rains Probability p = p(rain) sure CHANCE ſure confıdence probabİlity I'd give this coin flip fifty-fifty "
    "probabilité sûr 確率 の確率 概率 的把握 五五开".split()
)
GLUE: Final = st.sampled_from(["", " ", "  ", "\n", "\t"])
WRITTEN: Final = st.one_of(
    st.lists(st.tuples(PARTS, GLUE).map("".join), max_size=9).map("".join),
    st.text("0123456789%.()[p= /~:–-…|into eugscrINTO", max_size=30),
)


@given(WRITTEN, st.sampled_from(sorted(LANGUAGES)))
def test_what_is_quick_to_find_is_in_all_that_the_patterns_find(text: str, code: str) -> None:
    language, everywhere = LANGUAGES[code], re.compile("")
    forms = replace(FORMS[language], maybe_named=everywhere, maybe_sure=everywhere)
    guarded = find_probabilities.__wrapped__(text, language)
    bracketed = [match.span() for match in BRACKETED.finditer(text)]
    starts = [len(text[: near.start()].rstrip()) for near in MAYBE_BRACKETED.finditer(text)]

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(FORMS, language, forms)
        for name in GUARDS:
            patch.setattr(probabilities, name, everywhere)
        patch.setattr(probabilities, "may_state", lambda _: True)
        assert find_probabilities.__wrapped__(text, language) == guarded
    assert [match.span() for start in starts if (match := BRACKETED.match(text, start))] == bracketed
