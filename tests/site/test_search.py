"""Words become valid syntax, whatever is typed, and hits are marked without letting markup through."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search_words import NOTHING, fts_query
from plugins.snippets import marked

FULL_TEXT = sqlite3.connect(":memory:")
FULL_TEXT.execute("create virtual table t using fts5(a, tokenize='porter unicode61 remove_diacritics 2')")
FULL_TEXT.execute("insert into t values ('Deep learning agents and GPT-4, benchmarks for Ångström')")
SYNTAX = st.lists(
    st.sampled_from(['"', "-", "*", "(", ")", "AND", "OR", "NOT", "NEAR", ":", "^", "a", " ", "é", "\x00"])
)


def finds(words: str) -> bool:
    """Say whether words find the one text of the table."""
    return bool(FULL_TEXT.execute("select 1 from t where t match ?", (fts_query(words),)).fetchall())


@given(st.text() | SYNTAX.map("".join))
def test_whatever_is_typed_becomes_valid_syntax(words: str) -> None:
    finds(words)


@given(st.text(alphabet=st.characters(categories=["L", "N"], max_codepoint=0x24F), min_size=1))
def test_a_word_alone_is_looked_for(word: str) -> None:
    assert fts_query(word) != NOTHING


@pytest.mark.parametrize(
    ("words", "syntax"),
    [
        ("agents", '("agents" *)'),
        ("ai", '("ai")'),
        ("gpt-4 agents", '("gpt 4" "agents" *)'),
        ('"deep learning"', '("deep learning")'),
        ("agents -hype", '("agents") NOT "hype"'),
        ('agents -"deep sea" -hype', '("agents") NOT "deep sea" NOT "hype"'),
        ("deep AND learning", '("deep" "AND" "learning" *)'),
        ('say "unfinished', '("say" "unfinished" *)'),
        ("-hype", NOTHING),
        ('"', NOTHING),
        ("  ", NOTHING),
        (None, NOTHING),
    ],
)
def test_words_phrases_and_exclusions_are_understood(words: str | None, syntax: str) -> None:
    assert fts_query(words) == syntax


@pytest.mark.parametrize("words", ["learn", "DEEP", "bench", '"deep learning"', "gpt-4", "angstrom", "agent -hype"])
def test_words_find_their_forms(words: str) -> None:
    assert finds(words)


@pytest.mark.parametrize("words", ["be", '"learning deep"', "agents -deep", "agents hype"])
def test_words_do_not_find_what_they_do_not_say(words: str) -> None:
    assert not finds(words)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("an <b>\x02agent\x03", "an &lt;b&gt;<mark>agent</mark>"),
        ("\x02a\x03 & \x02b\x03", "<mark>a</mark> &amp; <mark>b</mark>"),
        ("\x03 stray \x02open", " stray <mark>open</mark>"),
        (None, ""),
    ],
)
def test_hits_are_marked_and_all_else_is_escaped(text: str | None, html: str) -> None:
    assert marked(text) == html


@given(st.text(alphabet="\x02\x03<>&'\"a"))
def test_marks_are_always_closed(text: str) -> None:
    html = str(marked(text))

    assert html.count("<mark>") == html.count("</mark>") == text.count("\x02")
    assert html.replace("<mark>", "").replace("</mark>", "").count("<") == 0
