"""Texts of posts and addresses of passages as pages show them."""

import pytest

from plugins.addresses import host_of, is_web, passage_url
from plugins.post_pages import post_html

MARK = '<a class="prediction-mark" id="prediction-{0}" href="#prediction-{0}" rel="noopener">prediction</a>'


def test_a_mark_becomes_a_link_that_says_the_outcome() -> None:
    html = post_html(
        f"<p>Rain. {MARK.format('rain')}</p>", [{"id": "p/rain", "slug": "rain", "status": "mostly right"}], "/x/"
    )

    assert html == (
        '<p>Rain. <a class="prediction-mark outcome outcome-mostly-right" id="prediction-rain" href="/x/p/rain">'
        '<span class="sign" aria-hidden="true">◕</span> '
        '<span class="visually-hidden">Prediction: </span>mostly right</a></p>'
    )


def test_footnotes_get_the_anchor_of_their_section() -> None:
    html = post_html('<section class="footnotes"></section>', [], "/x/", "footnotes")

    assert html == '<section id="footnotes" class="footnotes"></section>'


def test_the_mark_of_an_unknown_prediction_stays() -> None:
    assert post_html(MARK.format("sun"), [], "/x/") == MARK.format("sun").replace(' rel="noopener"', "")


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ('<h1 id="a">A</h1><h2>B</h2>', '<h2 id="a">A</h2><h3>B</h3>'),
        ("<h2>B</h2><hr>", "<h2>B</h2><hr>"),
        ("<h1>A</h1><h6>F</h6><hr>", "<h2>A</h2><h6>F</h6><hr>"),
        (None, ""),
    ],
)
def test_headings_stand_below_the_title_of_the_page(given: str | None, shown: str) -> None:
    assert post_html(given, [], "/x/") == shown


@pytest.mark.parametrize(
    ("url", "text", "address"),
    [
        ("https://a.org/p", "It will rain", "https://a.org/p#:~:text=It%20will%20rain"),
        ("https://a.org/p#top", "It will", "https://a.org/p#top:~:text=It%20will"),
        ("https://a.org/p", "A-b, c & d", "https://a.org/p#:~:text=A%2Db%2C%20c%20%26%20d"),
        ("https://a.org/p", "", "https://a.org/p"),
        (
            "https://a.org/p",
            "one two three four five six seven eight nine ten eleven twelve thirteen",
            "https://a.org/p#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen",
        ),
    ],
)
def test_a_passage_is_pointed_at_by_its_words(url: str, text: str, address: str) -> None:
    assert passage_url(url, text) == address


@pytest.mark.parametrize(("url", "host"), [("https://www.a.org/p", "a.org"), ("https://b.c/", "b.c"), ("here", "here")])
def test_a_site_is_named_by_its_host(url: str, host: str) -> None:
    assert host_of(url) == host


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://a.org", True),
        ("http://a.org", True),
        ("javascript:alert(1)", False),
        ("data:,x", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_linked_to(url: str | None, linked: bool) -> None:
    assert is_web(url) == linked
