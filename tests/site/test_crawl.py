"""Every link of the whole site answers: followed from the home page, breadth first, as a robot would."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Final
from urllib.parse import urldefrag, urljoin, urlsplit

import httpx
import pytest

from tests.site.html_pages import read_page
from tests.site.test_pages import rows

OWN_BY_PARAMETER: Final = "/resources?id="
"""Pages of our own that a parameter names."""

SAMPLE: Final = 12
"""So many of each kind of data are asked for: rows, tables with choices, downloads, lists with choices."""


def is_page(address: str) -> bool:
    """Say whether an address is a page of ours, on which links are followed."""
    parts = urlsplit(address)
    if address.startswith(OWN_BY_PARAMETER):
        return True
    return not parts.query and not parts.path.startswith(("/hindcast", "/-/", "/static/")) and "." not in parts.path


def kind_of(address: str) -> str:
    """Name what is sampled together: a folder and an ending, with the names of the choices.

    Args:
        address: E.g. `/hindcast/posts/a?x=1`.

    Returns:
        E.g. `/hindcast/posts ['x']`.
    """
    parts = urlsplit(address)
    folder, _, name = parts.path.rpartition("/")
    ending = name.rpartition(".")[2] if "." in name else ""
    names = sorted(pair.split("=")[0] for pair in parts.query.split("&") if pair)
    return f"{folder} {ending} {names}"


def links_of(address: str, html: str) -> Iterator[str]:
    """Yield the links of a page that stay on the site, without fragments."""
    for link in read_page(html).links:
        target = urldefrag(urljoin(address, link)).url
        if target.startswith("/"):
            yield target


def crawl(web: httpx.Client) -> tuple[dict[str, int], dict[str, str]]:
    """Follow links from the home page.

    Args:
        web: A client of the server.

    Returns:
        Address → status of what was asked for; address → the page that linked to it.
    """
    statuses: dict[str, int] = {}
    linked_on: dict[str, str] = {"/": "/"}
    sampled: dict[str, int] = {}
    wave = ["/"]
    with ThreadPoolExecutor(6) as pool:
        while wave:
            answers = list(pool.map(lambda address: web.get(address, follow_redirects=True), wave))
            following: list[str] = []
            for address, answer in zip(wave, answers, strict=True):
                statuses[address] = answer.status_code
                if not is_page(address) or answer.status_code != 200:
                    continue
                for target in links_of(address, answer.text):
                    if target in linked_on:
                        continue
                    linked_on[target] = address
                    kind = kind_of(target)
                    if not is_page(target):
                        sampled[kind] = sampled.get(kind, 0) + 1
                    if is_page(target) or sampled[kind] <= SAMPLE:
                        following.append(target)
            wave = following
    return statuses, linked_on


@pytest.fixture(scope="module")
def crawled(web: httpx.Client) -> tuple[dict[str, int], dict[str, str]]:
    """What a crawl found."""
    return crawl(web)


def test_every_link_answers(crawled: tuple[dict[str, int], dict[str, str]]) -> None:
    statuses, linked_on = crawled

    assert {address: (status, linked_on[address]) for address, status in statuses.items() if status != 200} == {}
    assert len(statuses) > 500


def test_every_page_of_posts_predictions_and_talks_can_be_reached_by_links(
    web: httpx.Client, crawled: tuple[dict[str, int], dict[str, str]]
) -> None:
    pages = rows(
        web,
        "select '/posts/' || id from posts union all select '/predictions/' || id from predictions "
        "union all select '/talks/' || id from talks",
    )

    assert {str(page) for (page,) in pages} - set(crawled[0]) == set()
