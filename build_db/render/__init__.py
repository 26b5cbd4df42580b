"""Document → the HTML of its page: rendered, then sanitised, once and for all."""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from html import escape, unescape
from typing import Final

from markdown_it.token import Token

from build_db.markdown import RENDERER
from build_db.models import Document
from build_db.normalise import absolute_url
from build_db.render.allowed import CLEANER
from build_db.render.pages import UnsoundError, write_page

# What the sanitiser writes: '<img src="a.png" alt="A > B">', '<a href="x" id="y">', '</a>'
IMAGE_OR_LINK: Final = re.compile(r'<(img|/?a)\b((?:[^>"]|"[^"]*")*)>')
# '<a id="x" href="../b/"' up to the end of a relative target
RELATIVE_LINK: Final = re.compile(r'(<a\b(?:[^>"]|"[^"]*")*?) href="(?!https?://|mailto:|#)([^"]*)"')
# A link without a target, of which `rel` must not stand: '<a rel="noopener">', '<a id="x" rel="noopener">'
IDLE_LINK: Final = re.compile(r'(<a(?: (?!href=)[a-z-]+="[^"]*")*) rel="noopener"(?=>)')
FIXED: Final = ("https://", "http://", "mailto:", "#")
"""How a target starts that is not relative."""
IMAGE_VALUE: Final = re.compile(r'\b(src|alt)="([^"]*)"')  # 'src="a.png"'


def render_document(document: Document, predictions: Mapping[str, int], source_url: str | None) -> str:
    """Render a post.

    Args:
        document: The post.
        predictions: Slug of each prediction → index of the token behind whose text it is marked.
        source_url: The post's public address, against which relative links are resolved; a link
            that needs it and has none loses its target.

    Returns:
        Sanitised HTML. Sections can be reached by their anchors, predictions by `#prediction-…`.
        Pictures, which belong to others, are links to them.
    """
    site = document.manuscript.source.site.url
    marks: dict[int, list[str]] = {}
    for slug, index in predictions.items():
        if index >= 0:
            marks.setdefault(index, []).append(slug)
    clean = clean_page(document.tokens, marks)
    if "<img" in clean:
        clean = images_to_links(clean, source_url, site)
    if may_have_relative_link(clean):
        clean = RELATIVE_LINK.sub(partial(resolve_link, source_url, site), clean)
    return IDLE_LINK.sub(r"\1", clean)


def clean_page(tokens: Sequence[Token], marks: Mapping[int, Sequence[str]]) -> str:
    """Write a page as it may be shown.

    Args:
        tokens: All tokens of a post.
        marks: Index of a token with text → slugs of the predictions that are marked behind it.
    """
    try:
        page = write_page(tokens, {index: "".join(map(clean_mark, slugs)) for index, slugs in marks.items()})
    except UnsoundError:
        marked = list(tokens)
        for index, slugs in marks.items():
            marked[index] = with_marks(tokens[index], slugs)
        return CLEANER.clean(str(RENDERER.renderer.render(marked, RENDERER.options, {})))
    return page.html if page.is_clean else CLEANER.clean(page.html)


def may_have_relative_link(html: str) -> bool:
    """Tell whether any `href` is none of those that stand for themselves; one in a text counts as well."""
    return html.count(' href="') > sum(html.count(f' href="{start}') for start in FIXED)


def mark_of(slug: str) -> str:
    """Write the mark of a prediction."""
    return f' <a class="prediction-mark" id="prediction-{slug}" href="#prediction-{slug}">prediction</a>'


ANY_SLUG: Final = "any-slug"
CLEAN_MARK: Final = CLEANER.clean(mark_of(ANY_SLUG))
"""A mark as the sanitiser leaves it, which is asked once: every slug is `[a-z0-9-]`, as this one."""


def clean_mark(slug: str) -> str:
    """Write the mark of a prediction as the sanitiser leaves it."""
    return CLEAN_MARK.replace(ANY_SLUG, slug)


def with_marks(token: Token, slugs: Sequence[str]) -> Token:
    """Put the marks of predictions behind a text."""
    marks = (Token("html_inline", "", 0, content=mark_of(slug)) for slug in slugs)
    return token.copy(children=[*(token.children or []), *marks])


def resolve_link(base: str | None, site: str | None, match: re.Match[str]) -> str:
    """Make the target of a link absolute, or drop it where it cannot be."""
    url = absolute_url(unescape(match[2]), base, site)
    return f'{match[1]} href="{escape(url)}"' if url else match[1]


def images_to_links(html: str, base: str | None, site: str | None) -> str:
    """Turn pictures into links to them, or into their names where that cannot be: within a link, without an address."""
    in_link = False

    def replace(match: re.Match[str]) -> str:
        nonlocal in_link
        if match[1] != "img":
            in_link = match[1] == "a"
            return match[0]
        values = dict(IMAGE_VALUE.findall(match[2]))
        source = unescape(values.get("src", ""))
        name = values.get("alt") or escape(source.rsplit("/", 1)[-1])
        url = None if in_link else absolute_url(source, base, site)
        return f'<a href="{escape(url)}" rel="noopener">Figure: {name}</a>' if url else f"<em>Figure: {name}</em>"

    return IMAGE_OR_LINK.sub(replace, html)
