"""HTML is read as a browser shows it."""

import pytest

pytest.importorskip("selectolax", reason="the dependency group fidelity is not installed")

from fidelity.page import read_page

FOOTNOTES = {
    "kramdown": '<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup>',
    "goldmark": '<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>',
    "pandoc": '<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>',
    "cmark-gfm": '<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup>',
    "remark": '<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref="">1</a></sup>',
    "back": '<a href="#fnref:1" class="reversefootnote" role="doc-backlink">x</a>',
}


def shown(html: str) -> tuple[list[str], list[str]]:
    facts = read_page(html)
    return [item.shown for item in facts.headings], [item.shown for item in facts.links]


def test_headings_and_links_in_order() -> None:
    html = '<h2 id="a">A <em>b</em><br>c</h2><p><a href=" /d ">d</a></p><h1></h1><div><h3><a href="e">E</a></h3></div>'
    assert shown(html) == (["h2 “A b c”", "h1 “”", "h3 “E”"], ["/d", "e"])


@pytest.mark.parametrize("name", FOOTNOTES)
def test_marks_of_footnotes_count_neither_as_text_nor_as_link(name: str) -> None:
    assert shown(f"<h2>A{FOOTNOTES[name]}</h2>") == (["h2 “A”"], [])


@pytest.mark.parametrize(
    "html",
    [
        "<script>'<h2>A</h2>'</script>",
        "<!-- <h2>A</h2> -->",
        '<template><h2>A</h2><a href="b">b</a></template>',
        '<a class="headerlink" href="#a">¶</a>',
        '<ul id="markdown-toc"><li><a href="#a">A</a></li></ul>',
        '<a name="a">b</a><a href="">c</a><img src="d"><iframe src="e"></iframe>',
        '<section class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2></section>',
    ],
)
def test_what_is_left_out(html: str) -> None:
    assert shown(html) == ([], [])


def test_a_paragraph_ends_before_a_heading_as_in_browsers() -> None:
    assert shown("<p>a <h2>B</h2>") == (["h2 “B”"], [])
