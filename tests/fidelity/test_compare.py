"""Differences are told with their lines."""

import pytest

pytest.importorskip("selectolax", reason="the dependency group fidelity is not installed")

from fidelity.compare import compare_post
from fidelity.models import Facts, Item, Ours
from fidelity.page import make_heading, make_link

SOURCE = "# One\n\nSee <https://a.org> and www.b.org\n\n## *Two*\n\nend\n"


def make_ours(headings: list[Item], links: list[Item]) -> Ours:
    return Ours("a.md", SOURCE, "plain", Facts(tuple(headings), tuple(links)))


def compare(ours: Ours, headings: list[Item], links: list[Item], language: str = "") -> list[tuple[int, str]]:
    found = compare_post(ours, Facts(tuple(headings), tuple(links)), language)
    return [(difference.line, difference.code) for difference in found]


def test_agreement() -> None:
    ours = make_ours([make_heading(1, "It's", 1)], [make_link("https://a.org/%20b", 3)])
    assert compare(ours, [make_heading(1, "It’s")], [make_link("https://a.org/ b")]) == []


def test_what_is_missing_is_looked_up_in_the_source() -> None:
    ours = make_ours([make_heading(1, "One", 1)], [make_link("https://a.org", 3)])
    headings = [make_heading(1, "One"), make_heading(2, "Two")]
    links = [make_link("https://a.org"), make_link("http://www.b.org"), make_link("/nowhere")]
    assert compare(ours, headings, links) == [(3, "link-missing"), (3, "link-missing"), (5, "heading-missing")]


def test_what_is_extra_or_differs_has_our_line() -> None:
    ours = make_ours([make_heading(2, "One", 1), make_heading(2, "Two", 5)], [make_link("x", 7)])
    assert compare(ours, [make_heading(1, "One")], []) == [
        (1, "heading-differs"),
        (5, "heading-extra"),
        (7, "link-extra"),
    ]


def test_order_counts() -> None:
    ours = make_ours([], [make_link("a", 1), make_link("b", 2)])
    assert compare(ours, [], [make_link("b"), make_link("a")])


def test_target_kept_as_written_agrees_with_the_resolved_one() -> None:
    ours = make_ours([], [make_link("{{ site.baseurl }}/a", 1), make_link("{{ site.url }}", 2)])
    assert compare(ours, [], [make_link("/a")], "liquid") == []
