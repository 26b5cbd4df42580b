"""The page about the dataset says what the schema, the build and the database say."""

import json
import re
from html import unescape

import httpx
import pytest
import yaml

from build_db.problems import CODES
from build_db.schema import TABLES
from build_db.views import VIEWS
from plugins.citations import Work, as_bibtex, as_csl, as_text
from plugins.dictionary import problem_meaning, with_code
from tests.site.conftest import ROOT
from tests.site.html_pages import read_page
from tests.site.test_scoreboard import ask

POST = Work("a", "post-weblog", "Is AI & law 100% ready?", ["Ana B.", "Team_C"], "2025-01-02", "https://a.org/x_y")


@pytest.fixture(scope="module")
def about(web: httpx.Client) -> str:
    """The page."""
    return web.get("/about").text


def test_the_data_dictionary_is_that_of_the_schema(about: str) -> None:
    page = read_page(about)

    for table in TABLES:
        part = about[about.index(f'id="table-{table.name}"') :].split("</details>")[0]
        shown = re.findall(r"<dt><code>(\w+)</code>.*?</dt><dd>(.*?)</dd>", part)
        assert [name for name, _ in shown] == [column.name for column in table.columns]
        for (_, text), column in zip(shown, table.columns, strict=True):
            assert str(with_code(column.description)) in text
            assert (f'href="#table-{column.references}"' in text) == bool(column.references)
    assert {f"table-{view.name}" for view in VIEWS} <= set(page.ids)


def test_versions_are_those_of_the_build(web: httpx.Client, about: str) -> None:
    for row in ask(web, "select value from build"):
        assert row["value"] in about


def test_each_known_gap_is_counted_and_leads_to_what_is_meant(web: httpx.Client, about: str) -> None:
    section = about[about.index('id="gaps"') : about.index('id="problems"')]
    gaps = re.findall(r'<a href="([^"]+)">([\d,]+) of ([\d,]+)</a> ([^<]+)', section)

    assert len(gaps) >= 5
    for address, count, _, what in gaps:
        html = web.get(unescape(address)).text
        shown = re.search(r"([\d,]+) (?:predictions?|rows?|results?)\b", html)
        assert shown, what
        assert shown[1] == count, what
    without = ask(web, "select count(*) as n from predictions where probability is null")[0]["n"]
    assert f"{without} of " in section


def test_problems_are_told_in_words(web: httpx.Client, about: str) -> None:
    codes = ask(web, "select distinct code from problems")

    assert all(problem_meaning(row["code"]) in unescape(about) for row in codes)
    assert codes or "None: no file was left out" in about
    assert problem_meaning("toc-mismatch") == CODES["toc-mismatch"][1]
    assert problem_meaning("of-another-version") == "of-another-version"


def test_the_citation_is_that_of_the_repository(site: str, about: str) -> None:
    known = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    blocks = re.findall(r"<pre[^>]*>(.*?)</pre>", about, re.DOTALL)
    (item,) = json.loads(unescape(blocks[1]))

    assert item["title"] == known["title"]
    assert item["version"] == known["version"]
    assert item["URL"] == f"{site}/"
    assert item["type"] == "dataset"
    assert f"title = {{{{{known['title']}}}}}" in unescape(blocks[0])
    assert f"{known['title']}, version {known['version']}. {site}/" in unescape(about)


def test_licences_are_named(about: str) -> None:
    assert "https://creativecommons.org/licenses/by/4.0/" in about
    assert "https://www.apache.org/licenses/LICENSE-2.0" in about


def test_bibtex_is_escaped_and_takes_no_name_apart() -> None:
    assert as_bibtex(POST) == (
        "@misc{a,\n"
        r"  author = {{Ana B.} and {Team\_C}}," + "\n"
        r"  title = {{Is AI \& law 100\% ready?}}," + "\n"
        "  year = {2025},\n"
        "  date = {2025-01-02},\n"
        "  url = {https://a.org/x_y}\n"
        "}"
    )


def test_a_citation_as_text_reads_as_a_sentence() -> None:
    assert as_text(POST) == "Ana B., Team_C (2025-01-02). Is AI & law 100% ready? https://a.org/x_y"


def test_a_citation_leaves_out_what_is_not_known() -> None:
    bare = Work("b", "post-weblog", "B", [], None, "https://b.org/")

    assert as_text(bare) == "Author not named (no date). B. https://b.org/"
    assert json.loads(as_csl(bare)) == [{"id": "b", "type": "post-weblog", "title": "B", "URL": "https://b.org/"}]
    assert "year" not in as_bibtex(bare)


def test_descriptions_are_escaped_and_their_code_is_marked() -> None:
    assert with_code("`a<b`: c & d") == "<code>a&lt;b</code>: c &amp; d"
