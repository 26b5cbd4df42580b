"""What each Markdown reads otherwise than CommonMark: a rule of the generator's to a row."""

import pytest

from build_db.dialects import recognise_dialect
from build_db.extract import extract_bundle
from build_db.models import Bundle, Site, SourceFile
from build_db.parse import parse_manuscript


def bundle_in(dialect: str, text: str) -> Bundle:
    """Take a text of some dialect as far as its records."""
    return extract_bundle(parse_manuscript(recognise_dialect(SourceFile("a.md", text, "", dialect=dialect))))


def headings_in(dialect: str, text: str) -> list[str]:
    """List the headings of a text, each with its level."""
    sections = bundle_in(dialect, text).sections
    return [f"{section.level} {section.heading}" for section in sections if section.kind == "heading"]


@pytest.mark.parametrize(
    ("dialect", "text", "headings"),
    [
        ("pelican", "#One\n\n ## Two\n", ["1 One"]),
        ("pelican", "Text\n## One\nmore", ["2 One"]),
        ("pelican", "####### One\n", ["6 # One"]),
        ("pelican", "## C# and F#\n\n## C\\#\n", ["2 C# and F", "2 C#"]),
        ("pelican", "One\n---\n\ntwo\nthree\n---\n", ["2 One"]),
        ("pelican", "- one\n---\n", ["2 - one"]),
        ("pelican", "- one\n- two\n## Three\n", ["2 Three"]),
        ("pelican", "## One {#a .b}\n\n## Two {: .c}\n\n## Three {-}\n", ["2 One", "2 Two", "2 Three"]),
        ("mkdocs", "## One {#a}\n", ["2 One {#a}"]),
        ("nikola", "<div>\n\n## No\n\n</div>\n## Yes\n", ["2 Yes"]),
        ("nikola", '<div markdown="1">\n## Yes\n</div>\n## Too\n', ["2 Yes", "2 Too"]),
        ("mkdocs", '<div markdown="1">\n## No\n</div>\n## Yes\n', ["2 Yes"]),
        ("pelican", "<img src='a.png'>\n## Yes\n", ["2 Yes"]),
        ("pelican", "```\n# No\n```\n", []),
        ("pelican", "```\n# Yes, it is never closed\n", ["1 Yes, it is never closed"]),
        ("quarto", "Text\n# No\n\n# Yes\n", ["1 Yes"]),
        ("quarto", "- one\n# No\n", []),
        ("quarto", "#No\n\n # No\n\n## C# and F#\n", ["2 C# and F"]),
        ("quarto", "one\ntwo\n---\n\nThree\n===\n", ["1 Three"]),
        ("quarto", "## One {#a .b c=d}\n\n## Two {-}\n\n## Use {x}\n", ["2 One", "2 Two", "2 Use {x}"]),
        ("quarto", "<div>\n## One\n</div>\n", ["2 One"]),
        ("quarto", "<br>\n## No\n", []),
        ("quarto", "<pre>\n## No\n</pre>\n", []),
        ("hakyll", "::: warning\n## One\n:::\n", ["2 One"]),
        ("lektor", "#One\n\ntwo\nThree\n---\n", ["1 One", "2 Three"]),
        ("lektor", "## One {#a}\n", ["2 One {#a}"]),
    ],
)
def test_headings_are_those_that_the_generator_shows(dialect: str, text: str, headings: list[str]) -> None:
    assert headings_in(dialect, text) == headings


def test_a_heading_with_an_id_is_found_by_it() -> None:
    (section,) = bundle_in("pelican", "## Goals {#aims .wide}\n").sections

    assert section.anchor == "aims"


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (
            "See https://a.example/b. And (https://c.example/d), `https://e.example`.",
            ["https://a.example/b", "https://c.example/d"],
        ),
        ("[https://a.example](https://b.example) **https://c.example!**", ["https://b.example", "https://c.example!"]),
        ("www.a.example me@a.example", []),
    ],
)
def test_lektor_links_bare_addresses_with_a_scheme(text: str, links: list[str]) -> None:
    assert [link.href for link in bundle_in("lektor", text).links] == links
    assert [link.href for link in bundle_in("pelican", "See https://a.example").links] == []


def test_the_line_of_a_bare_address_is_its_own() -> None:
    links = bundle_in("lektor", "One\nhttps://a.example\ntwo https://a.example\n").links

    assert [(link.line, link.text) for link in links] == [(2, "https://a.example"), (3, "https://a.example")]


@pytest.mark.parametrize("dialect", ["pelican", "nikola", "mkdocs", "quarto", "hakyll", "lektor", "plain"])
def test_an_author_marks_a_prediction_in_every_dialect(dialect: str) -> None:
    text = 'Models will be small.\n{: .prediction horizon="2027" probability="0.7" }\n'
    (prediction,) = bundle_in(dialect, text).predictions

    assert (prediction.horizon, prediction.probability) == ("2027", 0.7)


@pytest.mark.parametrize("generator", ["pelican", "nikola", "mkdocs", "quarto", "hakyll"])
def test_a_site_tells_the_dialect(generator: str) -> None:
    source = SourceFile("a.md", "Text.\n", "", site=Site(generator))

    assert recognise_dialect(source).dialect == generator


def test_a_target_from_the_root_is_absolute_where_the_site_is_known() -> None:
    text = "[a](/b) [c](d)\n"
    manuscript = recognise_dialect(SourceFile("a.md", text, "", site=Site(None, "https://a.example/x")))
    links = extract_bundle(parse_manuscript(manuscript)).links

    assert [link.url for link in links] == ["https://a.example/b", None]
