"""An address that leads nowhere is answered with what it may have meant."""

import re
import sqlite3
from html import unescape

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.not_found import fts_any, words_of_address
from tests.site.html_pages import read_page

FULL_TEXT = sqlite3.connect(":memory:")
FULL_TEXT.execute("create virtual table t using fts5(a, tokenize='porter unicode61 remove_diacritics 2')")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/posts/2024-12-31-neurips-reviw", "2024 12 31 neurips reviw"),
        ("/predictions/a-post/gpt-5-will-come/", "a post gpt 5 will come"),
        ("/posts", ""),
        ("/hindcast/posts/caf%C3%A9", "café"),
        ("/hindcast/posts/caf~C3~A9", "café"),
        ("/again/again", "again"),
        ("/" + "a-b-c-d-e-f-g-h-i-j-k-l-m-n", "a b c d e f g h i j k l"),
    ],
)
def test_the_words_of_an_address_are_read(path: str, words: str) -> None:
    assert words_of_address(path) == words


@pytest.mark.parametrize(
    ("words", "syntax"),
    [("neurips of 2024", '"neurips" * OR "2024" *'), ("of a", '""'), (None, '""'), ('a" OR "b', '""')],
)
def test_any_of_the_words_is_looked_for(words: str | None, syntax: str) -> None:
    assert fts_any(words) == syntax


@given(st.text())
def test_any_words_become_valid_syntax(words: str) -> None:
    FULL_TEXT.execute("select 1 from t where t match ?", (fts_any(words),)).fetchall()


def test_the_search_box_holds_what_was_asked_for_and_the_nearest_are_shown(web: httpx.Client) -> None:
    answer = web.get("/posts/2025-neurips-reviw")
    page = read_page(answer.text)
    nearest = answer.text[answer.text.index('id="nearest"') :]

    assert answer.status_code == 404
    assert 'name="q" value="2025 neurips reviw"' in answer.text
    assert "/posts/2025-01-01-neurips-2024-review" in page.links
    assert 1 <= nearest.count('<p class="statement">') <= 6
    for address in re.findall(r'<p class="statement"><a href="([^"]+)"', nearest):
        assert web.get(unescape(address)).status_code == 200


def test_a_prediction_that_is_not_there_leads_to_those_that_are_like_it(web: httpx.Client) -> None:
    html = web.get("/predictions/some-post/openai-will-announce-gpt-6").text

    assert 'href="/predictions/2023-12-31-seinma-predictions-for-2024/openai-will-announce-gpt-5"' in html


def test_where_nothing_is_near_nothing_is_offered(web: httpx.Client) -> None:
    assert 'id="nearest"' not in web.get("/zzzzqqqq").text


@pytest.mark.parametrize(
    "path", ["/%3Cscript%3Ealert(1)%3C/script%3E", "/%00", "/%22%27", "/" + "a-" * 3000, "/posts/%F0%9F%99%8F"]
)
def test_hostile_addresses_are_answered_with_plain_text(web: httpx.Client, path: str) -> None:
    answer = web.get(path, follow_redirects=True)

    assert answer.status_code == 404
    assert "<script>" not in answer.text
    assert "<h1>Not found</h1>" in answer.text


def test_programs_that_ask_for_json_get_json(web: httpx.Client) -> None:
    answer = web.get("/hindcast/nope.json")

    assert answer.status_code == 404
    assert answer.json()["ok"] is False
