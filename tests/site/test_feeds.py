"""The feeds of what is new, the list of all pages, and what robots may read: all of it on the served site."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from xml.etree import ElementTree as ET

import httpx
import pytest

from plugins.feed_pages import write_sitemap
from tests.site.test_pages import rows
from tests.site.test_search_data import ATOM, INSTANT

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWEST = {
    "posts": "select title from posts order by date desc, id limit 50",
    "predictions": (
        "select statement from predictions where not restated order by made_on desc, post_id, position limit 50"
    ),
    "assessed": (
        "select outcome || ': ' || statement from outcomes join predictions on id = prediction_id "
        "order by assessed_on desc, made_on desc, id limit 50"
    ),
}


def read(web: httpx.Client, address: str) -> ET.Element:
    """Read XML that must be there."""
    answer = web.get(address)
    assert answer.status_code == 200, address
    return ET.fromstring(answer.content)  # noqa: S314 (our own)


@pytest.mark.parametrize("name", list(NEWEST))
def test_a_feed_has_what_is_newest(web: httpx.Client, site: str, name: str) -> None:
    feed = read(web, f"/{name}.atom")
    entries = feed.findall(f"{ATOM}entry")

    assert web.get(f"/{name}.atom").headers["content-type"] == "application/atom+xml; charset=utf-8"
    assert [[entry.findtext(f"{ATOM}title")] for entry in entries] == rows(web, NEWEST[name])
    assert feed.findtext(f"{ATOM}id") == f"{site}/{name}.atom"
    assert feed.findtext(f"{ATOM}updated") == entries[0].findtext(f"{ATOM}updated")
    assert all(entry.findtext(f"{ATOM}summary") for entry in entries)
    for part in (feed, *entries):
        assert INSTANT.fullmatch(str(part.findtext(f"{ATOM}updated")))


def test_no_two_entries_of_any_feeds_are_the_same_and_all_lead_to_pages(web: httpx.Client) -> None:
    entries = [entry for name in NEWEST for entry in read(web, f"/{name}.atom").findall(f"{ATOM}entry")]
    keys = [entry.findtext(f"{ATOM}id") for entry in entries]

    assert len(set(keys)) == len(keys)
    for entry in entries[::20]:
        assert web.get(str(entry.find(f"{ATOM}link").get("href"))).status_code == 200  # type: ignore[union-attr]


@pytest.mark.parametrize("address", ["/", "/posts", "/predictions", "/about", "/search?q=a"])
def test_pages_name_the_feeds(web: httpx.Client, address: str) -> None:
    html = web.get(address).text

    for name in NEWEST:
        assert re.search(f'<link rel="alternate" type="application/atom.xml" title="[^"]+" href="/{name}.atom">', html)


def test_the_sitemap_has_every_page_of_ours_once(web: httpx.Client, site: str) -> None:
    root = read(web, "/sitemap.xml")
    addresses = [str(one.findtext(f"{SITEMAP}loc")) for one in root]

    assert root.tag == f"{SITEMAP}urlset"
    assert len(set(addresses)) == len(addresses) <= 50_000
    kinds = {kind: sum(one.startswith(f"{site}/{kind}/") for one in addresses) for kind in ("posts", "predictions")}
    assert [[kinds["posts"], kinds["predictions"]]] == rows(
        web, "select (select 2 * count(*) from posts), (select count(*) from predictions)"
    )
    assert {f"{site}/", f"{site}/about", f"{site}/scoreboard"} < set(addresses)


def test_the_sitemap_gives_canonical_addresses_that_answer(web: httpx.Client) -> None:
    addresses = [str(one.findtext(f"{SITEMAP}loc")) for one in read(web, "/sitemap.xml")]

    def check(address: str) -> None:
        answer = web.get(address)
        assert answer.status_code == 200, address
        assert f'<link rel="canonical" href="{address}">' in answer.text, address

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(check, [*addresses[:8], *addresses[8::23]]))


def test_the_sitemap_says_when_pages_changed(web: httpx.Client, site: str) -> None:
    days = {one.findtext(f"{SITEMAP}loc"): one.findtext(f"{SITEMAP}lastmod") for one in read(web, "/sitemap.xml")}
    judged = rows(web, "select prediction_id, assessed_on from outcomes where assessed_on > '2025' limit 3")

    assert all(date.fromisoformat(day) for day in days.values() if day)
    for key, day in judged:
        assert days[f"{site}/predictions/{key}"] == day


def test_a_sitemap_is_escaped() -> None:
    (page,) = ET.fromstring(write_sitemap([("https://example.org/?a=<b>&c=\x00", "")]))  # noqa: S314 (our own)

    assert page.findtext(f"{SITEMAP}loc") == "https://example.org/?a=<b>&c="
    assert page.find(f"{SITEMAP}lastmod") is None


def test_robots_may_read_the_pages_but_not_endless_choices(web: httpx.Client, site: str) -> None:
    answer = web.get("/robots.txt")

    assert answer.headers["content-type"].startswith("text/plain")
    assert f"Sitemap: {site}/sitemap.xml" in answer.text.splitlines()
    assert "Disallow: /hindcast?" in answer.text.splitlines()
    assert "Disallow: /" not in answer.text.splitlines()
