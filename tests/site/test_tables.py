"""Datasette's pages of tables, rows and queries show values as people expect them."""

import re
from html import unescape

import httpx
import pytest

from tests.site.html_pages import read_page

POST = "2025-02-01-selected-ideas-from-neurips-2024"
JUDGED = "2025-01-01-neurips-2024-review/the-frontier-labs-will-go-on-not-publishing"
BADGE = '<span class="sign" aria-hidden="true">◕</span> mostly right'


def table(web: httpx.Client, address: str) -> str:
    """Get the rows of a page of Datasette's."""
    html = web.get(address, follow_redirects=True).text
    return html[html.index("<tbody>") : html.index("</tbody>")]


def result(web: httpx.Client, sql: str) -> str:
    """Get the rows of a query."""
    return table(web, str(httpx.URL("/hindcast", params={"sql": sql})))


@pytest.mark.parametrize(
    ("address", "link"),
    [
        (f"/hindcast/posts?id={POST}", f'<a href="/posts/{POST}">Selected ideas from NeurIPS 2024</a>'),
        (f"/hindcast/predictions?id={JUDGED}", f'<a href="/predictions/{JUDGED}">The frontier labs will go on not'),
        (f"/hindcast/prediction_status?id={JUDGED}", f'<a href="/predictions/{JUDGED}">The frontier labs will go on'),
        ("/hindcast/talks?id=neurips-2024/workshop/84749", '<a href="/talks/neurips-2024/workshop/84749">System 2'),
        ("/hindcast/resources?identifier=2312.00752", '<a href="/resources?id=https%3A//arxiv.org/abs/2312.00752">'),
        ("/hindcast/evidence?title__startswith=The+2025+F", f'<a href="/predictions/{JUDGED}#evidence">The 2025 Fou'),
        (f"/hindcast/sections?id={POST}%23benchmarks-to-advance-ai", f'<a href="/posts/{POST}#benchmarks-to-advance'),
    ],
)
def test_a_row_leads_to_the_page_on_which_it_is_read(web: httpx.Client, address: str, link: str) -> None:
    rows = table(web, address)

    assert link in rows
    assert web.get(unescape(link.split('"')[1])).status_code == 200


def test_an_outcome_is_the_badge_that_it_is_elsewhere(web: httpx.Client) -> None:
    own = web.get(f"/predictions/{JUDGED}").text

    assert BADGE in own
    assert f'<a class="outcome outcome-mostly-right" href="/predictions/{JUDGED}#outcome">{BADGE}</a>' in table(
        web, f"/hindcast/outcomes?prediction_id={JUDGED}"
    )
    assert BADGE in result(web, "select 'mostly right' as status")
    assert "outcome-" not in result(web, "select 'right' as direction")


def test_a_key_of_another_row_is_a_link_with_what_that_is_called(web: httpx.Client) -> None:
    title = "Review of NeurIPS 2024 and predictions for ML in 2025"
    link = f'<a href="/hindcast/posts/2025-01-01-neurips-2024-review">{title}</a>'
    row = f"/hindcast/predictions/{JUDGED.replace('/', '~2F')}"

    assert f"{link}</td>" in table(web, f"/hindcast/predictions?id={JUDGED}")
    assert link in table(web, row)
    assert "Large language models (LLMs) › 2025 predictions</a>" in table(web, row)
    assert f'<a href="/hindcast/posts/{POST}">{POST}</a>' in result(web, f"select '{POST}' as post_id")


def test_a_row_shows_every_column_with_what_it_holds(web: httpx.Client) -> None:
    rows = table(web, f"/hindcast/predictions/{JUDGED.replace('/', '~2F')}")
    columns = web.get("/hindcast/predictions.json?_size=1&_shape=arrays").json()["columns"]

    assert re.findall(r'<th scope="row">(\w+) <span class="note">', rows) == columns
    assert "When it was made: a day, ISO 8601.</span>" in rows


def test_the_line_of_a_source_leads_there(web: httpx.Client) -> None:
    link = '<a href="/posts/2025-01-01-neurips-2024-review/source#L70">70</a>'

    assert link in table(web, f"/hindcast/predictions?id={JUDGED}")
    assert link in result(web, "select '2025-01-01-neurips-2024-review' as post_id, 70 as line")
    assert "<a" not in result(web, "select 70 as line")


def test_days_lists_numbers_and_null_are_shown_as_such(web: httpx.Client) -> None:
    rows = result(web, "select '2025-12-31' as a, '[\"Ada Lovelace\", \"Alan Turing\"]' as b, 0.25 as c, null as d")

    assert '<time datetime="2025-12-31">2025-12-31</time>' in rows
    assert "Ada Lovelace, Alan Turing" in rows
    assert '<span class="number">0.25</span>' in rows
    assert '<td class="col-d"><span class="null"></span></td>' in rows
    assert "Melanie Mitchell, " in table(web, "/hindcast/talks/neurips-2024~2Fworkshop~2F84749")


def test_a_page_in_the_result_of_a_query_is_a_link(web: httpx.Client) -> None:
    links = read_page(table(web, "/hindcast/surprises")).links

    assert len([link for link in links if link.startswith("/predictions/")]) >= 10
    assert all(web.get(link).status_code == 200 for link in links[:3])


def test_the_rest_of_a_long_text_unfolds(web: httpx.Client) -> None:
    text = web.get("/hindcast/posts.json", params={"id": POST, "_shape": "array"}).json()[0]["markdown"]
    shown = unescape(result(web, f"select markdown from posts where id = '{POST}'"))  # noqa: S608 (our own words)

    assert '<details class="long"><summary>' in shown
    assert text in shown.replace("</summary>", "")
    assert "more characters" not in shown
    assert "2,000 more characters are in the JSON and CSV." in result(web, "select hex(zeroblob(6000)) as a")


@pytest.mark.parametrize(
    "value", ["<b>x</b>", '["<b>x</b>"]', '/"><b>x</b>', "<b>" + "long " * 100, "javascript:alert(1)"]
)
@pytest.mark.parametrize("column", ["page", "status", "post_id", "statement", "due", "url"])
def test_whatever_a_value_holds_it_is_text(web: httpx.Client, value: str, column: str) -> None:
    rows = result(web, f"select '{value}' as {column}")

    assert "<b>" not in rows
    assert 'href="javascript' not in rows


def test_the_rows_are_near_and_what_columns_hold_is_told_once(web: httpx.Client) -> None:
    html = web.get("/hindcast/predictions").text

    assert html.count("<dt>made_on</dt>") == 1
    assert html.index("What the columns hold") < html.index("<dt>made_on</dt>") < html.index("</details>")


def test_a_table_offers_more_rows_a_page_and_keeps_what_is_chosen(web: httpx.Client) -> None:
    address = "/hindcast/predictions?due=2025-12-31&_sort=topic"
    few = web.get(address).text
    more = next(link for link in read_page(few).links if "_size=50" in link)
    many = web.get(more).text

    assert few.count('<td class="col-id ') == 6
    assert many.count('<td class="col-id ') == 50
    assert 'where due = "2025-12-31" sorted by topic' in unescape(many).replace("\n", " ").replace("  ", "")
    assert '<strong aria-current="true">50</strong>' in many
    assert "Rows a page" not in web.get("/hindcast/build").text


def test_unknown_cells_of_tables_are_empty_as_the_menus_of_columns_want_them(web: httpx.Client) -> None:
    assert '<td class="col-description type-none"></td>' in web.get("/hindcast/posts").text


def test_links_of_a_table_to_itself_do_not_repeat_the_address_of_the_site(web: httpx.Client) -> None:
    main = web.get("/hindcast/predictions").text.split("<main")[1]

    assert 'href="/hindcast/predictions?restated=1"' in main
    assert str(web.base_url) not in main


def test_of_a_long_answer_the_first_rows_are_shown_and_all_of_them_on_request(web: httpx.Client) -> None:
    total = len(web.get("/hindcast/surprises.json?_shape=array").json())
    some = web.get("/hindcast/surprises").text
    shown = read_page(some).tags["tr"] - 1
    address = next(link for link in read_page(some).links if "_rows=all" in link)
    every = web.get(address).text

    assert 10 <= shown < total
    assert f"The first {shown} of {total} rows." in some
    assert f"returning {total} rows" in some
    assert read_page(every).tags["tr"] - 1 == total
    assert "The first" not in every
    assert "The first" not in web.get("/hindcast/calibration").text


def test_of_an_answer_of_very_long_rows_one_is_shown(web: httpx.Client) -> None:
    html = web.get(
        "/hindcast", params={"sql": "select markdown, html, markdown as again, html as more from posts"}
    ).text

    assert read_page(html).tags["tr"] - 1 >= 1
    assert "of 29 rows." in html


@pytest.mark.parametrize(
    "address", ["/hindcast", "/hindcast/predictions?due=2025-12-31", "/hindcast/surprises", "/hindcast?sql=select+1"]
)
def test_every_field_of_a_page_of_data_has_a_name(web: httpx.Client, address: str) -> None:
    html = web.get(address).text
    labelled = set(re.findall(r'<label for="([^"]+)"', html))
    fields = re.findall(r"<(?:select|textarea|input)[^>]*>", html)
    nameless = [
        field
        for field in fields
        if "aria-label=" not in field
        and not re.search(r'type="(hidden|submit|checkbox)"', field)  # a checkbox stands within its label
        and not ((key := re.search(r' id="([^"]+)"', field)) and key[1] in labelled)
    ]

    assert fields
    assert nameless == []


@pytest.mark.parametrize(
    ("address", "description"),
    [
        ("/hindcast", "Tables, views and queries."),
        ("/hindcast/predictions", "A statement about the future that can turn out right or wrong."),
        (f"/hindcast/posts/{POST}", "A row of the table posts: "),
        ("/hindcast/surprises", "Predictions"),
    ],
)
def test_pages_of_data_say_in_their_head_what_they_are(web: httpx.Client, address: str, description: str) -> None:
    html = unescape(web.get(address).text)
    said = re.search(r'<meta name="description" content="([^"]+)">', html)

    assert said
    assert description in said[1]
    assert f'<link rel="canonical" href="{web.base_url.join(address)}">' in html
