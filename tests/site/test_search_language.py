"""What is typed into the search box is understood, or it is said what was not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.searching.addresses import Address, read_request
from plugins.searching.language import MOST_PIECES, Term, fold, parse_query
from plugins.searching.matching import exclude, join_synonyms, match_all, match_most
from plugins.searching.spelling import distance, stem_distance

LONG = ("large", "language", "model")
SYNONYMS: dict[tuple[str, ...], list[tuple[str, ...]]] = {("llm",): [LONG], LONG: [("LLM",)]}


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("agents", [Term(("agents",), open=True)]),
        ("ai", [Term(("ai",))]),
        ("gpt-4 agents", [Term(("gpt", "4")), Term(("agents",), open=True)]),
        ('"deep learning"', [Term(("deep", "learning"), exact=True)]),
        ("agents -hype", [Term(("agents",)), Term(("hype",), excluded=True)]),
        ('agents -"deep sea"', [Term(("agents",)), Term(("deep", "sea"), excluded=True, exact=True)]),
        ("kind:post", []),
        ("https://arxiv.org/abs/1", [Term(("https", "arxiv", "org", "abs", "1"))]),
        ("ratio 3:1", [Term(("ratio",)), Term(("3", "1"))]),
        ("", []),
        ("*** ()", []),
    ],
)
def test_words_phrases_and_exclusions_are_told_apart(typed: str, terms: list[Term]) -> None:
    assert list(parse_query(typed).terms) == terms


@pytest.mark.parametrize(
    ("typed", "filters", "words"),
    [
        ("agents kind:prediction", {"kind": "prediction"}, "agents"),
        ('author:"Dan Simon" gpt', {"author": "Dan Simon"}, "gpt"),
        ("Year:2024 outcome:wrong", {"year": "2024", "outcome": "wrong"}, ""),
        ("conference:neurips-2024", {"conference": "neurips-2024"}, ""),
    ],
)
def test_filters_are_taken_out_of_the_words(typed: str, filters: dict[str, str], words: str) -> None:
    query = parse_query(typed)

    assert (query.filters, query.words, query.messages) == (filters, words, ())


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("foo:bar", "“foo:” is no filter, so it was looked for as a word."),
        ("year:", "“year:” has no value: write it right behind the colon, as in year:2024."),
        ("gpt -kind:link", "“-kind:link” is not understood: a filter cannot be turned round."),
        ("kind:post kind:talk", "“kind:talk” is left out: “kind:” stands there twice, and the first one counts."),
        ('say "unfinished', "A quotation mark is not closed"),
        ("-hype", "There are only words to leave out: add one to look for."),
        ("what about the", "These words are too common to look for."),
        ("a1 " * (MOST_PIECES + 1), f"Only the first {MOST_PIECES} words are looked for."),
    ],
)
def test_what_is_not_understood_is_said(typed: str, said: str) -> None:
    assert any(said in message for message in parse_query(typed).messages)


@given(st.text())
def test_any_text_is_read(typed: str) -> None:
    query = parse_query(typed)

    assert len(query.terms) <= MOST_PIECES
    assert all(term.tokens for term in query.terms)


def test_common_words_are_left_out_of_questions_but_not_of_phrases() -> None:
    assert [term.tokens for term in parse_query("what will people say about robots").wanted] == [("robots",)]
    assert [term.tokens for term in parse_query('"what about" robots').wanted] == [("what", "about"), ("robots",)]


@pytest.mark.parametrize("typed", ["LLMs", "llm", "large language models", "Large Language Model"])
def test_synonyms_find_each_other_in_the_singular_and_plural(typed: str) -> None:
    (term,) = join_synonyms(parse_query(f"{typed} -x").wanted, SYNONYMS)

    assert " OR " in match_all([term], SYNONYMS)


def test_a_phrase_has_no_synonyms() -> None:
    assert match_all(parse_query('"LLM"').wanted, SYNONYMS) == '"LLM"'


def test_all_words_are_looked_for_then_all_but_one_and_never_without_what_was_quoted() -> None:
    terms = parse_query('agents "deep learning" prices').wanted

    assert match_all(terms, {}) == '"agents" AND "deep learning" AND "prices" *'
    assert match_most(terms, {}, 1) == '("deep learning" AND "agents") OR ("deep learning" AND "prices" *)'
    assert match_most(terms, {}, 3) is None
    assert exclude('"a"', parse_query("b -c").unwanted) == '("a") NOT "c"'


@pytest.mark.parametrize(
    ("one", "other", "errors"),
    [("becnhmark", "benchmark", 1), ("nvidea", "nvidia", 1), ("gpt", "gpt", 0), ("", "abc", 3), ("modle", "model", 1)],
)
def test_typing_errors_are_counted(one: str, other: str, errors: int) -> None:
    assert distance(one, other) == errors
    assert distance(other, one) == errors


def test_the_ending_of_a_word_is_no_error() -> None:
    assert stem_distance("publihsing", "publish") == 1


def test_diacritics_and_capitals_fold() -> None:
    assert fold("Ångström") == "angstrom"


def test_an_address_says_all_of_a_search_and_nothing_else() -> None:
    address = Address("/search", "a&b", {"kind": "post"}, "date")

    assert str(address.only("year", "2024")) == "/search?q=a%26b&kind=post&year=2024&sort=date"
    assert str(address.without("kind")) == "/search?q=a%26b&sort=date"
    assert address.sorted_by("relevance").page(3) == "/search?q=a%26b&kind=post&page=3"
    assert str(address.grouped_by("year")) == "/search?q=a%26b&kind=post&sort=date&group=year"


@pytest.mark.parametrize(
    ("values", "page", "size"),
    [
        ({}, 1, 20),
        ({"page": "3", "_size": "7"}, 3, 7),
        ({"page": "-1", "_size": "x"}, 1, 20),
        ({"_size": "999"}, 1, 100),
    ],
)
def test_numbers_in_an_address_are_kept_within_their_limits(values: dict[str, str], page: int, size: int) -> None:
    asked = read_request(values, 20)

    assert (asked.page, asked.size) == (page, size)


@given(st.dictionaries(st.sampled_from(["q", "kind", "sort", "group", "page", "_size", "year"]), st.text()))
def test_any_address_is_read(values: dict[str, str]) -> None:
    asked = read_request(values, 20)

    assert asked.page >= 1
    assert 1 <= asked.size <= 100
    assert asked.sort in ("relevance", "date")
