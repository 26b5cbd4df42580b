"""Pages that are written at once are what the sanitiser makes of the renderer's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.token import Token

from build_db.markdown import RENDERER, parse_markdown
from build_db.markdown.flavours import FLAVOURS
from build_db.render import clean_page
from build_db.render.allowed import CLEANER
from build_db.render.pages import ADDRESS, SOUND, UnsoundError, write_page

# Markup of every kind that is written at once, beside what escapes and what no address of such a page may be.
PIECES = (
    "a,b ,*,**,_,`,~~,[,](,](https://a.org/b_c?d=1&e#f),](x.png),](//a.org),](#f),](a:b),](javascript:alert(1)),"
    "](http://1.2.3.4/),](http://xn--a.b),](http://a_b.c),](http://A.org:80/),](https:a.org),](http://a..b),](<d e>),"
    ' "t<>&"),](h "t"),](),),![,\n,\n\n,  \n,> ,- ,3. ,    ,\t,# ,---\n,```x\n,&,&lt;,<,>,",\',\xa0,\x01,'
    "\x0c,\x85,é,\u2028,"
    "|a|b|\n|:-|-|\n,|,https://a.org.,www.a.org,<https://a.org>,me@a.org,[^1],[^1]: n\n,<b>,</p>,\\,[r],"
    "[r]: /s 't'\n,***,<div>\n,<div id=\"a\">,</div>\n,<textarea>,</textarea>,<table>,<a href='b'>,<img src=c title=\","
    "<!-- ,-->,<style>,<svg>,<br />,<pre>\n,<td>,<option>,<select>,<iframe src=a></iframe>\n,<ul><li>"
).split(",")


MARK = ' <a class="prediction-mark" id="prediction-{0}" href="#prediction-{0}">prediction</a>'


def sanitised(text: str, flavour: str) -> str:
    return CLEANER.clean(str(RENDERER.renderer.render(parse_markdown(text, flavour), RENDERER.options, {})))


@pytest.mark.parametrize("flavour", FLAVOURS)
@given(text=st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@settings(max_examples=300)
def test_a_page_is_the_same_whether_written_at_once_or_sanitised(flavour: str, text: str) -> None:
    assert clean_page(parse_markdown(text, flavour), {}) == sanitised(text, flavour)


@given(slugs=st.lists(st.from_regex(r"[a-z0-9-]{1,60}", fullmatch=True), min_size=1, max_size=3))
@pytest.mark.parametrize("text", ["a *b*", "a <b>c</b>", "a [b](c:d)"])
def test_marks_of_predictions_are_those_that_the_sanitiser_leaves(text: str, slugs: list[str]) -> None:
    tokens = parse_markdown(text, "gfm")
    marked = [*(tokens[1].children or []), *(Token("html_inline", "", 0, content=MARK.format(slug)) for slug in slugs)]
    stock = [tokens[0], tokens[1].copy(children=marked), tokens[2]]
    expected = CLEANER.clean(str(RENDERER.renderer.render(stock, RENDERER.options, {})))

    assert clean_page(tokens, {1: slugs}) == expected


@given(address=st.text(st.sampled_from("htps:/.aAxn-0189%#?&@[]\\|^`{}~!$+,;=_é \t"), max_size=24))
@settings(max_examples=2000)
def test_an_address_that_fits_is_one_that_the_sanitiser_keeps(address: str) -> None:
    for candidate in (address, f"http://{address}", f"https://a.{address}"):
        if ADDRESS.fullmatch(candidate):
            escaped = candidate.replace("&", "&amp;")
            assert CLEANER.clean(f'<a href="{escaped}">b</a>') == f'<a href="{escaped}" rel="noopener">b</a>'


@pytest.mark.parametrize(
    "text",
    [
        "a <b>b</b>",
        "<div>a</div>",
        "[a](ftp://a.org/)",
        "![a](data:image/png;base64,AAAA)",
        "[a](https://127.0.0.1/)",
        "[a](mailto:me@a.org)",
        "a[^1]\n\n[^1]: b",
    ],
)
def test_what_may_be_there_to_sanitise_is_left_to_the_sanitiser(text: str) -> None:
    assert not write_page(parse_markdown(text, "gfm"), {}).is_clean


@pytest.mark.parametrize(
    "html",
    [
        "<b>",
        "</p>",
        "a > b",
        "<!-- a - b -->",
        "<br/>",
        "<img src=a.png\nalt='<b>'>",
        '<a href="b" hidden>',
        "<DIV ID = c>",
    ],
)
def test_whole_tags_are_written_as_they_stand(html: str) -> None:
    assert SOUND.fullmatch(f"{html}\n{html} {html}")


@pytest.mark.parametrize(
    "html",
    [
        "<textarea>",
        "<title>",
        "<svg>",
        "<b",
        '<b id="c>',
        "<b id=c'>",
        "<!-- a",
        "<!--> -->",
        "<!-- a --!> -->",
        "<?php",
        "<",
    ],
)
def test_raw_html_that_changes_how_the_rest_is_read_is_left_to_the_renderer(html: str) -> None:
    assert not SOUND.fullmatch(html)
    assert not SOUND.fullmatch(f"<p>{html}")


def test_a_page_with_such_is_refused() -> None:
    with pytest.raises(UnsoundError):
        write_page(parse_markdown("a <textarea>", "gfm"), {})
