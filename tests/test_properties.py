"""What holds of any text: it parses, its lines stay within the file, and nothing is lost on the way."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from build_db.extract import extract_bundle
from build_db.models import Block, Bundle, SectionNode
from build_db.parse import parse_manuscript
from build_db.problems import has_error
from build_db.render import render_document
from build_db.rows import make_built
from tests.cases import manuscript_of

LINES = [
    *("", "", "Text.", "# Heading", "## Heading", "Setext", "======", "---", "...", "> quote", "> # quoted heading"),
    *("- item", "  - inner", "1. one", "   more", "    code", "```", "~~~", "| a | b |", "| - | - |", "***"),
    *("**Label**: text", "**Predictions**", "- It will rain by 2026. (70%)", "{: .prediction horizon='2026' }"),
    *("{: #anchor }", "[a](http://a.example)", "[r][ref]", "[ref]: /target 'title'", "![alt](a.png)", "<http://b>"),
    *("[a](http://a", "'title')", "`code", "over lines`", "Text[^1] [^2].", "[^1]: note", "    more of it", "[^2]:"),
    *("<div>", "</div>", "<p>html <a href='x'>link</a>", "<h2>Raw</h2>", "<!--", "-->", "<a href='y'>", "<br>", "</a>"),
    *(
        "<details><summary>x</summary>",
        "<table><tr><td>x",
        '<img src="b.png" alt="b">',
        "<div class='caption'>Source: x",
    ),
    *("{% include figure.liquid path='c.png' %}", "{% include figure.liquid", "<!-- TEASER_END -->", "\\", "a  ", "\t"),
    *(
        "title: x",
        "date: 2024-01-01",
        "date: never",
        "tags: [a, b]",
        "authors: {name: x}",
        "toc: [{name: x}]",
        "slug: x",
    ),
    *("layout: distill", "source_url: https://x.example/y/", "🙏 \u2028 \u0085 \x0b \x0c", "\ufeff", "&#x200b;&nbsp;"),
]
POSTS = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=200),  # `read` lets these not through
    st.lists(st.sampled_from(LINES), max_size=25).map("\n".join),
    st.lists(st.sampled_from(LINES), max_size=25).map(lambda lines: "\n".join(["---", *lines])),
    st.tuples(st.lists(st.sampled_from(LINES[-18:]), max_size=5), st.lists(st.sampled_from(LINES), max_size=20)).map(
        lambda parts: "\n".join(["---", *parts[0], "---", *parts[1]])
    ),
)


def check_blocks(blocks: tuple[Block, ...], first: int, last: int) -> None:
    """Check that blocks lie within some lines, and those within them too."""
    for block in blocks:
        assert first <= block.line_start <= block.line_end <= last
        if block.inline:
            assert all(block.line_start <= link.line <= block.line_end for link in block.inline.links)
            assert all(block.line_start <= image.line <= block.line_end for image in block.inline.images)
            assert all(0 <= link.start <= link.end <= len(block.inline.text) for link in block.inline.links)
            assert block.inline.text == " ".join(block.inline.text.split())
        check_blocks(block.children, block.line_start, block.line_end)


def check_sections(sections: tuple[SectionNode, ...], last: int) -> None:
    """Check that sections lie within the file, follow each other, and have a parent that stands before them."""
    for number, section in enumerate(sections):
        assert 1 <= section.line_start <= section.line_end <= last
        assert section.parent is None or section.parent < number
        check_blocks(section.blocks, section.line_start, section.line_end)
    texts = [section for section in sections if section.kind != "footnotes"]
    assert [section.line_start for section in texts] == sorted(section.line_start for section in texts)
    assert len({section.anchor for section in sections}) == len(sections)


def check_records(bundle: Bundle, last: int) -> None:
    """Check that records have keys of their own, lead to each other, and lie within the file."""
    sections = {section.id for section in bundle.sections}
    predictions = {prediction.id for prediction in bundle.predictions}
    resources = {resource.id for resource in bundle.resources}
    keys = [*predictions, *(link.id for link in bundle.links), *(figure.id for figure in bundle.figures)]
    keys += [footnote.id for footnote in bundle.footnotes]
    assert len(set(keys)) == len(keys)
    assert len(predictions) == len(bundle.predictions)
    assert {section.parent_id for section in bundle.sections} <= sections | {None}
    assert {link.section_id for link in bundle.links} | {figure.section_id for figure in bundle.figures} <= sections
    assert {prediction.section_id for prediction in bundle.predictions} <= sections
    assert {link.prediction_id for link in bundle.links} <= predictions | {None}
    assert {link.resource_id for link in bundle.links} | {talk.resource_id for talk in bundle.talks} <= resources | {
        None
    }
    lines = [link.line for link in bundle.links] + [figure.line for figure in bundle.figures]
    assert all(1 <= line <= last for line in [*lines, *(footnote.line for footnote in bundle.footnotes)])
    assert all(1 <= prediction.line_start <= prediction.line_end <= last for prediction in bundle.predictions)
    assert all(0 <= problem.line <= last for problem in bundle.problems)


@settings(max_examples=400)
@given(POSTS)
@example("- # a\n  # b")
@example("text ^[inline] and ^[another]")
@example("a[^1]\n\n[^1]:\n\n[^1]: twice")
@example("<a href='x'>")
@example("![a\nb](c)\n[d](e\n'f')")
@example("# a\n" * 3 + "# a-2")
@example("---\ntitle: &a x\n---\n*a")
def test_any_text_becomes_rows_whose_lines_lie_within_it(text: str) -> None:
    last = text.count("\n") + 1
    manuscript = manuscript_of(text)
    assert manuscript.body.count("\n") + manuscript.body_line == text.count("\n")
    assert all(0 <= problem.line <= last for problem in manuscript.problems)
    if has_error(manuscript.problems):
        return
    document = parse_manuscript(manuscript)
    check_sections(document.sections, last)
    bundle = extract_bundle(document)
    check_records(bundle, last)
    html = render_document(document, bundle.prediction_tokens, bundle.post.source_url)
    assert "<script" not in html.lower()
    assert make_built(bundle).post_id == bundle.post.id
