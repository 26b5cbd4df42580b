"""The HTML of an engine → headings and links, as a browser sees them.

Read with selectolax, whose Lexbor parser builds the tree by the rules of HTML5, as browsers do:
it closes what is left open where they do. lxml's parser has rules of its own; html5lib is right,
but slow and has not been looked after for years.
"""

from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from fidelity.models import Facts, Item
from fidelity.normalise import normalise

LEFT_OUT: Final = {
    "script, style, template": "shown by no browser",
    "sup[id^='fnref'], .footnote-ref, [data-footnote-ref], a[rel='footnote']": "marks of footnotes",
    ".footnote-backref, .footnote-back, .reversefootnote, a[href^='#fnref']": "ways back from footnotes",
    "[data-footnote-backref]": "the same, of remark and cmark-gfm",
    "#footnote-label": "the heading that remark puts over footnotes",
    "a.headerlink, a.anchor, a.header-anchor, a.heading-anchor": "marks beside headings",
    "#markdown-toc, nav#TOC, .toc, .table-of-contents": "tables of contents that the engine made",
    "d-cite, d-footnote": "al-folio's citations and footnotes, which a script moves",
}
"""Selector of what counts neither as text nor as link → why."""
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def read_page(html: str) -> Facts:
    """Read headings and links.

    Args:
        html: The body of a page.

    Returns:
        Headings h1 to h6 with their text; targets of `a` in order. Images and frames are no links,
        nor is an `a` whose `href` is missing or empty.
    """
    tree = LexborHTMLParser(html)
    for selector in LEFT_OUT:
        for node in tree.css(selector):
            node.decompose()
    headings, links = [], []
    for node in walk(tree):
        if node.tag in HEADINGS:
            headings.append(make_heading(int(node.tag[1]), text_of(node)))
        elif node.tag == "a" and (href := node.attributes.get("href")) and href.strip():
            links.append(make_link(href))
    return Facts(tuple(headings), tuple(links))


def walk(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    """Yield all elements in the order of the document."""
    if tree.root is not None:
        yield from tree.root.traverse(include_text=False)


def text_of(node: LexborNode) -> str:
    """Give the text of an element, a line break as a blank."""
    pieces = []
    for part in node.traverse(include_text=True):
        if part.tag == "-text":
            pieces.append(part.text_content or "")
        elif part.tag == "br":
            pieces.append(" ")
    return "".join(pieces)


def make_heading(level: int, text: str, line: int = 0) -> Item:
    """Make the item of a heading."""
    folded = " ".join(text.split())
    return Item("heading", f"{level} {normalise(text, 'text')}", f"h{level} “{folded}”", line)


def make_link(href: str, line: int = 0) -> Item:
    """Make the item of a link."""
    return Item("link", normalise(href, "target"), href.strip(), line)
