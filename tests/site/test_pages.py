"""The pages of our own say what the database knows, and every link on them leads somewhere."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from urllib.parse import urldefrag

import httpx
import pytest

from build_db.schema import OUTCOMES
from tests.site.html_pages import Page, read_page

LISTS = [
    "/",
    "/posts",
    "/predictions",
    "/scoreboard",
    "/talks",
    "/resources",
    "/resources?kind=page",
    "/search?q=benchmark",
]
HEAVIEST = 60_000
"""HTML and styles of a page, in bytes."""

REVIEW = "/posts/2025-01-01-neurips-2024-review"
JUDGED = "/predictions/2025-01-01-neurips-2024-review/the-frontier-labs-will-go-on-not-publishing"


def rows(web: httpx.Client, sql: str) -> list[list[object]]:
    """Ask the served database."""
    found: list[list[object]] = web.get("/hindcast.json", params={"sql": sql, "_shape": "arrays"}).json()["rows"]
    return found


@pytest.fixture(scope="module")
def own_pages(web: httpx.Client) -> dict[str, Page]:
    """Every page of our own, by its address."""
    found = rows(
        web,
        "select '/posts/' || id from posts union all select '/posts/' || id || '/source' from posts "
        "union all select '/predictions/' || id from predictions "
        "union all select '/talks/' || id from talks",
    )
    return get_pages(web, [*LISTS, *(str(row[0]) for row in found)])


def get_pages(web: httpx.Client, addresses: Iterable[str]) -> dict[str, Page]:
    """Get pages, all of which must be there."""

    def get_page(address: str) -> tuple[str, Page]:
        answer = web.get(address, follow_redirects=True)
        assert answer.status_code == 200, address
        return address, read_page(answer.text)

    with ThreadPoolExecutor(4) as pool:
        return dict(pool.map(get_page, addresses))


def test_home_says_what_it_is_and_how_the_predictions_did(web: httpx.Client) -> None:
    html = unescape(web.get("/").text)

    assert "What people wrote about machine-learning conferences" in html
    for outcome, count in rows(web, "select status, count(*) from prediction_status group by status"):
        assert f'outcome-{str(outcome).replace(" ", "-")}"' in html
        assert f'<td class="number">{count}</td>' in html
    for table in ("posts", "predictions", "evidence", "talks"):
        count = rows(web, f"select count(*) from {table}")[0][0]  # noqa: S608 (names of ours)
        assert f'href="/hindcast/{table}">{table}</a></dt><dd>{count}</dd>' in html


def test_posts_are_listed_by_year(web: httpx.Client) -> None:
    html = web.get("/posts").text
    of_2025 = web.get("/posts?year=2025").text

    assert html.count('class="post-item"') == rows(web, "select count(*) from posts")[0][0]
    assert '<h2 id="y2019">2019</h2>' in html
    assert REVIEW in of_2025
    assert "/posts/2019-" not in of_2025


def test_a_post_is_read_with_its_outline_its_marked_predictions_its_licence_and_its_footnotes(
    web: httpx.Client,
) -> None:
    html = web.get(REVIEW).text
    page = read_page(html)
    slugs = [row[0] for row in rows(web, f"select slug from predictions where post_id = '{REVIEW[7:]}'")]  # noqa: S608

    assert len(slugs) == 22
    for slug in slugs:
        assert page.ids[f"prediction-{slug}"] == 1
        assert f"/predictions/{REVIEW[7:]}/{slug}" in page.links
    assert "#ai-scientists-status" in page.links
    assert page.ids["ai-scientists-status"] == 1
    assert "Notes in our own words" in html
    assert "Licence of these notes: CC-BY-4.0" in html
    assert {"#fn1", "#fnref1", "#fn2", "#fnref2"} <= set(page.links)
    assert f"/hindcast/posts/{REVIEW[7:]}" in page.links


def test_a_post_whose_sections_are_of_the_first_level_has_one_title_and_its_figures_as_text(web: httpx.Client) -> None:
    html = web.get("/posts/2025-02-01-selected-ideas-from-neurips-2024").text

    assert read_page(html).tags["h1"] == 1
    assert '<h2 id="agents-the-next-frontier">' in html
    assert "Source: Epoch AI, June 2024" in html
    assert "<img" not in html
    assert 'href="https://manuelsh.github.io/' in html


def test_a_title_in_another_language_says_which(web: httpx.Client) -> None:
    html = web.get("/posts/2019-12-10-future-architect-neurips-2019").text

    assert '<h1 lang="ja">' in html


def test_predictions_are_chosen_by_year_and_by_outcome(web: httpx.Client) -> None:
    html = web.get("/predictions?year=2025&outcome=mixed").text
    sql = "select count(*) from prediction_status where status = 'mixed' and due like '2025%'"
    count = rows(web, sql)[0][0]

    assert f"{count} predictions, mixed, due in 2025" in html
    assert html.count('class="prediction-item"') == count


def test_the_list_of_predictions_has_pages(web: httpx.Client) -> None:
    first, second = (web.get(f"/predictions?page={number}").text for number in (1, 2))

    assert first.count('class="prediction-item"') == 30
    assert 'rel="next" href="/predictions?page=2"' in first
    assert 'rel="prev" href="/predictions?page=1"' in second
    assert not set(read_page(first).links) >= {link for link in read_page(second).links if link.count("/") == 3}


@pytest.mark.parametrize(
    "query", ["page=0", "page=-5", "page=x", "page=" + "9" * 40, "year=x", "outcome=%27%22%3Cb%3E"]
)
def test_nonsense_in_the_address_of_a_list_does_no_harm(web: httpx.Client, query: str) -> None:
    answer = web.get(f"/predictions?{query}")

    assert answer.status_code == 200
    assert "<b>" not in answer.text


def test_a_judged_prediction_shows_its_source_its_outcome_and_its_evidence(web: httpx.Client) -> None:
    html = unescape(web.get(JUDGED).text)

    assert '<h1 class="statement-title">The frontier labs will go on not publishing.</h1>' in html
    assert "mostly right</span>" in html
    assert "Disclosure about flagship models fell" in html
    assert "2025-01-01-neurips-2024-review.md</code>, line 70" in html
    assert "The 2025 Foundation Model Transparency Index" in html
    assert f'href="{REVIEW}#prediction-the-frontier-labs-will-go-on-not-publishing"' in html


def test_a_prediction_of_notes_links_to_the_source_without_pretending_to_quote_it(web: httpx.Client) -> None:
    html = web.get("/predictions/2023-12-31-seinma-predictions-for-2024/openai-will-announce-gpt-5").text

    assert "the statement above is in our own words" in html
    assert ":~:text=" not in html


def test_a_judged_prediction_says_how_to_dispute_it_and_a_pending_one_does_not(web: httpx.Client) -> None:
    pending = rows(web, "select id from prediction_status where status = 'pending' limit 1")[0][0]
    html = web.get(JUDGED).text

    assert "<code>assessments/2025-01-01-neurips-2024-review.yml</code>" in html[html.index('id="dispute"') :]
    assert 'href="/scoreboard#scoring"' in html[html.index('id="dispute"') :]
    assert 'id="dispute"' not in web.get(f"/predictions/{pending}").text


def test_a_prediction_leads_to_others_of_its_author_topic_and_year(web: httpx.Client) -> None:
    page = read_page(web.get("/predictions/2023-12-31-seinma-predictions-for-2024/openai-will-announce-gpt-5").text)
    lists = {"/predictions?author=Charles%20OuGuo", "/predictions?topic=Tech", "/predictions?year=2024"}

    assert lists <= set(page.links)
    for address in lists:
        assert "openai-will-announce-gpt-5" in web.get(address).text


def test_a_prediction_leads_to_the_very_line_of_its_source(web: httpx.Client) -> None:
    page = unescape(web.get(JUDGED).text)
    assert f'href="{REVIEW}/source#L70"' in page
    assert (
        '<li id="L70"><code>- The frontier labs will go on not publishing.</code></li>'
        in web.get(f"{REVIEW}/source").text
    )


def test_a_pending_prediction_says_when_it_falls_due(web: httpx.Client) -> None:
    sql = "select id, due from prediction_status where status = 'pending' and due is not null limit 1"
    key, due = rows(web, sql)[0]
    html = web.get(f"/predictions/{key}").text

    assert f'It falls due on <time datetime="{due}">' in html
    assert 'id="evidence"' not in html


def test_a_talk_shows_who_spoke_and_what_posts_say_of_it(web: httpx.Client) -> None:
    html = web.get("/talks/neurips-2024/workshop/84749").text

    assert "<h1>System 2 Reasoning At Scale</h1>" in html
    assert "Melanie Mitchell" in html
    assert 'href="/posts/2025-02-01-selected-ideas-from-neurips-2024#benchmarks-to-advance-ai"' in html


@pytest.mark.parametrize(
    "address",
    ["/nope", "/posts/nope", "/predictions/nope/nope", "/talks/nope/nope/nope", "/hindcast/nope", "/posts/nope%27%22"],
)
def test_what_does_not_exist_is_not_found(web: httpx.Client, address: str) -> None:
    answer = web.get(address, follow_redirects=True)

    assert answer.status_code == 404
    assert "<h1>Not found</h1>" in answer.text


def test_every_page_is_sound_html(own_pages: dict[str, Page]) -> None:
    for address, page in own_pages.items():
        assert page.lang == "en", address
        assert page.tags["h1"] == 1, address
        assert page.tags["main"] == 1, address
        assert [name for name, count in page.ids.items() if count > 1] == [], address
        assert set(page.fields) <= page.labelled, address
        assert page.inline == [], address


def test_no_page_is_heavy(web: httpx.Client, own_pages: dict[str, Page]) -> None:
    styles = len(web.get("/static/hindcast.css").content)

    assert {address: page.size for address, page in own_pages.items() if page.size + styles > HEAVIEST} == {}


def test_every_link_leads_somewhere(web: httpx.Client, own_pages: dict[str, Page]) -> None:
    links = {link for page in own_pages.values() for link in page.links if link.startswith("/")}
    targets = {urldefrag(link)[0] for link in links}
    stock = {link for link in targets - set(own_pages) if link.startswith("/hindcast/")}
    # One row or table after another would take a minute: of these, those of a few pages.
    few = {link for page in list(own_pages.values())[:40] for link in page.links} & stock
    pages = {**own_pages, **get_pages(web, sorted((targets - set(own_pages) - stock) | few))}

    for link in links:
        target, anchor = urldefrag(link)
        if target in pages and anchor:
            assert pages[target].ids[anchor] == 1, link


def test_every_link_within_a_page_leads_somewhere(own_pages: dict[str, Page]) -> None:
    for address, page in own_pages.items():
        for link in page.links:
            if link.startswith("#"):
                assert page.ids[link[1:]] == 1, (address, link)


def test_every_result_of_a_search_leads_to_its_place(web: httpx.Client, own_pages: dict[str, Page]) -> None:
    for (address,) in rows(web, "select distinct page from search"):
        target, anchor = urldefrag(str(address))
        assert target in own_pages, address
        assert not anchor or own_pages[target].ids[anchor] == 1, address


def test_rows_lead_to_the_pages_on_which_they_are_read(web: httpx.Client) -> None:
    for table, page in (("predictions", JUDGED), ("outcomes", f"{JUDGED}#outcome"), ("evidence", f"{JUDGED}#evidence")):
        column = "id" if table == "predictions" else "prediction_id"
        key = rows(web, f"select * from {table} where {column} = '{JUDGED[13:]}'")[0][0]  # noqa: S608
        row = web.get(f"/hindcast/{table}/{str(key).replace('/', '~2F').replace('#', '~23')}")
        assert page in read_page(row.text).links, table


def test_the_sign_of_every_outcome_is_known(web: httpx.Client) -> None:
    for outcome in OUTCOMES:
        assert web.get(f"/predictions?outcome={outcome}").text.count('class="prediction-item"') > 0


def test_pages_lead_to_what_is_about_the_same_in_other_posts(web: httpx.Client) -> None:
    prediction = web.get("/predictions/2023-12-31-seinma-predictions-for-2024/openai-will-announce-gpt-5").text
    post = web.get("/posts/2024-01-07-dan-simon-predictions-for-end-of-2024").text
    nearest = "select other_page from related where key = '2024-01-07-dan-simon-predictions-for-end-of-2024'"
    sections = (
        "select other_page from related where kind = 'section' and key glob '2024-01-07-dan-simon-predictions-for*'"
    )

    assert "/predictions/2025-01-05-seinma-predictions-for-2025/openai-will-announce-gpt-5" in prediction
    for page in (*rows(web, nearest), *rows(web, sections)):
        assert f'href="{page[0]}"' in post
