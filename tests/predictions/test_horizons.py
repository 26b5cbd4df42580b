"""By when a statement is to have come true: phrase → horizon."""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_db.extract.predictions.horizons import (
    Clock,
    is_horizon,
    parse_heading_horizon,
    parse_horizon,
    parse_period,
    parse_title_horizon,
)
from build_db.extract.predictions.horizons import grammar as grammars
from build_db.extract.predictions.horizons.grammar import Grammar, Time, find_times, read_time
from build_db.extract.predictions.horizons.spotting import DIGITS, lower
from build_db.extract.predictions.horizons.starts import guard
from build_db.extract.predictions.languages import (
    CHINESE,
    ENGLISH,
    FRENCH,
    JAPANESE,
    LANGUAGES,
    Language,
    Phrase,
    matcher,
)

NEW_YEAR = Clock("2025-01-01")
SUMMER = Clock("2025-07-15")


@pytest.mark.parametrize(
    ("phrase", "horizon"),
    [
        ("by 2045", "2045"),
        ("BY 2045", "2045"),
        ("by the end of 2025", "2025"),
        ("by the very end of 2025", "2025"),
        ("at the end of 2026", "2026"),
        ("until 2027", "2027"),
        ("until the close of 2026", "2026"),
        ("no later than 2027", "2027"),
        ("through 2027", "2027"),
        ("before 2027", "2026"),
        ("before the end of 2026", "2026"),
        ("before June 2026", "2026-05"),
        ("before January 2026", "2025-12"),
        ("before Q3 2026", "2026-Q2"),
        ("before Q1 2026", "2025-Q4"),
        ("before H1 2026", "2025-H2"),
        ("before 1 June 2026", "2026-05-31"),
        ("before next year", "2025"),
        ("before the year is out", "2025"),
        ("before mid-2026", "2026-Q2"),
        ("before CES 2026", "2026"),
        ("for at least 20 more years", "2044"),
        ("by NeurIPS 2026", "2026"),
        ("in the 2020 decade", "2029"),
        ("this autumn", "2025-Q4"),
        ("by next April", "2025-04"),
        ("in 2025", "2025"),
        ("during 2026", "2026"),
        ("around 2028", "2028"),
        ("as early as 2026", "2026"),
        ("come 2026", "2026"),
        ("in the year 2030", "2030"),
        ("by '26", "2026"),
        ("by FY2026", "2026"),
        ("in FY26", "2026"),
        ("in 2026 or 2027", "2027"),
        ("in 2026–2028", "2026/2028"),
        ("between 2025 and 2030", "2025/2030"),
        ("from 2025 to 2030", "2025/2030"),
        ("in 2026/27", "2026/2027"),
        ("in '26–2027", "2026/2027"),
        ("by Q2", "2025-Q2"),
        ("in Q3 2026", "2026-Q3"),
        ("3Q26", "2026-Q3"),
        ("2026 Q3", "2026-Q3"),
        ("in the third quarter of 2026", "2026-Q3"),
        ("in the first quarter of next year", "2026-Q1"),
        ("between Q2 and Q3", "2025-Q2/2025-Q3"),
        ("from Q1 to Q2 2026", "2026-H1"),
        ("by the end of Q2 2026", "2026-Q2"),
        ("in H1", "2025-H1"),
        ("in the first half of 2026", "2026-H1"),
        ("in the back half of 2025", "2025-H2"),
        ("in the second half of this year", "2025-H2"),
        ("early 2026", "2026-Q1"),
        ("by mid-2026", "2026-Q2"),
        ("in late 2026", "2026-Q4"),
        ("late next year", "2026-Q4"),
        ("in summer 2026", "2026-Q3"),
        ("by spring", "2025-Q2"),
        ("in the winter of 2026", "2026"),
        ("by March", "2025-03"),
        ("by December 2026", "2026-12"),
        ("in June of next year", "2026-06"),
        ("by the end of June", "2025-06"),
        ("by June 30, 2026", "2026-06-30"),
        ("on 1 Nov 2026", "2026-11-01"),
        ("by November 1st", "2025-11-01"),
        ("by 2025-06-30", "2025-06-30"),
        ("by 2025-09", "2025-09"),
        ("within a year", "2025"),
        ("within 18 months", "2026-07"),
        ("within the next 12 months", "2025"),
        ("within two weeks", "2025-01-15"),
        ("within the year", "2025"),
        ("in the next year", "2025"),
        ("in the next year or two", "2026"),
        ("in the next 3 years", "2027"),
        ("over the next five years", "2029"),
        ("over the next two quarters", "2025-Q3"),
        ("in 2-3 years", "2027"),
        ("in five years", "2029"),
        ("in ten years' time", "2034"),
        ("two years from now", "2026"),
        ("a decade from now", "2034"),
        ("next year", "2026"),
        ("by the end of next year", "2026"),
        ("this year", "2025"),
        ("later this year", "2025"),
        ("by year’s end", "2025"),
        ("by year-end 2025", "2025"),
        ("by EOY 2026", "2026"),
        ("by the end of the year", "2025"),
        ("by the end of the decade", "2029"),
        ("this decade", "2029"),
        ("in the second half of the decade", "2029"),
        ("in the 2030s", "2039"),
        ("by the early 2030s", "2033"),
        ("by the mid-2030s", "2036"),
        ("by mid-century", "2050"),
        ("by the end of the century", "2100"),
        ("next month", "2025-02"),
        ("next quarter", "2025-Q2"),
        ("next week", "2025-01-12"),
        ("this week", "2025-01-05"),
        ("tomorrow", "2025-01-02"),
        ("at the 2026 Winter Olympics", "2026"),
    ],
)
def test_a_statement_says_by_when(phrase: str, horizon: str) -> None:
    assert parse_horizon(f"It will rain {phrase}.", NEW_YEAR) == horizon
    assert parse_horizon(f"{phrase[0].upper()}{phrase[1:]}, it will rain.", NEW_YEAR) == horizon


@pytest.mark.parametrize(
    "statement",
    [
        "It will rain.",
        "It will rain in the coming months.",
        "It will rain in the next few years.",
        "It will rain in a few years.",
        "It will rain in 2026 at the earliest.",
        "It will rain in 2026 or later.",
        "It will rain from 2026 onwards.",
        "It will rain by 2030+.",
        "It will rain after 2026.",
        "It will rain no earlier than 2027.",
        "It will rain more than in 2026.",
        "It will be wetter than 2026.",
        "It has rained since 2025.",
        "Rain will be up from 2025.",
        "Rain fell in 2019.",
        "Rain will cost as much as in 2024.",
        "The 2026 edition will be wet.",
        "The Rain 2030 roadmap will be read.",
        "An umbrella of model year 2026 will sell.",
        "The ICML 2025 paper will be cited.",
        "The 2024 nominee will get wet.",
        "Rain-2025 will be the next model.",
        "It will cost 9 in 2026 dollars.",
        "It will look dry by 2030 standards.",
        "The march will be wet, and may be long.",
        "It will be seen by 2000 people.",
        "In 20255 drops it will rain.",
        "A 2026-style shower will come.",
        "It will rain for the first time in ten years.",
        "It will rain once in 100 years.",
        "It will be worse than in the past 50 years.",
        "It will grow for two years after 3 years of training.",
        "The puddle will dry in a day.",
        "It would be missed if it were gone tomorrow.",
        "The rain of tomorrow will be warm.",
        "It will need eight H100 GPUs.",
        "It will rain by 31 June 2026.",
        "It will rain before June 31.",
        "Second-quarter rain will be low.",
    ],
)
def test_a_number_of_four_digits_or_a_word_for_a_time_is_not_yet_a_horizon(statement: str) -> None:
    assert parse_horizon(statement, NEW_YEAR) is None


@pytest.mark.parametrize(
    ("statement", "horizon"),
    [
        ("It rained in 2023, and will by 2026.", "2026"),
        ("Announced in 2026, it will be sold by the end of 2027, unlike in 2028.", "2027"),
        ("By March they will say so, and by December 2026 they will do so.", "2026-12"),
        ("In 2026 it will be said, in 2027 done.", "2027"),
        ("2026 will be the year of rain.", "2026"),
        ("2024 was dry. 2026 will be wet.", "2026"),
        ("I expect 2026 to be wet.", "2026"),
    ],
)
def test_of_several_times_the_last_that_binds_counts(statement: str, horizon: str) -> None:
    assert parse_horizon(statement, NEW_YEAR) == horizon


@pytest.mark.parametrize(
    ("phrase", "clock", "horizon"),
    [
        ("by March", SUMMER, "2026-03"),
        ("by September", SUMMER, "2025-09"),
        ("in H1", SUMMER, "2026-H1"),
        ("by Q2", SUMMER, "2026-Q2"),
        ("within a year", SUMMER, "2026"),
        ("within six months", SUMMER, "2026-01"),
        ("by the end of the month", SUMMER, "2025-07"),
        ("by March 2025", SUMMER, None),
        ("by Q2", Clock("2025-12-20", 2026), "2026-Q2"),
        ("by the end of the year", Clock("2025-12-20", 2026), "2026"),
        ("next year", Clock("2025-12-20", 2026), "2026"),
        ("within a year", Clock("2025-12-20"), "2026"),
        ("by Q2", Clock("2026-01-03", 2025), "2025-Q2"),
        ("by March 2025", Clock("2026-01-03", 2025), "2025-03"),
        ("within a year", Clock("2026-01-03", 2025), "2025"),
        ("by the end of the year", Clock(None, 2026), "2026"),
        ("by Q2", Clock(), None),
        ("next year", Clock(), None),
        ("within two weeks", Clock(), None),
        ("by mid-century", Clock(), None),
        ("by 2019", Clock(), "2019"),
    ],
)
def test_a_relative_time_is_told_from_the_day_and_the_year_that_the_post_is_about(
    phrase: str, clock: Clock, horizon: str | None
) -> None:
    assert parse_horizon(f"It will rain {phrase}.", clock) == horizon


@pytest.mark.parametrize(
    ("language", "statement", "horizon"),
    [
        (FRENCH, "Il pleuvra d’ici fin 2025.", "2025"),
        (FRENCH, "Il pleuvra d'ici 2030.", "2030"),
        (FRENCH, "Il pleuvra avant 2027.", "2026"),
        (FRENCH, "Il pleuvra en 2026.", "2026"),
        (FRENCH, "Il pleuvra vers 2028.", "2028"),
        (FRENCH, "Il pleuvra le 1er juin 2026.", "2026-06-01"),
        (FRENCH, "Il pleuvra en juin.", "2025-06"),
        (FRENCH, "Il pleuvra au premier semestre 2026.", "2026-H1"),
        (FRENCH, "Il pleuvra au T2.", "2025-Q2"),
        (FRENCH, "Il pleuvra début 2026.", "2026-Q1"),
        (FRENCH, "Il pleuvra dans cinq ans.", "2029"),
        (FRENCH, "Il pleuvra dans les cinq prochaines années.", "2029"),
        (FRENCH, "Il pleuvra à la fin de l'année.", "2025"),
        (FRENCH, "Il pleuvra l’année prochaine.", "2026"),
        (FRENCH, "Il pleuvra d'ici la fin de la décennie.", "2029"),
        (FRENCH, "Il pleuvra dans les années 2030.", "2039"),
        (FRENCH, "2026 sera humide.", "2026"),
        (FRENCH, "Il pleuvra plus qu'en 2026.", None),
        (FRENCH, "Il pleut depuis 2025.", None),
        (FRENCH, "Il pleuvra en 2027 au plus tôt.", None),
        (FRENCH, "Cela vaudra 2000 euros.", None),
        (JAPANESE, "2030年までに雨が降る。", "2030"),
        (JAPANESE, "2026年末までに雨が降る。", "2026"),
        (JAPANESE, "2026年には雨が降る。", "2026"),
        (JAPANESE, "2027年より前に雨が降る。", "2026"),
        (JAPANESE, "2026年6月に雨が降る。", "2026-06"),
        (JAPANESE, "2026年6月30日に雨が降る。", "2026-06-30"),
        (JAPANESE, "2026年第2四半期に雨が降る。", "2026-Q2"),
        (JAPANESE, "2026年後半に雨が降る。", "2026-H2"),
        (JAPANESE, "今後5年以内に雨が降る。", "2029"),
        (JAPANESE, "来年は雨が降る。", "2026"),
        (JAPANESE, "年内に雨が降る。", "2025"),
        (JAPANESE, "2030年代に雨が降る。", "2039"),
        (JAPANESE, "2026年以降は雨が降る。", None),
        (JAPANESE, "2024年より雨が降る。", None),
        (JAPANESE, "2026年版は濡れる。", None),
        (CHINESE, "到2030年会下雨。", "2030"),
        (CHINESE, "到2026年底会下雨。", "2026"),
        (CHINESE, "2027年之前会下雨。", "2026"),
        (CHINESE, "未来三年内会下雨。", "2027"),
        (CHINESE, "明年会下雨。", "2026"),
        (CHINESE, "今年年底会下雨。", "2025"),
        (CHINESE, "2026年上半年会下雨。", "2026-H1"),
        (CHINESE, "2026年6月会下雨。", "2026-06"),
        (CHINESE, "本世纪末会下雨。", "2100"),
        (CHINESE, "2025年至2030年会下雨。", "2025/2030"),
        (CHINESE, "2030年以后会下雨。", None),
        (CHINESE, "自2025年一直下雨。", None),
        (CHINESE, "2000人会淋雨。", None),
    ],
)
def test_other_languages_are_other_tables(language: Language, statement: str, horizon: str | None) -> None:
    assert parse_horizon(statement, NEW_YEAR, language) == horizon


@pytest.mark.parametrize(
    ("cell", "horizon"),
    [
        ("2027", "2027"),
        ("~2027", "2027"),
        ("2026?", "2026"),
        ("2025–2027", "2025/2027"),
        ("by 2030", "2030"),
        ("end of 2025", "2025"),
        ("EOY", "2025"),
        ("year-end", "2025"),
        ("Q2", "2025-Q2"),
        ("Q1-Q2", "2025-H1"),
        ("Q2-Q3", "2025-Q2/2025-Q3"),
        ("2026 Q3", "2026-Q3"),
        ("3Q25", "2025-Q3"),
        ("H2", "2025-H2"),
        ("1H26", "2026-H1"),
        ("mid 2026", "2026-Q2"),
        ("Summer", "2025-Q3"),
        ("March", "2025-03"),
        ("December 2026", "2026-12"),
        ("6 months", "2025-07"),
        ("1-2 years", "2026"),
        ("<2 years", "2026"),
        ("5 years", "2029"),
        ("Next year", "2026"),
        ("2030s", "2039"),
        ("Surely within 2026", "2026"),
        ("2030+", None),
        ("10+ years", None),
        ("2026 or later", None),
        ("ongoing", None),
        ("near-term", None),
        ("High", None),
        ("Horizon", None),
        ("75%", None),
        ("1", None),
        ("-", None),
        ("", None),
    ],
)
def test_a_cell_is_a_time_by_itself(cell: str, horizon: str | None) -> None:
    assert parse_period(cell, NEW_YEAR) == horizon


@pytest.mark.parametrize(
    ("heading", "horizon"),
    [
        ("2026 predictions", "2026"),
        ("Predictions (for end of 2026):", "2026"),
        ("My bet for 2026", "2026"),
        ("By 2030", "2030"),
        ("From 2025 to 2027", "2025/2027"),
        ("2026-2030", "2026/2030"),
        ("Q1 2026", "2026-Q1"),
        ("2026 H1", "2026-H1"),
        ("The next five years", "2030"),
        ("Far out (2030s)", "2039"),
        ("December 2025 predictions", "2025-12"),
        ("2024 predictions, graded", "2024"),
        ("Reviewing last year's predictions", "2024"),
        ("Predictions", None),
        ("What ICML 2026 will show", None),
        ("The rain of 2023", None),
        ("March of the robots", None),
        ("May the best win", None),
        ("Room 12025", None),
    ],
)
def test_a_heading_says_by_when(heading: str, horizon: str | None) -> None:
    assert parse_heading_horizon(heading, Clock("2025-12-01")) == horizon


@pytest.mark.parametrize(
    ("title", "horizon"),
    [
        ("Notes from ICML 2025, with predictions for 2026", "2026"),
        ("Predictions for rain in 2026 after ICML 2025", "2026"),
        ("2026 outlook", "2026"),
        ("My 2026 rain predictions", "2026"),
        ("The year ahead: 2026", "2026"),
        ("Looking ahead to 2026", "2026"),
        ("What to expect in 2026", "2026"),
        ("Forecasts for 2030", "2030"),
        ("Predictions 2023–2030", "2023/2030"),
        ("Rain, ten years from now", "2035"),
        ("Grading my 12 predictions for 2025", "2025"),
        ("Results of my 2025 predictions", "2025"),
        ("2025 predictions, graded", "2025"),
        ("Last year's predictions", "2024"),
        ("2026 predictions, and how my 2025 predictions did", "2026"),
        ("Rain in 2026", "2026"),
        ("The 2050 project", "2050"),
        ("Rain in 2025", None),
        ("2025 in review", None),
        ("ICML 2025 recap", None),
        ("My predictions", None),
        ("Rain", None),
        ("Boat Show 2026 predictions", "2026"),
        ("CES 2026 predictions", "2026"),
        ("CES 2024 predictions", None),
        ("My five-year predictions for 2026", "2026"),
        ("This week's predictions", None),
        ("Predictions for the 2030 decade", "2039"),
    ],
)
def test_the_title_of_a_post_about_predictions_says_by_when(title: str, horizon: str | None) -> None:
    assert parse_title_horizon(title, Clock("2025-12-10")) == horizon


def test_a_year_that_has_just_begun_is_still_ahead() -> None:
    assert parse_title_horizon("2025, and then?", Clock("2025-01-26"), ENGLISH) == "2025"


@pytest.mark.parametrize(
    ("text", "understood"),
    [("2026", True), ("2026-H1", True), ("2026-02-30", False), ("soon", False), ("soon/2027", False), ("", False)],
)
def test_a_mark_states_a_horizon_or_something_else(text: str, understood: bool) -> None:
    assert is_horizon(text) is understood


WORDS = st.sampled_from(
    "by before in the end of next this 2026 '27 Q3 H1 May June 31 1st year years decade five 3 - – / or 2030s".split()
    + "年 末 月 6 d'ici fin".split()
)


@given(st.lists(WORDS, max_size=7).map(" ".join), st.sampled_from(sorted(LANGUAGES)))
def test_whatever_is_read_has_a_last_day(text: str, code: str) -> None:
    for parse in (parse_horizon, parse_period, parse_heading_horizon, parse_title_horizon):
        horizon = parse(text, NEW_YEAR, LANGUAGES[code])
        assert horizon is None or is_horizon(horizon)


@pytest.mark.parametrize(
    ("pattern", "guarded"),
    [
        ("(?:by|until) the", "(?=[bu])(?:(?:by|until) the)"),
        (r"(?:the\s+)?\d{2}", r"(?=[\dt])(?:(?:the\s+)?\d{2})"),
        (r"(?<!a)[\s-]+x|q+", r"(?=[\s\-q])(?:(?<!a)[\s-]+x|q+)"),
        (r"a{0,2}?b", r"(?=[ab])(?:a{0,2}?b)"),
        (r"\bx*(?=y)", r"(?:\bx*(?=y))"),
        (r"[^a]b", r"(?:[^a]b)"),
        (r".b", r"(?:.b)"),
    ],
)
def test_a_pattern_is_tried_where_its_first_character_stands(pattern: str, guarded: str) -> None:
    assert guard(pattern) == guarded


RANKS = frozenset({"whole", "led", "free", "bound"})


@cache
def full_grammar(code: str) -> Grammar:
    """Compile all phrases and leads, to be tried at every place."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            grammars, "guard", lambda pattern, name=None: f"(?P<{name}>{pattern})" if name else f"(?:{pattern})"
        )
        return grammars.compile_grammar.__wrapped__(LANGUAGES[code], possible(code), frozenset())


def possible(code: str) -> tuple[Phrase, ...]:
    """List the phrases of a language."""
    return tuple(phrase for phrase in LANGUAGES[code].phrases if phrase.rank in RANKS)


def find_slowly(text: str, code: str) -> list[Time]:
    """Find times with the full grammar, whatever a text has."""
    language, grammar = LANGUAGES[code], full_grammar(code)
    if not DIGITS.search(text) and not matcher(language, "time_hints").search(text):
        return []
    times = (read_time(match, grammar, NEW_YEAR, language) for match in grammar.pattern.finditer(lower(text)))
    return [time for time in times if time]


LITERAL = re.compile(r"[^\W\d_]{2,}|[^\x00-\x7f]")  # "elections", "末"


def words_of(language: Language) -> list[str]:
    """List the words that make a language's times, and those of its phrases and leads."""
    tables = (language.months, language.units, language.quarters, language.halves, language.parts, language.seasons)
    fragments = [phrase.words for phrase in language.phrases]
    fragments += [*language.by, *language.before, *language.during, *language.never, *language.ends]
    fragments += [*language.by_tails, *language.before_tails, *language.open_tails]
    words = {word for table in (*tables, language.numbers, language.years) for word in table}
    return sorted(words.union(*map(LITERAL.findall, fragments)))


DATES = "2026 2027 2030 2030s '26 ’27 fy26 fy FY 2026-06-30 2026-06 1 2 31st 30 1st 26 3Q26 2026Q3 est x Acme İ".split()
# texts have no other white space than single blanks
JOINTS = st.sampled_from(["", "", "-", ", ", "'", "’", "/", "–", *[" "] * 12])


@given(st.data(), st.sampled_from(sorted(LANGUAGES)))
def test_what_is_left_out_for_a_text_would_have_found_nothing_in_it(data: st.DataObject, code: str) -> None:
    word = st.sampled_from(words_of(LANGUAGES[code])) | st.sampled_from(DATES)
    parts = data.draw(st.lists(st.tuples(word | word.map(str.capitalize), JOINTS), max_size=9))
    text = "".join(map("".join, parts))
    assert list(find_times(text, NEW_YEAR, LANGUAGES[code], RANKS)) == find_slowly(text, code)
