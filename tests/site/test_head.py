"""What pages tell those who only read heads, on the served site; and of a post that tries to break out."""

import asyncio
import csv
import json
import re
from io import StringIO
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
import yaml
from datasette.app import Datasette
from selectolax.lexbor import LexborHTMLParser

from build_db.pipeline import build
from build_db.plan import Plan
from tests.site.conftest import AS_OF, ROOT
from tests.site.test_pages import rows

POST: Final = "/posts/2025-01-01-neurips-2024-review"
JUDGED: Final = "/predictions/2025-01-01-neurips-2024-review/the-frontier-labs-will-go-on-not-publishing"
RESOURCE: Final = "/resources?id=https%3A//arxiv.org/abs/2312.00752"
OWN: Final = ["/", "/posts", "/predictions", "/scoreboard", "/talks", "/resources", "/about", "/search", RESOURCE]
OWN_AND_ONE: Final = [*OWN, POST, f"{POST}/source", JUDGED, "/talks/neurips-2024/workshop/84749"]
HOSTILE: Final = 'Ends </script><script>alert(1)</script> "quoted" & <!-- kept'


def head_of(html: str) -> dict[str, str | None]:
    """Read the elements of a head: name or property → content."""
    tree = LexborHTMLParser(html)
    found = {
        str(one.attributes.get("name") or one.attributes.get("property")): one.attributes.get("content")
        for one in tree.css("head meta")
    }
    canonical = tree.css("head link[rel=canonical]")
    return found | {"title": tree.css("title")[0].text(), "canonical": "|".join(map(address_of, canonical))}


def address_of(link: Any) -> str:
    """Give where a link leads."""
    return str(link.attributes["href"])


def data_of(html: str) -> dict[str, Any]:
    """Read the structured data of a page, which has one piece of it."""
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    found: dict[str, Any] = json.loads(script)
    return found


@pytest.mark.parametrize("address", OWN_AND_ONE)
def test_every_page_of_ours_says_what_it_is(web: httpx.Client, site: str, address: str) -> None:
    head = head_of(web.get(address).text)

    assert head["canonical"] == head["og:url"] == site + address
    assert head["description"] == head["og:description"]
    assert 40 <= len(str(head["description"])) <= 320
    assert head["og:title"] == str(head["title"]).removesuffix(" · Hindcast")
    assert head["og:type"] == ("article" if address in (POST, JUDGED) else "website")
    assert head["og:site_name"] == "Hindcast"


def test_pages_of_different_kinds_are_described_differently(web: httpx.Client) -> None:
    descriptions = [head_of(web.get(address).text)["description"] for address in OWN_AND_ONE]

    assert len(set(descriptions)) == len(descriptions)


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        ("/predictions?year=2025&outcome=wrong", "/predictions"),
        ("/predictions?year=2025&page=2", "/predictions"),
        ("/predictions?page=2", "/predictions?page=2"),
        ("/predictions?page=1", "/predictions"),
        ("/posts?page=%22x", "/posts"),
        ("/posts?id=x", "/posts"),
        ("/resources?id=", "/resources"),
        ("/search?q=benchmark", "/search"),
        ("/talks?order=posts", "/talks"),
        (f"{RESOURCE}&kind=paper", RESOURCE),
    ],
)
def test_what_only_filters_is_not_in_the_canonical_address(
    web: httpx.Client, site: str, address: str, canonical: str
) -> None:
    assert head_of(web.get(address).text)["canonical"] == site + canonical


def test_a_page_that_is_not_there_claims_nothing(web: httpx.Client) -> None:
    assert "og:url" not in web.get("/nope").text


@pytest.mark.parametrize("address", ["/hindcast", "/hindcast/posts", "/nope"])
def test_pages_of_data_describe_no_work(web: httpx.Client, address: str) -> None:
    assert "ld+json" not in web.get(address).text


def test_the_home_page_describes_the_dataset_and_its_downloads_are_there(web: httpx.Client) -> None:
    data = data_of(web.get("/").text)

    assert data["@type"] == "Dataset"
    assert data["creator"] == [{"@type": "Organization", "name": "The Hindcast maintainers"}]
    assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"
    first, last = data["temporalCoverage"].split("/")
    assert [[first, last]] == rows(web, "select min(date), max(date) from posts")
    assert data["dateModified"] == AS_OF
    assert data["variableMeasured"]
    assert {one["encodingFormat"].split("/")[1] for one in data["distribution"]} == {"csv", "json", "vnd.sqlite3"}
    for one in data["distribution"]:
        assert web.get(one["contentUrl"]).status_code == 200, one


def test_the_downloads_of_the_home_page_hold_every_prediction(web: httpx.Client) -> None:
    addresses = {one["encodingFormat"]: one["contentUrl"] for one in data_of(web.get("/").text)["distribution"]}
    [[count]] = rows(web, "select count(*) from predictions")

    assert len(web.get(addresses["application/json"]).json()) == count
    assert len(list(csv.DictReader(StringIO(web.get(addresses["text/csv"]).text)))) == count


def test_a_judged_prediction_is_a_claim_with_a_review(web: httpx.Client) -> None:
    data = data_of(web.get(JUDGED).text)

    assert data["@type"] == "ClaimReview"
    assert data["claimReviewed"] == data["itemReviewed"]["text"] == "The frontier labs will go on not publishing."
    assert data["itemReviewed"]["@type"] == "Claim"
    assert data["itemReviewed"]["datePublished"] == "2025-01-01"
    assert data["itemReviewed"]["appearance"]["name"].startswith("Review of NeurIPS 2024")
    assert data["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "mostly right",
        "ratingValue": 0.75,
        "bestRating": 1,
        "worstRating": 0,
    }


def test_every_prediction_has_the_data_of_its_outcome(web: httpx.Client) -> None:
    found = rows(
        web, "select id, status, score, predictor from prediction_status join predictions using (id) group by status"
    )
    for key, status, score, _ in found:
        data = data_of(web.get(f"/predictions/{key}").text)
        if status in ("pending", "due"):
            assert data["@type"] == "Claim", key
            assert "reviewRating" not in data
        else:
            assert data["reviewRating"]["alternateName"] == status
            assert data["reviewRating"].get("ratingValue") == score
    assert {row[1] for row in found} >= {"right", "wrong", "pending", "unresolvable"}


def test_who_judged_is_not_always_us(web: httpx.Client) -> None:
    ((key, author),) = rows(
        web,
        "select predictions.id, authors.name from predictions join outcomes on prediction_id = predictions.id "
        "join post_authors using (post_id) join authors on authors.id = author_id "
        "where assessor = 'the author' limit 1",
    )

    assert author in [one["name"] for one in data_of(web.get(f"/predictions/{key}").text)["author"]]
    assert data_of(web.get(JUDGED).text)["author"] == {"@type": "Organization", "name": "Hindcast"}


def test_a_post_names_its_source(web: httpx.Client) -> None:
    ((key, url, author),) = rows(
        web,
        "select posts.id, source_url, authors.name from posts join post_authors on post_id = posts.id "
        "join authors on authors.id = author_id where text_kind = 'notes' and source_url like 'https%' limit 1",
    )
    data = data_of(web.get(f"/posts/{key}").text)

    assert data["@type"] == "Article"
    assert data["author"] == {"@type": "Organization", "name": "Hindcast"}, "notes are ours"
    assert data["isBasedOn"]["url"] == url
    assert author in [one["name"] for one in data["isBasedOn"]["author"]]


def test_a_title_cannot_leave_its_script(tmp_path: Path) -> None:
    posts = tmp_path / "posts"
    posts.mkdir()
    front = yaml.safe_dump({"title": HOSTILE, "date": "2025-01-01", "source_url": "javascript:alert(1)"})
    (posts / "2025-01-01-hostile.md").write_text(f"---\n{front}---\n\nText.\n", encoding="utf-8")
    build(Plan((posts,), tmp_path / "hindcast.db", AS_OF), lambda *_: None)
    app = Datasette(
        [],
        immutables=[str(tmp_path / "hindcast.db")],
        metadata=yaml.safe_load((ROOT / "metadata.yml").read_text(encoding="utf-8")),
        template_dir=str(ROOT / "templates"),
        plugins_dir=str(ROOT / "plugins"),
    )
    html = asyncio.run(app.client.get("/posts/2025-01-01-hostile")).text

    assert "<script>" not in html
    data = data_of(html)
    assert data["headline"] == HOSTILE
    assert "javascript:" not in json.dumps(data)
    assert HOSTILE in str(head_of(html)["description"])
    assert head_of(html)["og:title"] == HOSTILE
