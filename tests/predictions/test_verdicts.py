"""How, by the post's own word, predictions turned out: phrase → outcome."""

import re
from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_db.extract.predictions import verdicts
from build_db.extract.predictions.languages import CHINESE, FRENCH, JAPANESE, LANGUAGES, Language
from build_db.extract.predictions.verdicts import (
    ends,
    find_verdict,
    is_grading,
    last_verdict,
    parse_lead_in_verdict,
    parse_verdict,
)
from build_db.extract.predictions.verdicts.patterns import WORDS as PATTERNS
from build_db.normalise import normalise_space

OUTCOMES = {"right", "mostly right", "mixed", "mostly wrong", "wrong", "unresolvable"}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("No.", "wrong"),
        ("Yes", "right"),
        ("This held up.", "right"),
        ("Exactly as predicted.", "right"),
        ("Pretty much nailed it.", "right"),
        ("Technically correct.", "right"),
        ("This one aged like milk.", "wrong"),
        ("Way too optimistic.", "wrong"),
        ("Quite the opposite.", "wrong"),
        ("I was confidently wrong here.", "wrong"),
        ("Right idea, wrong year.", "mixed"),
        ("Technically yes, but not how I meant it.", "mixed"),
        ("Directionally right.", "mostly right"),
        ("Pretty good!", "mostly right"),
        ("Too close to call", "unresolvable"),
        ("HIT", "right"),
        ("PARTIAL", "mixed"),
        ("MISS", "wrong"),
        ("✅", "right"),
        ("❌", "wrong"),
        ("🟡", "mixed"),
        ("✔️", "right"),
        ("Correct", "right"),
        ("Half right", "mixed"),
        ("Mostly right", "mostly right"),
        ("Wrong.", "wrong"),
        ("False", "wrong"),
        ("True", "right"),
        ("TBD", "unresolvable"),
        ("Too early to tell", "unresolvable"),
        ("N/A", "unresolvable"),
        ("unclear", "unresolvable"),
        ("Did not happen", "wrong"),
        ("Happened", "right"),
        ("Nope", "wrong"),
        ("Nailed it", "right"),
        ("A", "right"),
        ("B+", "mostly right"),
        ("F", "wrong"),
        ("C-", "mixed"),
        ("D", "mostly wrong"),
        ("1/1", "right"),
        ("0.5 points", "mixed"),
        ("0/1", "wrong"),
        ("+1", "right"),
        ("½", "mixed"),
        ("8/10", "mostly right"),
        ("No. This clearly didn't happen", "wrong"),
        ("Yes, this happened in May", "right"),
        ("I was wrong about this", "wrong"),
        ("This one was right", "right"),
        ("I got this one half right", "mixed"),
        ("This didn't happen.", "wrong"),
        ("Not quite", "mostly wrong"),
        ("Almost", "mostly wrong"),
        ("Result: No.", "wrong"),
        ("**Grade: HIT**", "right"),
        ("Verdict – partially right", "mixed"),
        ("Yes, but only in part", "mixed"),
        ("Partially correct in that it rained", "mixed"),
        ("I'd call this a miss", "wrong"),
        ("I would say no.", "wrong"),
        ("It rained in May. I was wrong about snow.", "wrong"),
        ("Clearly wrong.", "wrong"),
        ("Definitely yes", "right"),
        ("A clear hit", "right"),
        ("It hasn't happened yet", "wrong"),
        ("Never happened", "wrong"),
        ("It came true", "right"),
        ("This prediction was mostly wrong", "mostly wrong"),
        ("The jury is still out", "unresolvable"),
        ("Hard to say", "unresolvable"),
        ("This is true of most", "right"),
        ("Was I right? No.", "wrong"),
        ("Status: In progress", "unresolvable"),
        ("Close enough", "mostly right"),
        ("Spot on", "right"),
        ("I was right that it would rain", "right"),
        ("Both", "mixed"),
        ("Mixed bag", "mixed"),
        ("YES", "right"),
        ("Missed", "wrong"),
        ("Resolved: YES", "right"),
        ("It did not come true.", "wrong"),
        ("Too soon to call", "unresolvable"),
    ],
)
def test_a_verdict_is_plain(text: str, outcome: str) -> None:
    verdict = parse_verdict(text)

    assert verdict
    assert verdict.outcome == outcome
    assert verdict.written in text


@pytest.mark.parametrize(
    "text",
    [
        "not wrong",
        "I wasn't wrong",
        "Absolutely everyone rowed",
        "Pretty good boats were built",
        "Got it from my aunt",
        "As predicted by Mara, it rained",
        "The opposite bank is dry",
        "can't say it was right",
        "No one expected this",
        "Right now it rains",
        "True believers will say so",
        "A great call",
        "It rained a lot in May, and the dam filled.",
        "Was it right?",
        "Hit songs were wet",
        "9/11",
        "If true, it rains",
        "No way to know",
        "I predicted rain",
        "",
        "Rain.",
        "The dam is half full.",
        "Yes-men said so.",
        "Closed for rain",
        "No rain fell, so who knows?",
        "Correct me, please, where I err",
        "Fail-safe dams held.",
        "Bothersome rain fell.",
        "I missed the rain",
        "Open umbrellas were seen",
        "Completely dry streets were seen.",
        "It will be true one day.",
        "Who was right is a matter of taste.",
        "Nothing to see, and nothing was wrong with that.",
    ],
)
def test_what_is_not_plain_is_no_verdict(text: str) -> None:
    assert parse_verdict(text) is None


def test_two_verdicts_that_differ_are_none() -> None:
    assert parse_verdict("It rained in May. I was right about rain. I was wrong about snow.") is None


@pytest.mark.parametrize(
    ("text", "outcome", "statement"),
    [
        ("It will rain (did not happen)", "wrong", "It will rain"),
        ("It will rain (correct)", "right", "It will rain"),
        ("It will rain – ❌", "wrong", "It will rain"),
        ("It will rain [WRONG]", "wrong", "It will rain"),
        ("It will rain → true", "right", "It will rain"),
        ("✅ It will rain", "right", "It will rain"),
        ("Correct: It will rain", "right", "It will rain"),
        ("Wrong – it will rain", "wrong", "it will rain"),
        ("It will rain. Result: No.", "wrong", "It will rain."),
        ("It will rain **Grade: HIT**", "right", "It will rain"),
        ("It will rain. Verdict – partially right", "mixed", "It will rain."),
        ("It will rain ✅", "right", "It will rain"),
        ("[HIT] It will rain", "right", "It will rain"),
        ("It will rain (partially)", "mixed", "It will rain"),
        ("It will rain – wrong", "wrong", "It will rain"),
        ("It will rain. Wrong.", "wrong", "It will rain."),
        ("No: more rain", "wrong", "more rain"),
        ("It will rain (too early to tell)", "unresolvable", "It will rain"),
        ("It will rain => false", "wrong", "It will rain"),
        ("It will rain (Yes!)", "right", "It will rain"),
        ("It will rain. How it went: nailed it", "right", "It will rain."),
    ],
)
def test_a_verdict_is_attached_to_a_statement(text: str, outcome: str, statement: str) -> None:
    verdict = find_verdict(text)

    assert verdict
    assert (verdict.outcome, (text[: verdict.start] + text[verdict.end :]).strip(" *")) == (outcome, statement)


@pytest.mark.parametrize(
    "statement",
    [
        "It will rain",
        "It will rain (in May)",
        "It will rain (or not)",
        "The right tool will win",
        "A lot of noise about new boats - but no change of course",
        "It will rain: no doubt",
        "Yes-men will win",
        "It will rain (70%)",
        "True rain will fall – soon",
        "A score: 5",
        "Status quo – rain",
        "The correct answer: rain",
    ],
)
def test_a_statement_alone_has_no_verdict(statement: str) -> None:
    assert find_verdict(statement) is None


@pytest.mark.parametrize(
    ("lead_in", "outcome"),
    [
        ("What I got wrong:", "wrong"),
        ("Wrong:", "wrong"),
        ("Correct predictions", "right"),
        ("Hits", "right"),
        ("The misses", "wrong"),
        ("Didn't happen", "wrong"),
        ("Partially right", "mixed"),
        ("What I got right", "right"),
        ("Too early to call", "unresolvable"),
        ("❌ Misses (3)", "wrong"),
        ("✅", "right"),
        ("Rain", None),
        ("Right-wing rain", None),
        ("Things I got half right", "mixed"),
        ("Predictions that came true", "right"),
        ("Mostly right", "mostly right"),
        ("Hits and misses", None),
        ("Hit list", None),
        ("What I missed", "wrong"),
        ("3 misses", "wrong"),
        ("What happened", "right"),
        ("Wrong turns", None),
    ],
)
def test_a_lead_in_judges_what_stands_under_it(lead_in: str, outcome: str | None) -> None:
    assert parse_lead_in_verdict(lead_in) == outcome


@pytest.mark.parametrize(
    ("text", "graded"),
    [
        ("Grading my 17 predictions for 2025", True),
        ("2025 predictions, graded", True),
        ("Scorecard", True),
        ("How did my predictions do?", True),
        ("Last year's predictions", True),
        ("Retrospective on my predictions", True),
        ("Looking back at my 2024 predictions", True),
        ("What I got wrong", True),
        ("How did I do?", True),
        ("Hits and misses", True),
        ("Reviewing my 2024 predictions", True),
        ("Results of my 2025 predictions", True),
        ("2025 predictions: results", True),
        ("Predictions for 2026", False),
        ("Grading essays with LLMs", False),
        ("A personal retrospective on ICML", False),
        ("NeurIPS 2024 review", False),
        ("Upgraded tools", False),
        ("Results", False),
        ("Scoring my model", False),
        ("How did we get here", False),
        ("Review of NeurIPS 2024 and predictions for ML in 2025", False),
        ("Evaluating our model", False),
        ("Checking in on my forecasts", True),
        ("A year later", True),
        ("2022 prediction contest", False),
    ],
)
def test_a_title_or_heading_says_that_predictions_are_graded(text: str, graded: bool) -> None:
    assert is_grading(text) is graded


@pytest.mark.parametrize(
    ("language", "text", "outcome"),
    [
        (FRENCH, "Non.", "wrong"),
        (FRENCH, "Partiellement juste", "mixed"),
        (FRENCH, "Trop tôt pour le dire", "unresolvable"),
        (FRENCH, "Résultat : oui.", "right"),
        (FRENCH, "Notre choix", None),
        (JAPANESE, "的中", "right"),
        (JAPANESE, "結果：外れ", "wrong"),
        (JAPANESE, "雨が降る", None),
        (CHINESE, "没有发生", "wrong"),
        (CHINESE, "结果：正确", "right"),
        (CHINESE, "下雨", None),
    ],
)
def test_other_languages_judge_in_other_words(language: Language, text: str, outcome: str | None) -> None:
    verdict = parse_verdict(text, language)

    assert (verdict and verdict.outcome) == outcome


def test_other_languages_grade_in_other_words() -> None:
    assert parse_lead_in_verdict("外れた予想", JAPANESE) == "wrong"
    assert is_grading("2025年予想の答え合わせ", JAPANESE)
    assert is_grading("Bilan de mes prédictions 2025", FRENCH)
    assert is_grading("2025年预测回顾", CHINESE)


WORDS = st.sampled_from(
    "✅ ❌ 🤷 No. yes I was right wrong not half Result : – ( ) → [ ] A B+ 1/1 +1 did n't happen but".split()
)


@given(st.lists(WORDS, max_size=8).map(" ".join), st.sampled_from(sorted(LANGUAGES)))
def test_verdicts_are_of_one_vocabulary_and_lie_in_the_text(text: str, code: str) -> None:
    for parse in (parse_verdict, find_verdict):
        verdict = parse(text, LANGUAGES[code])
        assert verdict is None or (verdict.outcome in OUTCOMES and 0 <= verdict.start < verdict.end <= len(text))


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_the_tables_have_the_same_vocabulary(language: Language) -> None:
    assert {*language.verdicts.values(), *language.lead_ins.values()} <= OUTCOMES


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Score: 0.25", "mostly wrong"),
        ("Score: 1", "right"),
        ("Score: ½", "mixed"),
        ("10 points", "right"),
        ("5 points.", "mixed"),
        ("0 points", "wrong"),
        ("None of these came true.", "wrong"),
        ("All of these came true.", "right"),
        ("No credit", "wrong"),
    ],
)
def test_points_and_words_for_several_are_verdicts(text: str, outcome: str) -> None:
    verdict = parse_verdict(text)

    assert verdict is not None
    assert verdict.outcome == outcome


@pytest.mark.parametrize("text", ["Score: 3:1", "Score: 12", "11 points", "It rained: 9/11"])
def test_a_number_that_is_no_share_of_what_there_is_to_win_is_no_verdict(text: str) -> None:
    assert parse_verdict(text) is None
    assert find_verdict(text) is None


def test_points_may_stand_at_the_end() -> None:
    verdict = find_verdict("It will rain: 1/1")

    assert verdict is not None
    assert (verdict.outcome, "It will rain: 1/1"[: verdict.start]) == ("right", "It will rain")


@pytest.mark.parametrize(
    ("heading", "outcome", "statement"),
    [
        ("It rains: WRONG", "wrong", "It rains"),
        ("2. It rains in May: B-", "mostly right", "2. It rains in May"),
        ("Rain: snow: MOSTLY RIGHT", "mostly right", "Rain: snow"),
    ],
)
def test_a_heading_ends_with_its_verdict(heading: str, outcome: str, statement: str) -> None:
    verdict = last_verdict(heading)

    assert verdict is not None
    assert (verdict.outcome, heading[: verdict.start]) == (outcome, statement)


@pytest.mark.parametrize("heading", ["It rains: wrong", "WRONG", ": WRONG", "Rain: ACME", "It rains", "It rains:"])
def test_other_headings_end_without_one(heading: str) -> None:
    assert last_verdict(heading) is None


PARTS: Final = st.sampled_from(
    "✅ ❌ No. yes I was RİGHT rıght wrong. not half partſ miſſ Result Verdict : : = ? – — - -> → ➡️ ( ) [ ] "
    "（ ） 【 】 ! 。 A B+ 1/1 +1 "
    "½ did n't happen but this Oui faux bilan 的中 外れ 結果 没有发生 正确 结果 ○".split()
)
GLUE: Final = st.sampled_from(["", " ", " ", "  ", "\n", " " * 70])


TEXTS = st.lists(st.tuples(PARTS, GLUE).map("".join), max_size=9).map("".join).map(normalise_space)
"""Texts as they come from a post: without white space at their ends, and but single blanks within."""


@given(TEXTS, st.sampled_from(sorted(LANGUAGES)))
def test_what_is_quick_to_find_is_in_all_that_the_patterns_find(text: str, code: str) -> None:
    language, everywhere = LANGUAGES[code], re.compile("")
    known = PATTERNS[language]
    words = replace(known, opens_verdict=None, opens_lead_in=None, label_cues=None, maybe_verdict=everywhere)
    reads = (find_verdict.__wrapped__, parse_verdict, last_verdict, parse_lead_in_verdict)
    guarded = [read(text, language) for read in reads]

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(PATTERNS, language, words)
        patch.setattr(verdicts, "NO_SIGNS", frozenset())
        patch.setattr(verdicts, "LABEL_SIGN", everywhere)
        patch.setattr(verdicts, "OPENING_SIGN", everywhere)
        patch.setattr(verdicts, "find_brackets", ends.BRACKETS.search)
        patch.setattr(verdicts, "find_arrow", ends.ARROW.search)
        assert [read(text, language) for read in reads] == guarded
