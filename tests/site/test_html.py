"""Every type of page is HTML by its standard, light, and dressed by one stylesheet."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final
from urllib.parse import quote

import httpx
import pytest

from tests.site.checkers import validate
from tests.site.html_pages import Page, read_page
from tests.site.page_types import OWN, PAGE_TYPES, PageType
from tests.site.test_metadata import metadata

HEAVIEST: Final = 60_000
"""HTML and styles of a page, in bytes."""

STYLESHEET: Final = "/static/hindcast.css"


def by_name(page: PageType) -> str:
    """Name a test after its type of page."""
    return page.name


@pytest.fixture(scope="module")
def html(web: httpx.Client) -> dict[str, str]:
    """Every type of page as it was sent, by name."""
    answers = {page.name: web.get(page.address) for page in PAGE_TYPES}
    assert {page.name: answers[page.name].status_code for page in PAGE_TYPES} == {
        page.name: page.status for page in PAGE_TYPES
    }
    return {name: answer.text for name, answer in answers.items()}


@pytest.fixture(scope="module")
def mistakes(html: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What the validator finds, by name of the type of page."""
    folder = tmp_path_factory.mktemp("pages")
    files = []
    for name, text in html.items():
        files.append(folder / f"{name}.html")
        files[-1].write_text(text, encoding="utf-8")
    return validate(files)


@pytest.mark.parametrize("page", PAGE_TYPES, ids=by_name)
def test_a_page_is_valid_html(mistakes: dict[str, list[str]], page: PageType) -> None:
    assert mistakes.get(page.name, []) == []


def test_the_validator_finds_mistakes(tmp_path: Path) -> None:
    file = tmp_path / "bad.html"
    file.write_text('<!DOCTYPE html><html lang="en"><title>x</title><p id="a"><div id="a"></div></p>', encoding="utf-8")

    found = " ".join(validate([file])["bad"])

    assert "no-dup-id" in found
    assert "close-order" in found or "no-implicit-close" in found


@pytest.mark.parametrize("page", PAGE_TYPES, ids=by_name)
def test_a_page_and_its_styles_are_light(web: httpx.Client, html: dict[str, str], page: PageType) -> None:
    styles = sum(len(web.get(sheet).content) for sheet in read_page(html[page.name]).sheets)

    assert len(html[page.name].encode()) + styles < HEAVIEST


def test_every_table_and_query_and_every_page_of_ours_is_light(web: httpx.Client, database: Path) -> None:
    described = metadata()
    addresses = [f"/hindcast/{name}" for name in (*described["tables"], *described["queries"])]
    for name, query in described["queries"].items():
        addresses += [f"/hindcast/{name}?{example}" for example in query.get("examples", ())]
    with closing(sqlite3.connect(database)) as connection:
        for page in OWN:
            if page.every and not page.name.startswith("search"):
                addresses += [quote(address, safe="/?=&%~+:") for (address,) in connection.execute(page.every)]
    styles = len(web.get(STYLESHEET).content)
    weights = {address: len(web.get(address).content) + styles for address in addresses}

    assert {address: weight for address, weight in weights.items() if weight >= HEAVIEST} == {}


@pytest.mark.parametrize("page", PAGE_TYPES, ids=by_name)
def test_a_page_has_one_stylesheet(html: dict[str, str], page: PageType) -> None:
    found: Page = read_page(html[page.name])

    assert found.sheets == [STYLESHEET]
    assert page.stock or found.tags["style"] == 0
