"""Search as data: JSON, CSV, the feed, the description for browsers, and the examples that the README gives."""

import csv
import io
import re
from xml.etree import ElementTree as ET

import httpx
import pytest

from tests.site.conftest import ROOT

ATOM = "{http://www.w3.org/2005/Atom}"
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")  # '2025-01-01T00:00:00Z'
COLUMNS = "kind key title passage path date conference authors outcome post_id page".split()


def test_json_and_csv_have_the_same_rows(web: httpx.Client) -> None:
    rows = web.get("/hindcast/search.json?q=benchmark&kind=section&_shape=array").json()
    table = list(csv.DictReader(io.StringIO(web.get("/hindcast/search.csv?q=benchmark&kind=section").text)))

    assert len(rows) > 1
    assert list(rows[0]) == COLUMNS
    assert table == [{name: "" if value is None else value for name, value in row.items()} for row in rows]


def test_the_object_tells_of_facets_corrections_and_messages(web: httpx.Client) -> None:
    found = web.get("/hindcast/search.json?q=becnhmark+kind:foo&_size=2").json()

    assert found["corrected"] == "benchmark"
    assert found["total"] == sum(found["facets"]["kind"].values()) > 2
    assert "is no kind" in found["messages"][0]
    assert len(web.get(found["next_url"]).json()["rows"]) == 2


def test_the_header_leads_to_the_next_page(web: httpx.Client) -> None:
    answer = web.get("/hindcast/search.json?q=benchmark&_shape=array&_size=5")

    assert web.get(answer.links["next"]["url"]).json() != answer.json()


def test_without_a_query_it_is_the_table(web: httpx.Client) -> None:
    rows = web.get("/hindcast/search.json?_shape=array&_size=1").json()

    assert set(rows[0]) == {"id", "kind", "key", "title", "text", "date", "post_id", "page", "context"}


@pytest.mark.parametrize("query", ["benchmark", "gpt kind:prediction", "zzzzqqqq", "<&>\x00\x0b", "", "year:2025"])
def test_a_feed_is_valid_atom(web: httpx.Client, query: str) -> None:
    answer = web.get("/search.atom", params={"q": query})
    feed = ET.fromstring(answer.content)  # noqa: S314 (our own)
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]

    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    assert feed.tag == f"{ATOM}feed"
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    assert {link.get("rel") for link in feed.findall(f"{ATOM}link")} == {"self", "alternate"}
    assert len(set(ids)) == len(ids)
    for part in (feed, *feed.iter(f"{ATOM}entry")):
        assert len(part.findall(f"{ATOM}id")) == len(part.findall(f"{ATOM}title")) == 1
        assert str(part.findtext(f"{ATOM}id")).startswith("http")
        assert INSTANT.fullmatch(str(part.findtext(f"{ATOM}updated")))
    for entry in feed.iter(f"{ATOM}entry"):
        assert web.get(str(entry.find(f"{ATOM}link").get("href"))).status_code == 200  # type: ignore[union-attr]


def test_a_feed_has_the_newest_first_and_tells_when_it_changed(web: httpx.Client) -> None:
    feed = ET.fromstring(web.get("/search.atom?q=benchmark").content)  # noqa: S314 (our own)
    dates = [str(entry.findtext(f"{ATOM}updated")) for entry in feed.iter(f"{ATOM}entry")]

    assert dates == sorted(dates, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == dates[0]


def test_the_page_of_a_search_names_its_feed(web: httpx.Client) -> None:
    html = web.get("/search?q=benchmark&kind=post").text

    assert (
        'type="application/atom+xml" title="This search as a feed" href="/search.atom?q=benchmark&amp;kind=post"'
        in html
    )


@pytest.mark.parametrize("address", ["/", "/posts", "/search?q=a", "/hindcast", "/hindcast/posts", "/nope"])
def test_every_page_names_the_description_for_browsers(web: httpx.Client, address: str) -> None:
    assert 'rel="search" type="application/opensearchdescription+xml"' in web.get(address).text


def test_the_description_for_browsers_leads_to_the_search(web: httpx.Client) -> None:
    answer = web.get("/opensearch.xml")
    root = ET.fromstring(answer.content)  # noqa: S314 (our own)
    templates = {url.get("type"): str(url.get("template")) for url in root.iter(f"{OPENSEARCH}Url")}

    assert answer.headers["content-type"].startswith("application/opensearchdescription+xml")
    assert len(str(root.findtext(f"{OPENSEARCH}ShortName"))) <= 16
    assert "benchmark" in web.get(templates["text/html"].replace("{searchTerms}", "benchmark")).text


def test_the_examples_of_the_readme_answer_with_rows(web: httpx.Client) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    examples = re.findall(r"http://127\.0\.0\.1:8001(/(?:hindcast/)?search[.?][^\s'\")]*)", readme)

    assert len(examples) >= 4
    for example in examples:
        answer = web.get(example)
        assert answer.status_code == 200, example
        assert len(answer.content) > 300, example
