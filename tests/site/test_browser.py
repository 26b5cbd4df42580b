"""Ways through the site in a real browser, with and without JavaScript, mouse and keyboard."""

import json
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.site.checkers import grave_violations
from tests.site.page_types import JUDGED, PAGE_TYPES, REVIEW

MAIN_TABLES: Final = ("posts", "predictions", "outcomes", "evidence", "links", "talks", "sections", "resources")


def watch(page: Page, site: str) -> list[str]:
    """Collect what goes wrong on pages: messages of the console, and requests that leave the site."""
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.on("request", lambda request: None if request.url.startswith((site, "data:")) else wrong.append(request.url))
    return wrong


def test_all_of_it_works_without_javascript(browser: Browser, site: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(site)
    page.get_by_label("Search posts, predictions, links and talks").fill("frontier labs publishing")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="The frontier labs will go on not publishing.").first.click()
    page.get_by_role("link", name="Review of NeurIPS 2024").first.click()
    page.get_by_role("link", name="Prediction: mostly right").first.click()

    assert page.url.startswith(f"{site}/predictions/2025-01-01-neurips-2024-review/")
    page.close()


def press_until(page: Page, key: str, wanted: str, most: int = 80) -> None:
    """Press a key until the focus is on what a CSS selector names; every stop on the way has to be seen."""
    for _ in range(most):
        page.keyboard.press(key)
        focus = page.evaluate(
            "wanted => { const e = document.activeElement, box = e.getBoundingClientRect();"
            " const seen = box.width > 0 && getComputedStyle(e).outlineStyle !== 'none';"
            " return { there: e.matches(wanted), seen }; }",
            wanted,
        )
        assert focus["seen"], page.evaluate("document.activeElement.outerHTML")
        if focus["there"]:
            return
    raise AssertionError(f"{key} never came to {wanted}")


def test_the_keyboard_leads_from_the_search_to_the_evidence_of_a_prediction(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.goto(site)
    press_until(page, "Tab", "#q")
    page.keyboard.type("frontier labs publishing")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")
    press_until(page, "Tab", f"a[href='{JUDGED}']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{JUDGED}")
    press_until(page, "Tab", "#evidence ~ * a, [aria-labelledby=evidence] a")

    assert page.evaluate("document.activeElement.href").startswith("http")
    page.close()


def test_every_page_has_the_same_to_read_without_javascript(browser: Browser, site: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    for kind in PAGE_TYPES:
        page.goto(site + kind.address)
        assert page.get_by_role("heading", level=1).is_visible(), kind.name
        assert page.get_by_role("navigation", name="Site").is_visible(), kind.name
        assert len(page.locator("main").inner_text()) > 100, kind.name
    page.close()


def test_sql_runs_without_javascript(browser: Browser, site: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{site}/hindcast")
    page.get_by_label("SQL", exact=True).fill("select 6 * 7 as answer")
    page.get_by_role("button", name="Run SQL").click()

    assert page.locator("td").all_inner_texts() == ["42"]
    page.close()


def test_the_keyboard_skips_to_the_content_and_shows_where_it_is(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.goto(f"{site}/posts")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")
    page.close()


def test_print_leaves_out_what_cannot_be_clicked(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.emulate_media(media="print")
    page.goto(f"{site}/posts/2025-01-01-neurips-2024-review")

    assert not page.get_by_role("navigation", name="Site").is_visible()
    assert not page.get_by_role("navigation", name="Other posts").is_visible()
    assert page.get_by_role("heading", level=1).is_visible()
    page.close()


def test_choices_combine_and_are_taken_away_without_javascript(browser: Browser, site: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{site}/scoreboard")
    page.get_by_role("link", name="dan-simon").first.click()
    page.get_by_role("navigation", name="Outcome").get_by_role("link", name="wrong 14").first.click()
    assert page.get_by_role("heading", name="14 predictions, wrong").is_visible()
    page.get_by_role("link", name="Author: dan-simon").click()

    assert "author" not in page.url
    assert "outcome=wrong" in page.url
    page.close()


def test_the_calibration_plot_has_a_name_and_fits_the_narrowest_screen(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 900})
    page.goto(f"{site}/scoreboard")
    plot = page.get_by_role("img", name="Calibration: what was said to be likely, against what came true")
    box = plot.bounding_box()

    assert box is not None
    assert box["x"] + box["width"] <= 320
    assert (
        page.evaluate(
            "Math.min(...[...document.querySelectorAll('.plot text')].map(e => e.getBoundingClientRect().height))"
        )
        > 10
    )
    page.close()


@pytest.mark.parametrize("address", ["/", REVIEW, JUDGED])
def test_the_policy_lets_data_stand(browser: Browser, site: str, address: str) -> None:
    page = browser.new_page()
    wrong = watch(page, site)
    page.goto(site + address)

    assert json.loads(page.locator('script[type="application/ld+json"]').text_content() or "")["@context"]
    assert wrong == []
    page.close()


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_rows_are_cards_that_need_no_scrolling_sideways(browser: Browser, site: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, java_script_enabled=False)
    for table in (*MAIN_TABLES, "prediction_status", "surprises"):
        page.goto(f"{site}/hindcast/{table}")
        rows = page.locator(".table-wrapper")
        assert rows.evaluate("e => e.scrollWidth - e.clientWidth") == 0, table
        cell = rows.locator("td:visible").first
        assert cell.evaluate("e => getComputedStyle(e, '::before').content.length") > 2, table  # the column's name
        assert rows.evaluate("e => Math.max(...[...e.querySelectorAll('td')].map(d => d.scrollWidth))") < width, table
    page.close()


def test_on_a_phone_a_talk_without_a_title_leads_to_its_page_and_what_is_unknown_is_left_out(
    browser: Browser, site: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.goto(f"{site}/hindcast/talks?title__isnull=1")
    card = page.locator(".rows-and-columns tbody tr").first

    assert card.get_by_role("link", name="no title").is_visible()
    assert not card.locator("td.col-speakers").is_visible()
    page.close()


def test_on_a_phone_rows_are_put_in_order_without_javascript(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 900}, java_script_enabled=False)
    page.goto(f"{site}/hindcast/posts")
    page.get_by_label("Order").select_option("Sort by word_count")
    page.get_by_label("descending").uncheck()
    page.get_by_role("button", name="Apply").click()
    counts = [int(cell) for cell in page.locator("td.col-word_count").all_inner_texts()]

    assert counts == sorted(counts)
    page.close()


def test_the_power_of_a_table_is_intact(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    wrong = watch(page, site)
    page.goto(f"{site}/hindcast/predictions")
    menu = page.locator("th[data-column=due] .dropdown-menu-icon")
    menu.scroll_into_view_if_needed()
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")  # scrolling closes the menu
    menu.click()
    assert page.get_by_role("link", name="Show not-blank rows").is_visible()  # NULL counts as blank
    page.get_by_role("link", name="Facet by this").click()
    page.locator("#facet-due").get_by_role("link", name="2024-12-31").click()
    assert page.get_by_role("heading", name="17 rows where due").is_visible()
    page.get_by_label("Column").last.select_option("topic")
    page.get_by_label("Comparison").last.select_option("contains")
    page.get_by_label("Value").last.fill("tech")
    page.get_by_role("button", name="Apply").click()
    assert page.get_by_role("heading", name='topic contains "tech"').is_visible()
    csv = page.get_by_role("link", name="CSV", exact=True).get_attribute("href")
    assert page.request.get(f"{site}{csv}").text().startswith("id,")
    page.close()

    assert wrong == []


def test_the_editor_of_sql_is_loaded_when_it_is_used_colours_formats_and_runs(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme="dark")
    wrong = watch(page, site)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    page.goto(f"{site}/hindcast?sql=select+id+from+posts+limit+3", wait_until="networkidle")
    assert [name for name in asked if name.endswith((".css", ".js"))] == ["hindcast.css", "editor.js"]
    page.get_by_label("SQL", exact=True).focus()
    assert page.locator(".cm-keyword").first.inner_text() == "select"
    assert page.get_by_role("textbox", name="SQL").evaluate("e => e === document.activeElement")
    page.get_by_role("button", name="Format SQL").click()
    page.locator(".CodeMirror-line").nth(4).wait_for()
    page.locator(".CodeMirror").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("select 6 * 7 as answer")
    page.keyboard.press("Shift+Enter")
    page.wait_for_url("**answer*")

    assert page.locator(".rows-and-columns td").all_inner_texts() == ["42"]
    assert grave_violations(page) == []
    page.close()

    assert wrong == []


def test_what_is_typed_before_the_editor_of_sql_is_there_is_kept_in_its_place(browser: Browser, site: str) -> None:
    page = browser.new_page()
    held: list[Route] = []
    page.route("**/codemirror-*.min.js", lambda route: held.append(route) if not held else route.continue_())
    page.goto(f"{site}/hindcast")
    field = page.locator("textarea#sql-editor")
    field.focus()
    page.wait_for_timeout(100)
    page.keyboard.press("Control+a")
    page.keyboard.type("select 1\nfrom x")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Home")
    held[0].continue_()
    page.locator(".CodeMirror").wait_for()
    page.keyboard.type("0")
    page.keyboard.press("Control+End")
    page.keyboard.type("y")

    assert page.locator(".CodeMirror-line").all_inner_texts() == ["0select 1", "from xy"]
    page.close()


def test_sql_runs_from_the_plain_field_with_the_keys_of_the_editor(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.route("**/codemirror-*", lambda route: route.abort())
    page.goto(f"{site}/hindcast")
    page.get_by_label("SQL", exact=True).fill("select 6 * 7 as answer")
    page.keyboard.press("Shift+Enter")
    page.wait_for_url("**answer*")

    assert page.locator(".rows-and-columns td").all_inner_texts() == ["42"]
    page.close()


@pytest.mark.parametrize(("address", "shown"), [("/hindcast/surprises", "#sql-query"), ("/hindcast", "#sql-editor")])
def test_sql_is_formatted_where_it_can_only_be_read_and_where_it_can_be_written(
    browser: Browser, site: str, address: str, shown: str
) -> None:
    page = browser.new_page()
    wrong = watch(page, site)
    page.goto(site + address)
    before = page.locator(shown).evaluate("e => e.value ?? e.textContent")
    page.get_by_role("button", name="Format SQL").click()
    page.wait_for_function(
        "([shown, before]) => { const e = document.querySelector(shown);"
        " return (document.querySelector('.CodeMirror')?.CodeMirror.getValue()"
        " ?? e.value ?? e.textContent) !== before; }",
        arg=[shown, before],
    )
    page.close()

    assert wrong == []


def test_where_there_is_room_outcomes_stand_in_the_margin_and_the_outline_beside_the_text(
    browser: Browser, site: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{site}/posts/2025-01-01-neurips-2024-review")
    text, outline = (page.locator(place).bounding_box() for place in (".prose", ".outline"))
    marks = page.locator(".prediction-mark").evaluate_all("found => found.map(e => e.getBoundingClientRect().left)")

    assert text is not None
    assert outline is not None
    assert text["width"] <= 720  # a line of a comfortable measure
    assert outline["x"] + outline["width"] <= text["x"]
    assert len(marks) == 22
    assert min(marks) >= text["x"] + text["width"]
    page.set_viewport_size({"width": 390, "height": 900})
    assert page.locator(".prediction-mark").first.bounding_box()["x"] < 390  # type: ignore[index]
    page.close()
