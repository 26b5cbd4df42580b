"""Lists are narrowed by choices that combine; the counts beside them are those of the lists."""

import re
from html import unescape
from itertools import pairwise
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from plugins.choices import address_of
from tests.site.html_pages import read_page
from tests.site.test_scoreboard import ask

FACETS = ("year", "outcome", "author", "topic", "probability", "confidence", "detected", "restated")


def total_of(html: str) -> int:
    """Read how many predictions a list says it has."""
    found = re.search(r'<h2 id="list">([\d,]+) prediction', html)
    assert found
    return int(found[1].replace(",", ""))


def choices_of(html: str) -> list[tuple[str, int]]:
    """Read the addresses of choices and the counts beside them."""
    pairs = re.findall(r'<a href="(/predictions[^"]*)">[^<]*<span class="n">([\d,]+)</span></a>', html)
    return [(unescape(address), int(count.replace(",", ""))) for address, count in pairs]


@pytest.mark.parametrize(
    "start",
    [
        "/predictions",
        "/predictions?outcome=right",
        "/predictions?year=2025&probability=stated",
        "/predictions?restated=no&confidence=high&year=2025",
        "/predictions?author=none",
        "/predictions?year=none",
    ],
)
def test_the_count_beside_a_choice_is_the_number_that_it_leaves(web: httpx.Client, start: str) -> None:
    choices = choices_of(web.get(start).text)

    assert choices
    for address, count in choices:
        assert total_of(web.get(address).text) == count, address


def test_every_choice_is_offered(web: httpx.Client) -> None:
    addresses = [address for address, _ in choices_of(web.get("/predictions").text)]

    assert {parse_qsl(urlsplit(address).query)[0][0] for address in addresses} == set(FACETS)


def test_choices_combine(web: httpx.Client) -> None:
    html = web.get("/predictions?year=2025&outcome=wrong&probability=stated&author=dan-simon").text
    rows = ask(
        web,
        "select predictions.id from predictions join outcomes on outcomes.prediction_id = predictions.id "
        "where due like '2025%' and outcome = 'wrong' and probability is not null and post_id like '%dan-simon%'",
    )

    assert total_of(html) == len(rows) == html.count('class="prediction-item"') > 0
    assert {f"/predictions/{row['id']}" for row in rows} <= set(read_page(html).links)


def test_the_pages_of_a_choice_hold_all_that_it_leaves_once(web: httpx.Client) -> None:
    seen: list[str] = []
    address: str | None = "/predictions?year=2025"
    while address:
        page = web.get(address).text
        seen += re.findall(r'<p class="statement"><a href="(/predictions/[^"]+)"', page)
        following = re.search(r'rel="next" href="([^"]+)"', page)
        address = unescape(following[1]) if following else None

    assert len(seen) == len(set(seen)) == total_of(web.get("/predictions?year=2025").text)


def test_each_choice_can_be_taken_away(web: httpx.Client) -> None:
    links = read_page(web.get("/predictions?year=2025&outcome=wrong").text).links

    assert "/predictions?outcome=wrong" in links
    assert "/predictions?year=2025" in links
    assert "/predictions" in links


@pytest.mark.parametrize("query", ["year=2024&author=ahgraber", "topic=%3Cscript%3E", "outcome=&year=9999"])
def test_choices_that_nothing_meets_say_so(web: httpx.Client, query: str) -> None:
    html = web.get(f"/predictions?{query}").text

    assert total_of(html) == 0
    assert "No prediction is all of this at once" in html
    assert "<script>" not in html


def test_a_page_beyond_the_last_leads_to_the_first(web: httpx.Client) -> None:
    html = web.get("/predictions?year=2025&page=99").text

    assert "This page is beyond the last" in html
    assert 'href="/predictions?year=2025">Go to the first' in html


@pytest.mark.parametrize(
    ("choices", "address"),
    [
        ({}, "/list"),
        ({"year": "", "topic": None}, "/list"),
        ({"topic": "AI & law", "year": "2025"}, "/list?topic=AI%20%26%20law&year=2025"),
        ({"id": "https://a.org/?x=1#y"}, "/list?id=https%3A//a.org/%3Fx%3D1%23y"),
    ],
)
def test_an_address_holds_what_is_chosen(choices: dict[str, object], address: str) -> None:
    assert address_of("/list", choices) == address


def test_posts_are_narrowed_by_year_and_conference_and_the_counts_are_those_of_the_lists(web: httpx.Client) -> None:
    choices = re.findall(r'<a href="(/posts\?[^"]+)">[^<]*<span class="n">(\d+)</span>', web.get("/posts").text)

    assert {address.split("?")[1].split("=")[0] for address, _ in choices} == {"conference", "year"}
    for address, count in choices:
        assert web.get(unescape(address)).text.count('class="post-item"') == int(count), address
    both = web.get("/posts?year=2025&conference=neurips-2024").text
    sql = "select count(*) as n from posts where date like '2025%' and conference_id = 'neurips-2024'"
    assert both.count('class="post-item"') == ask(web, sql)[0]["n"]


def test_a_post_says_how_to_cite_the_original_and_our_notes_on_it(web: httpx.Client, site: str) -> None:
    html = unescape(web.get("/posts/2019-05-26-irpan-iclr-2019").text)

    assert (
        "Alex Irpan (2019-05-26). Thoughts on ICLR 2019. https://www.alexirpan.com/2019/05/26/iclr19.html "
        f"Notes on it in Hindcast: {site}/posts/2019-05-26-irpan-iclr-2019."
    ) in html
    assert "@misc{2019-05-26-irpan-iclr-2019," in html
    assert '"type": "post-weblog"' in html


def test_posts_lead_from_one_to_the_next_and_back(web: httpx.Client) -> None:
    ids = [row["id"] for row in ask(web, "select id from posts order by date, id")]

    for before, after in pairwise(ids):
        assert f'<a rel="next" href="/posts/{after}">' in web.get(f"/posts/{before}").text
        assert f'<a rel="prev" href="/posts/{before}">' in web.get(f"/posts/{after}").text
