"""Every type of page in a real browser: on any screen, for anybody, on paper, and by itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.site.checkers import grave_violations
from tests.site.page_types import PAGE_TYPES, PageType

WIDTHS: Final = (320, 390, 768, 1280, 1920)
PAPER: Final = 718
"""Pixels across a sheet of A4 within Chromium's margins."""

ITSELF: Final = "Failed to load resource: the server responded with a status of"
"""How the console begins to tell that a page was not found, or was a mistake."""

UNSEEN: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
"""Pixels of a page that are out of sight on its right."""


LAID_OUT: Final = """
() => {
  const all = new CSSStyleSheet();
  all.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets = [all];
}
"""
"""Lays out what is below the screen as well, so that it is judged like the rest."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A page in the browser."""

    page: Page
    """The tab."""

    kind: PageType
    """Its type."""

    wrong: list[str]
    """Messages in the console, errors, broken rules of the policy, requests that left the site."""


def watch(page: Page, site: str, kind: PageType) -> list[str]:
    """Collect what goes wrong on a page from now on."""
    wrong: list[str] = []

    def note(message: ConsoleMessage) -> None:
        told = message.text.startswith(f"{ITSELF} {kind.status}") and message.location["url"] == site + kind.address
        if not told:
            wrong.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith((site, "data:")) else wrong.append(request.url))
    page.add_init_script(
        "document.addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective))"
    )
    return wrong


@pytest.fixture(scope="module", params=PAGE_TYPES, ids=lambda kind: kind.name)
def opened(browser: Browser, site: str, request: Any) -> Iterator[Opened]:
    """A page of each type in turn, opened once."""
    kind: PageType = request.param
    page = browser.new_page()
    wrong = watch(page, site, kind)
    answer = page.goto(site + kind.address)
    assert answer is not None
    assert answer.status == kind.status
    page.evaluate(LAID_OUT)
    yield Opened(page, kind, wrong)
    page.close()


def test_it_fits_every_screen(opened: Opened) -> None:
    for width in WIDTHS:
        opened.page.set_viewport_size({"width": width, "height": 900})
        assert opened.page.evaluate(UNSEEN) <= 0, width


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")], ids=["desk, light", "phone, dark"])
def test_nothing_keeps_anybody_from_using_it(opened: Opened, width: int, scheme: Literal["light", "dark"]) -> None:
    opened.page.set_viewport_size({"width": width, "height": 900})
    opened.page.emulate_media(color_scheme=scheme)

    assert grave_violations(opened.page) == []


def test_it_prints_dark_on_white_without_what_can_only_be_clicked(opened: Opened) -> None:
    opened.page.set_viewport_size({"width": PAPER, "height": 1000})
    opened.page.emulate_media(media="print", color_scheme="dark")
    try:
        assert opened.page.evaluate(UNSEEN) <= 0
        assert not opened.page.get_by_role("navigation", name="Site").is_visible()
        assert opened.page.get_by_role("heading", level=1).is_visible()
        colours = "(e => [getComputedStyle(e).color, getComputedStyle(document.body).backgroundColor])"
        assert opened.page.evaluate(f"{colours}(document.querySelector('h1'))") == [
            "rgb(0, 0, 0)",
            "rgb(255, 255, 255)",
        ]
    finally:
        opened.page.emulate_media(media="screen", color_scheme="light")


def test_it_asks_nobody_else_for_anything_and_breaks_no_rule(opened: Opened) -> None:
    assert opened.wrong == []


def test_axe_finds_what_is_wrong(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.goto(site)
    page.evaluate("document.querySelector('label').remove()")
    page.evaluate("document.querySelector('.lead').style.color = '#ccc'")

    assert {one["id"] for one in grave_violations(page)} == {"label", "color-contrast"}
    page.close()
