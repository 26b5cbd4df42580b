"""The search page: what it finds, how it is narrowed down, and that nothing typed can break it."""

import asyncio
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import httpx
import pytest
from datasette.app import Datasette
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from plugins.searching.language import FIELDS
from tests.site.conftest import ROOT

OPERATORS = st.sampled_from(
    ['"', "-", "*", "(", ")", ":", "^", " ", "kind:", "year:", "author:", "NEAR", "NOT", "a", "\x00"]
)
HOSTILE = [
    *('"', "' or 1=1 --", "<script>alert(1)</script>", "NEAR(a b)", "a" * 3000, "\u202e\U0001f64f", "*", "(", "%00"),
    *("\x00", "kind:", 'author:"', "year:99999", "-", "-kind:post", "a:b:c", "{title}: x", '"""', "\ud7ff", "²", "٣"),
]


def page_of(web: httpx.Client, **parameters: str) -> LexborHTMLParser:
    """Get the page of a search."""
    answer = web.get("/search", params=parameters)
    assert answer.status_code == 200, parameters
    return LexborHTMLParser(answer.text)


def data_of(web: httpx.Client, q: str, **parameters: str) -> dict[str, object]:
    """Get a search as one object."""
    found: dict[str, object] = web.get("/hindcast/search.json", params={"q": q, "_size": "1000", **parameters}).json()
    return found


def rows_of(web: httpx.Client, q: str, **parameters: str) -> list[dict[str, str]]:
    """Get all rows of a search."""
    found = data_of(web, q, **parameters)["rows"]
    assert isinstance(found, list)
    return found


def text_of(page: LexborHTMLParser, selector: str) -> str:
    """Give the text of the first element that fits."""
    found = page.css_first(selector)
    return "" if found is None else " ".join(found.text().split())


def total_of(page: LexborHTMLParser) -> int:
    """Read how many results a page tells of."""
    return int(text_of(page, "[role=status] h2").split()[0].replace(",", ""))


def keys_of(page: LexborHTMLParser) -> list[str]:
    """List where the results of a page lead."""
    return [str(link.attributes["href"]) for link in page.css(".result .statement a")]


def choices_of(page: LexborHTMLParser) -> Iterator[tuple[str, str, str | None, int]]:
    """Yield facet, value, address and count of every choice beside the results."""
    for facet in page.css(".facet"):
        name = text_of(LexborHTMLParser(facet.html or ""), "h3")
        for item in facet.css("li"):
            link = item.css_first("a")
            shown = " ".join(item.text().split())
            yield name, shown, link.attributes["href"] if link else None, int(shown.split()[-1].replace(",", ""))


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("path", ["/search", "/hindcast/search.json", "/hindcast/search.csv", "/search.atom"])
def test_any_input_is_answered(web: httpx.Client, path: str, words: str) -> None:
    assert web.get(path, params={"q": words}).status_code == 200


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_as_text(web: httpx.Client, words: str) -> None:
    html = web.get("/search", params={"q": words}).text

    assert "<script" not in html
    if words.isprintable() and len(words) < 2000:
        assert words.strip() in unescape(html)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text() | st.lists(OPERATORS, max_size=12).map("".join), facet=st.sampled_from(FIELDS), value=st.text())
def test_whatever_is_asked_for_is_answered(web: httpx.Client, words: str, facet: str, value: str) -> None:
    words, value = (text.encode("utf-8", "replace").decode() for text in (words, value))
    answer = web.get("/search", params={"q": words, facet: value, "page": value, "sort": value, "group": value})

    assert answer.status_code == 200
    assert "<script" not in answer.text


def test_a_hit_is_shown_with_its_headings_its_date_and_its_marks(web: httpx.Client) -> None:
    page = page_of(web, q="benchmark saturation", kind="prediction")

    assert text_of(page, ".result mark") == "benchmarks"
    assert text_of(page, ".result .heading-path") == "Predictions 2025 › Lightning round › 2025 predictions"
    assert text_of(page, ".result time") == "2025-01-01"
    assert text_of(page, ".result .outcome") == "● right"


def test_all_kinds_are_found_by_one_search(web: httpx.Client) -> None:
    assert {row["kind"] for row in rows_of(web, "learning")} == {"post", "section", "prediction", "link", "talk"}


def test_a_phrase_is_found_word_for_word(web: httpx.Client) -> None:
    loose, exact, turned = (rows_of(web, words) for words in ("scaling laws", '"scaling laws"', '"laws scaling"'))

    assert len(loose) >= len(exact) > len(turned) == 0
    assert all("[scaling law" in row["title"].lower() + row["passage"].lower() for row in exact)


def test_an_excluded_word_is_in_no_result(web: httpx.Client) -> None:
    with_it, without = rows_of(web, "gpt"), rows_of(web, "gpt -openai")

    assert 0 < len(without) < len(with_it)
    assert not any("openai" in row["title"].lower() for row in without)


def test_the_last_word_may_be_cut_short_from_three_letters_on(web: httpx.Client) -> None:
    whole = {row["key"] for row in rows_of(web, "diffusion -x")}

    assert whole < {row["key"] for row in rows_of(web, "dif")}
    assert rows_of(web, "di") == []
    assert {row["key"] for row in rows_of(web, "bench kind:post")} == {
        row["key"] for row in rows_of(web, "bench", kind="post")
    }


@pytest.mark.parametrize(
    ("words", "column", "values"),
    [
        ("gpt kind:prediction", "kind", {"prediction"}),
        ("gpt kind:predictions", "kind", {"prediction"}),
        ("gpt outcome:wrong", "outcome", {"wrong"}),
        ('outcome:"mostly right"', "outcome", {"mostly right"}),
        ("author:Ouguo gpt", "authors", {"charles-ouguo"}),
        ("model conference:neurips-2024", "conference", {"neurips-2024"}),
    ],
)
def test_a_filter_in_the_box_lets_nothing_else_through(
    web: httpx.Client, words: str, column: str, values: set[str]
) -> None:
    assert {row[column] for row in rows_of(web, words)} == values


def test_years_are_a_filter_one_by_one_or_several(web: httpx.Client) -> None:
    assert {row["date"][:4] for row in rows_of(web, "model year:2024")} == {"2024"}
    assert {row["date"][:4] for row in rows_of(web, "model year:2023-2024")} == {"2023", "2024"}


def test_a_series_of_conferences_is_a_filter(web: httpx.Client) -> None:
    assert len({row["conference"] for row in rows_of(web, "model conference:NeurIPS")}) > 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("gpt kind:foo", "“foo” is no kind"),
        ("gpt year:20x4", "“20x4” is no year"),
        ("gpt outcome:bad", "“bad” is no outcome"),
        ("gpt author:zzzz", "No author’s name has “zzzz” in it."),
        ("gpt conference:zzzz", "No post is about a conference called “zzzz”."),
        ("gpt foo:bar", "“foo:” is no filter"),
    ],
)
def test_the_page_says_what_was_not_understood(web: httpx.Client, words: str, said: str) -> None:
    assert said in text_of(page_of(web, q=words), ".message")


def test_the_page_explains_how_to_search(web: httpx.Client) -> None:
    shown = text_of(page_of(web, q=""), ".syntax")

    assert all(f"{name}:" in shown for name in FIELDS)
    assert '"deep learning"' in shown
    assert "agents -hype" in shown


@pytest.mark.parametrize("words", ["gpt", "benchmark", "learning", "year:2025", "model -gpt"])
@pytest.mark.parametrize("filters", [{}, {"kind": "prediction"}, {"kind": "link", "conference": "none"}])
def test_the_counts_of_a_facet_add_up_to_the_total(web: httpx.Client, words: str, filters: dict[str, str]) -> None:
    found = data_of(web, words, **filters)
    facets = found["facets"]
    assert isinstance(facets, dict)

    for name in {"kind", "conference", "year", "outcome"} - set(filters) - {words.split(":")[0]}:
        assert sum(facets[name].values()) == found["total"], name


@pytest.mark.parametrize("words", ["gpt", "neurips year:2025"])
def test_every_choice_leads_to_as_many_results_as_it_says(web: httpx.Client, words: str) -> None:
    choices = [choice for choice in choices_of(page_of(web, q=words)) if choice[2]]

    assert {name for name, *_ in choices} == {"Kind", "Conference", "Year", "Author", "Outcome"}
    for name, value, address, count in choices:
        assert total_of(LexborHTMLParser(web.get(str(address)).text)) == count, (name, value)


def test_a_filter_can_be_removed(web: httpx.Client) -> None:
    narrow = page_of(web, q="gpt year:2025", kind="prediction")
    chips = {text_of(LexborHTMLParser(chip.html or ""), "a"): chip.attributes["href"] for chip in narrow.css("a.chip")}

    assert list(chips.values()) == ["/search?q=gpt&kind=prediction", "/search?q=gpt&year=2025"]
    assert total_of(page_of(web, q="gpt", year="2025")) > total_of(narrow)


@pytest.mark.parametrize("sort", ["relevance", "date"])
@pytest.mark.parametrize("words", ["learning", "year:2025", "gpt nvidia saturation"])
def test_pages_have_no_gaps_and_no_repeats(web: httpx.Client, words: str, sort: str) -> None:
    whole = [(row["kind"], row["key"]) for row in rows_of(web, words, sort=sort)]
    pages: list[tuple[str, str]] = []
    for number in range(1, len(whole) // 20 + 2):
        rows = data_of(web, words, sort=sort, page=str(number), _size="20")["rows"]
        assert isinstance(rows, list)
        pages += [(row["kind"], row["key"]) for row in rows]

    assert pages == whole
    assert len(set(pages)) == len(pages) == data_of(web, words)["total"]


def test_the_page_leads_on_from_page_to_page(web: httpx.Client) -> None:
    first = page_of(web, q="learning")
    following = first.css_first("a[rel=next]")
    assert following
    second = LexborHTMLParser(web.get(str(following.attributes["href"])).text)

    assert not set(keys_of(first)) & {key for key in keys_of(second) if not key.startswith("/posts/")}
    assert second.css_first("a[rel=prev]")


def test_results_can_be_sorted_by_date(web: httpx.Client) -> None:
    dates = [row["date"] or "" for row in rows_of(web, "benchmark", sort="date")]

    assert dates == sorted(dates, reverse=True)


def test_results_can_be_grouped(web: httpx.Client) -> None:
    page = page_of(web, q="gpt", group="outcome")
    counts = data_of(web, "gpt")["facets"]
    assert isinstance(counts, dict)

    for group in page.css("section.group"):
        name, count = text_of(LexborHTMLParser(group.html or ""), "h3").rsplit(" ", 1)
        assert counts["outcome"]["none" if name == "no prediction" else name] == int(count)
        assert 1 <= len(group.css(".result")) <= 3


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("becnhmarks", "benchmarks"),
        ("lerning", "learning"),
        ("transfromers", "transformers"),
        ("nvidea", "nvidia"),
        ("publihsing", "publishing"),
        ("reasonig models", "reasoning models"),
    ],
)
def test_a_typing_error_is_mended_and_said(web: httpx.Client, typed: str, meant: str) -> None:
    page = page_of(web, q=typed)

    assert text_of(page, ".correction") == f"Nothing has {typed}. These are the results for {meant}."
    assert keys_of(page) == keys_of(page_of(web, q=meant))


def test_what_was_quoted_is_not_mended(web: httpx.Client) -> None:
    assert total_of(page_of(web, q='"becnhmarks"')) == 0


def test_without_a_row_that_has_all_words_those_with_some_are_shown(web: httpx.Client) -> None:
    page = page_of(web, q="gpt zzzzqqqq")

    assert total_of(page) > 0
    assert "Nothing has all the words." in text_of(page, "[role=status] .note")


@pytest.mark.parametrize(
    ("one", "other"), [("LLMs", "large language models"), ("AGI", "artificial general intelligence")]
)
def test_synonyms_find_the_same(web: httpx.Client, one: str, other: str) -> None:
    found = [{(row["kind"], row["key"]) for row in rows_of(web, words)} for words in (one, other)]

    assert len(found[0] & found[1]) > 0.9 * len(found[0] | found[1]) > 0


def test_diacritics_fold(web: httpx.Client) -> None:
    assert rows_of(web, "sánchez") == rows_of(web, "sanchez") != []


def test_a_search_that_takes_too_long_says_so(database: Path) -> None:
    async def search_twice() -> str:
        server = Datasette(
            [], immutables=[str(database)], template_dir=str(ROOT / "templates"), plugins_dir=str(ROOT / "plugins")
        )
        await server.client.get("/search?q=learning")  # the first one reads what facets count, outside the limit
        server._settings["sql_time_limit_ms"] = 1e-6
        answer = await server.client.get("/search?q=learning")
        assert answer.status_code == 200
        return str(answer.text)

    assert "The search took too long and was stopped." in asyncio.run(search_twice())
