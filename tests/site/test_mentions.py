"""Pages of what posts link to: resources and talks, each with all that posts say of it."""

import re
from html import unescape
from urllib.parse import quote

import httpx
import pytest

from tests.site.html_pages import read_page
from tests.site.test_scoreboard import ask

MOST = "select resource_id, kind, count(distinct post_id) as posts, count(*) as n from resource_mentions"


@pytest.mark.parametrize("kind", ["paper", "repository"])
def test_those_that_most_posts_cite_come_first(web: httpx.Client, kind: str) -> None:
    html = unescape(web.get("/resources", params={"kind": kind}).text)
    counts = [int(count) for count in re.findall(r'<p class="facts"><span>(\d+) posts?', html)]
    total = ask(web, f"select count(*) as n from resources where kind = '{kind}'")[0]["n"]  # noqa: S608

    assert counts == sorted(counts, reverse=True)
    assert len(counts) == min(total, 50)
    assert f"<h2>{total} " in html


def test_the_first_page_shows_papers_and_repositories(web: httpx.Client) -> None:
    html = web.get("/resources").text

    assert '<h2 id="kind-paper">Papers</h2>' in html
    assert '<h2 id="kind-repository">Repositories</h2>' in html
    assert 'href="/resources?kind=paper">All ' in html


def test_a_resource_shows_every_mention_with_its_sentence_post_day_and_line(web: httpx.Client) -> None:
    key = ask(web, f"{MOST} where kind = 'paper' group by resource_id order by posts desc limit 1")[0]["resource_id"]
    mentions = ask(
        web,
        f"select links.*, posts.date from links join posts on posts.id = post_id where resource_id = '{key}'",  # noqa: S608
    )
    html = unescape(web.get("/resources", params={"id": key}).text)

    assert len(mentions) >= 3
    assert f'<h2 id="mentions">{len(mentions)} mentions in ' in html
    for row in mentions:
        assert f"<p>{row['context']}</p>" in html
        assert f'href="/posts/{row["post_id"]}/source#L{row["line"]}">line {row["line"]}</a>' in html
        assert f'<time datetime="{row["date"]}">' in html


def test_every_resource_has_a_page_whatever_its_address_holds(web: httpx.Client) -> None:
    rows = ask(web, "select id from resources where id glob '*[?&=#%+,;~]*' or length(id) > 150 limit 40")

    assert len(rows) >= 10
    for row in rows:
        page = web.get(f"/resources?id={quote(row['id'], safe='')}")
        assert page.status_code == 200, row["id"]
        assert row["id"] in unescape(page.text), row["id"]


@pytest.mark.parametrize("key", ["nope", "https://example.org/?a=<b>", "' or 1=1 --", "%00"])
def test_what_no_post_links_to_is_not_found(web: httpx.Client, key: str) -> None:
    answer = web.get("/resources", params={"id": key})

    assert answer.status_code == 404
    assert "<b>" not in answer.text


def test_talks_are_narrowed_by_conference_and_kind_and_the_counts_are_those_of_the_lists(web: httpx.Client) -> None:
    html = web.get("/talks").text
    choices = re.findall(r'<a href="(/talks\?[^"]+)">[^<]*<span class="n">(\d+)</span>', html)

    assert {address.split("?")[1].split("=")[0] for address, _ in choices} == {"conference", "kind"}
    for address, count in choices:
        assert web.get(unescape(address)).text.count('class="talk-item"') == int(count), address
    both = web.get("/talks?conference=neurips-2024&kind=workshop").text
    sql = "select count(*) as n from talks where conference_id = 'neurips-2024' and kind = 'workshop'"
    assert both.count('class="talk-item"') == ask(web, sql)[0]["n"]


def test_talks_can_be_put_in_order_of_the_posts_that_mention_them(web: httpx.Client) -> None:
    html = web.get("/talks?order=posts").text
    counts = [int(count) for count in re.findall(r"mentions? in (\d+) posts?</span>", html)]

    assert counts == sorted(counts, reverse=True)
    assert len(counts) == ask(web, "select count(*) as n from talks")[0]["n"]


def test_talks_that_nothing_meets_say_so(web: httpx.Client) -> None:
    assert "There are none." in web.get("/talks?kind=nope").text


def test_every_talk_shows_what_every_post_says_of_it(web: httpx.Client) -> None:
    for talk in ask(web, "select talk_id, count(*) as n from talk_mentions group by talk_id"):
        html = web.get(f"/talks/{talk['talk_id']}").text
        assert html.count("<blockquote>") == talk["n"]
        assert len([link for link in read_page(html).links if "/source#L" in link]) == talk["n"]


def test_the_row_of_a_resource_leads_to_its_page(web: httpx.Client) -> None:
    html = web.get("/hindcast/resources/https~3A~2F~2Farxiv~2Eorg~2Fabs~2F2312~2E00752").text

    assert any(link.startswith("/resources?id=https") for link in read_page(html).links)
