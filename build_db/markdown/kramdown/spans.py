"""Tags, formulas and lists of attributes within text."""

import re
from typing import Final

from markdown_it.rules_inline import StateInline

from build_db.markdown.kramdown.html import TAG
from build_db.markdown.kramdown.scope import ANY
from build_db.markdown.location import OFFSET_KEY

FORMULA: Final = re.compile(r"\$\$.*?\$\$", re.DOTALL)  # "$$x_1$$"
ATTRIBUTES: Final = re.compile(rf"\{{:{ANY}\}}")  # '{:target="_blank"}', behind a link
COMMENT_SPAN: Final = re.compile(r"\{::comment\}.*?\{:/(?:comment)?\}", re.DOTALL)  # "{::comment}no{:/comment}"
# Elements that are escaped within text. Source: html.rb, HTML_BLOCK_ELEMENTS.
BLOCK_ELEMENTS: Final = frozenset(
    "address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1"
    " h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary"
    " table tbody td th thead tfoot tr ul".split()
)
# al-folio's footnotes and citations, which a script moves elsewhere: "<d-footnote>text</d-footnote>"
MOVED: Final = re.compile(r"<(d-footnote|d-cite)\b[^>]*>.*?</\1>", re.DOTALL)


def read_tag(state: StateInline, silent: bool) -> bool:
    """Read `<a href="…">` as kramdown does; leave `</a>`, `<https://a.org>` and the rest to CommonMark."""
    source, start = state.src, state.pos
    if source[start] != "<":
        return False
    if source.startswith("<<", start):
        return keep(state, 2, silent)
    if moved := MOVED.match(source, start):
        return push_tag(state, moved[0], silent)
    if source.startswith("<!--", start) and (end := source.find("-->", start + 4)) >= 0:
        return push_tag(state, source[start : end + 3], silent)
    match = TAG.match(source, start, state.posMax)
    if match is None:
        return not source.startswith("</", start) and keep(state, 1, silent)
    if match[1].lower() in BLOCK_ELEMENTS:
        return keep(state, len(match[0]), silent)
    return push_tag(state, match[0], silent)


def push_tag(state: StateInline, html: str, silent: bool) -> bool:
    """Add raw HTML."""
    if not silent:
        token = state.push("html_inline", "", 0)
        token.content = html
        token.meta[OFFSET_KEY] = state.pos
    state.pos += len(html)
    return True


def keep(state: StateInline, length: int, silent: bool) -> bool:
    """Read some characters as text."""
    if not silent:
        state.pending += state.src[state.pos : state.pos + length]
    state.pos += length
    return True


def read_math(state: StateInline, silent: bool) -> bool:
    """Read a formula as it is written: no mark in it counts."""
    if state.src[state.pos] != "$":
        return False
    match = FORMULA.match(state.src, state.pos, state.posMax)
    return match is not None and keep(state, len(match[0]), silent)


def read_attributes(state: StateInline, _silent: bool) -> bool:
    """Pass over a list of attributes right behind a link, an image or a mark, and over a comment."""
    if not state.src.startswith("{:", state.pos):
        return False
    match = COMMENT_SPAN.match(state.src, state.pos)
    if match is None and (state.pending or not state.tokens or state.tokens[-1].type == "text"):
        return False
    match = match or ATTRIBUTES.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    state.pos = match.end()
    return True
