"""The small cleaners, each as a table of what goes in and what comes out."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from slugify import slugify

from build_db.normalise import (
    ABBREVIATION,
    PLAIN_URL,
    NotADateError,
    absolute_url,
    count_words,
    is_web_address,
    normalise_date,
    normalise_due,
    normalise_slug,
    normalise_space,
    normalise_url,
    split_names,
    split_sentences,
    split_url,
)
from build_db.slugs import UniqueSlugs


@pytest.mark.parametrize(
    ("text", "folded"),
    [("", ""), (" \n\t ", ""), ("a", "a"), (" a \n\t b\u00a0c ", "a b c")],
)
def test_white_space_folds_into_one_blank(text: str, folded: str) -> None:
    assert normalise_space(text) == folded


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-12-10", "2024-12-10"),
        (" 2024-12-10 ", "2024-12-10"),
        ("2024-2-1", "2024-02-01"),
        ("2024/12/10", "2024-12-10"),
        ("2024.12.10", "2024-12-10"),
        ("2024-12-10 23:59:59", "2024-12-10"),
        ("2024-12-10T23:59:59-08:00", "2024-12-10"),
        ("2024-12-10 23:59:59 +0900", "2024-12-10"),
        ("10 December 2024", "2024-12-10"),
        ("December 10, 2024", "2024-12-10"),
        ("Tue, 10 Dec 2024 09:00:00 GMT", "2024-12-10"),
        ("10. Dec 2024", "2024-12-10"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_a_date_in_any_common_form_becomes_a_day(text: str, day: str) -> None:
    assert normalise_date(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20191210", "2019-12-10"),
        ("20191210T1030", "2019-12-10"),
        ("2019年12月1日", "2019-12-01"),
        ("10.12.2019", "2019-12-10"),
        ("1. 2. 2019 10:00", "2019-02-01"),
        ("2019.12.10", "2019-12-10"),
    ],
)
def test_a_date_without_hyphens_becomes_a_day(text: str, day: str) -> None:
    assert normalise_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2025-13-01",
        "2025-02-29",
        "2025-00-10",
        "2025/31/12",
        "December 2024",
        "2024",
        "10 December",
        "2024-12",
        "20241",
        "32 December 2024",
        "9999999999 2024",
    ],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(NotADateError):
        normalise_date(text)


@pytest.mark.parametrize(
    ("horizon", "due"),
    [
        ("2025", "2025-12-31"),
        ("2026-06", "2026-06-30"),
        ("2024-02", "2024-02-29"),
        ("2026-H1", "2026-06-30"),
        ("2026-H2", "2026-12-31"),
        ("2026-Q1", "2026-03-31"),
        ("2026-Q2", "2026-06-30"),
        ("2026-Q4", "2026-12-31"),
        ("2026-02-01", "2026-02-01"),
        ("2026/2027", "2027-12-31"),
        ("2026-03/2026-05", "2026-05-31"),
    ],
)
def test_a_horizon_falls_due_on_its_last_day(horizon: str, due: str) -> None:
    assert normalise_due(horizon) == due


@pytest.mark.parametrize(
    "horizon",
    [
        "",
        "soon",
        "26",
        "2026-13",
        "2026-02-30",
        "2026-H3",
        "2026-Q5",
        "0000",
        "2026/",
        "/2026",
        "soon/2027",
        "1/2/2027",
    ],
)
def test_what_is_no_horizon_is_refused(horizon: str) -> None:
    with pytest.raises(NotADateError):
        normalise_due(horizon)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("", ""),
        ("…", ""),
        ("Large language models (LLMs)", "large-language-models-llms"),
        ("Über-Größe", "uber-grosse"),
        ("Don't panic", "don-t-panic"),
        ("R&D &amp; more", "r-d-more"),
        ("10,000 papers", "10000-papers"),
        ("議論", "yi-lun"),
        ("word " * 20, "word-word-word-word-word-word-word-word-word-word-word-word"),
        ("x" * 70, "x" * 60),
    ],
)
def test_a_slug_is_what_an_address_can_hold(text: str, slug: str) -> None:
    assert normalise_slug(text) == slug


@given(st.one_of(st.text(max_size=90), st.text(st.characters(max_codepoint=127), max_size=90)))
@example("A 'quoted' word, 1,000 of them; and more than sixty characters in all, of course")
@example("ends in a very long run of letters " + "a" * 60)
def test_every_slug_is_that_of_slugify_and_has_nothing_but_letters_digits_and_hyphens(text: str) -> None:
    slug = normalise_slug(text)

    assert re.fullmatch(r"[a-z0-9-]{0,60}", slug)
    assert slug == slugify(text, max_length=60, word_boundary=True, save_order=True)


@given(text=st.lists(st.text("aB1,-. ", min_size=1, max_size=70), max_size=12).map(" ".join))
@settings(max_examples=500)
def test_a_long_slug_is_cut_where_slugify_cuts_it(text: str) -> None:
    assert normalise_slug(text) == slugify(text, max_length=60, word_boundary=True, save_order=True)


@given(
    tail=st.text("a.:/?#[]@% \n\t\\é", max_size=12),
    start=st.sampled_from(["http://", "https://", "HTTPS://", "https:", "//", "/", ""]),
    base=st.sampled_from([None, "https://b.org/c/"]),
)
@settings(max_examples=1000)
def test_a_plain_address_is_taken_as_it_is_wherever_taking_it_apart_says_the_same(
    start: str, tail: str, base: str | None
) -> None:
    href = start + tail
    if PLAIN_URL.match(href):
        parts = split_url(href)
        assert parts is not None
        assert parts.scheme in ("http", "https")
        assert absolute_url(href, base) == href


@pytest.mark.parametrize(
    ("wanted", "given_out"),
    [
        (["a"], ["a"]),
        (["b", "a"], ["b", "a"]),
        (["a", "a", "a"], ["a", "a-2", "a-3"]),
        (["a", "a-2", "a"], ["a", "a-2", "a-3"]),
        (["a", "a", "a-2"], ["a", "a-2", "a-2-2"]),
        (["a-2", "a", "a"], ["a-2", "a", "a-3"]),
    ],
)
def test_a_slug_that_is_taken_gets_a_number(wanted: list[str], given_out: list[str]) -> None:
    slugs = UniqueSlugs()

    assert [slugs.take(slug) for slug in wanted] == given_out


@pytest.mark.parametrize("url", ["http://[oops/", "http://a:port/", "http://[::1"])
def test_what_is_no_url_has_no_parts(url: str) -> None:
    assert split_url(url) is None


@pytest.mark.parametrize(
    ("url", "leads_to_the_web"),
    [
        ("https://example.org", True),
        ("HTTP://example.org/x?y#z", True),
        ("https://", False),
        ("example.org/post", False),
        ("/post", False),
        ("//example.org", False),
        ("javascript:alert(1)", False),
        ("mailto:a@example.org", False),
        ("http://[oops/", False),
    ],
)
def test_a_text_is_an_address_on_the_web_or_none(url: str, leads_to_the_web: bool) -> None:
    assert is_web_address(url) is leads_to_the_web


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("https://a.org/b?y=2&x=1#part", "https://a.org/b?x=1&y=2"),
        (" https://a.org ", "https://a.org/"),
        ("https://a.org/%7euser/ä", "https://a.org/~user/%C3%A4"),
    ],
)
def test_an_address_has_one_canonical_form(url: str, canonical: str) -> None:
    assert normalise_url(url) == canonical


@pytest.mark.parametrize(
    ("href", "base", "url"),
    [
        ("https://a.org/x", None, "https://a.org/x"),
        ("mailto:a@b.org", None, "mailto:a@b.org"),
        ("//a.org/x", None, "https://a.org/x"),
        ("/x", None, None),
        ("/x", "https://a.org/blog/post/", "https://a.org/x"),
        ("../y", "https://a.org/blog/post/", "https://a.org/blog/y"),
        ("#part", "https://a.org/blog/", "https://a.org/blog/#part"),
        ("http://[oops/", "https://a.org/", None),
        ("/x", "example.com/post", None),
        ("x", "javascript:alert(1)//", None),
        ("x", "http://[oops/", None),
    ],
)
def test_a_target_becomes_absolute_where_its_base_is_known(href: str, base: str | None, url: str | None) -> None:
    assert absolute_url(href, base) == url


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        ("Ada Lovelace", ["Ada Lovelace"]),
        ("Ada Lovelace, Alan Turing and Grace Hopper", ["Ada Lovelace", "Alan Turing", "Grace Hopper"]),
        ("Ada Lovelace, Alan Turing, and Grace Hopper", ["Ada Lovelace", "Alan Turing", "Grace Hopper"]),
        ("Ada Lovelace; Alan Turing & Grace Hopper", ["Ada Lovelace", "Alan Turing", "Grace Hopper"]),
        ("Andy Anderson", ["Andy Anderson"]),
        (" , ,", []),
    ],
)
def test_a_string_of_names_is_split(text: str, names: list[str]) -> None:
    assert split_names(text) == names


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("One. Two! Three?", ["One. ", "Two! ", "Three?"]),
        ("It rose 3.5 points. Then it fell.", ["It rose 3.5 points. ", "Then it fell."]),
        ("See e.g. This one. And that.", ["See e.g. This one. ", "And that."]),
        ("By J. Doe et al. And more.", ["By J. Doe et al. And more."]),
        ("He said “yes.” She left.", ["He said “yes.” ", "She left."]),
        ("lower. case goes on", ["lower. case goes on"]),
        ("一つ。二つ。", ["一つ。", "二つ。"]),
        ("a line\nanother line", ["a line\n", "another line"]),
    ],
)
def test_text_is_split_into_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


@given(st.text(max_size=200))
def test_sentences_together_are_the_text(text: str) -> None:
    assert "".join(text[start:end] for start, end in split_sentences(text)) == text


# "a. B", "a。b", "a\n": the end of a sentence, its three alternatives written one after the other
PLAIN_END = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9À-Þ])|[。！？](?!$)|\n+")


def plain_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Find sentences without any short cut: every end is tried, every abbreviation looked for from its start."""
    start = 0
    for match in PLAIN_END.finditer(text):
        if not ABBREVIATION.search(text, start, match.end()):
            yield start, match.end()
            start = match.end()
    if start < len(text):
        yield start, len(text)


PIECES = [
    "a",
    "B",
    "é",
    "É",
    "1",
    ".",
    "!",
    "…",
    "。",
    "！",
    " ",
    "\n",
    "\t",
    "\xa0",
    "”",
    ")",
    "“",
    "(",
    "e.g.",
    "al.",
    "approx.",
    "J.",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@settings(max_examples=2000)
def test_the_short_way_finds_the_same_sentences_as_the_plain_one(text: str) -> None:
    assert list(split_sentences(text)) == list(plain_sentences(text))


@pytest.mark.parametrize(("text", "words"), [("", 0), ("one", 1), ("one, two\n three", 3), ("state-of-the-art", 1)])
def test_words_are_what_stands_between_white_space(text: str, words: int) -> None:
    assert count_words(text) == words


@given(st.one_of(st.text(max_size=40), st.text("0123456789-/:. TZJanFebMay,", max_size=30)))
def test_any_text_is_a_day_or_none(text: str) -> None:
    try:
        day = normalise_date(text)
    except NotADateError:
        return
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", day, re.ASCII)
