"""Document → the HTML of its page: rendered, then sanitised, once and for all."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from html import escape
from typing import Final

import nh3
from markdown_it.token import Token

from build_db.markdown import PARSER
from build_db.models import Document
from build_db.normalise import absolute_url

TAGS: Final = frozenset(
    "a abbr b blockquote br caption cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img"
    " ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead time tr"
    " tt u ul var".split()
)
ATTRIBUTES: Final[dict[str, set[str]]] = {
    "*": {"id", "lang", "dir", "title"},
    "a": {"href"},
    "img": {"src", "alt"},
    "ol": {"start"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align", "scope"},
    "time": {"datetime"},
}
CLASSES: Final[dict[str, set[str]]] = {
    "a": {"prediction-mark", "footnote-backref"},
    "p": {"label"},
    "section": {"footnotes"},
    "sup": {"footnote-ref"},
    "div": {"caption"},
}
"""Classes that the stylesheet knows; a post's own are dropped."""

SCHEMES: Final = {"http", "https", "mailto"}
IMAGE: Final = re.compile(r"<img\b([^>]*)>")  # '<img src="a.png" alt="A plot">', as the sanitiser writes it
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
    tokens = list(document.tokens)
    for section in document.sections:
        if section.kind in ("heading", "label") and (index := section.blocks[0].token) > 0:
            tokens[index - 1] = with_anchor(tokens[index - 1], section.anchor, label=section.kind == "label")
    for slug, index in predictions.items():
        if index >= 0:
            tokens[index] = with_mark(tokens[index], slug)
    html = str(PARSER.renderer.render(tokens, PARSER.options, {}))
    clean = nh3.clean(
        html,
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        attribute_filter=resolver(source_url),
        url_schemes=SCHEMES,
        link_rel="noopener",
    )
    return IMAGE.sub(image_to_link, clean)


def with_anchor(token: Token, anchor: str, *, label: bool) -> Token:
    """Give the opening token of a heading or a label its anchor."""
    attributes: dict[str, str | int | float] = {**token.attrs, "id": anchor}
    if label:
        attributes["class"] = "label"
    return token.copy(attrs=attributes)


def with_mark(token: Token, slug: str) -> Token:
    """Put the mark of a prediction behind a text."""
    mark = f' <a class="prediction-mark" id="prediction-{slug}" href="#prediction-{slug}">prediction</a>'
    return token.copy(children=[*(token.children or []), Token("html_inline", "", 0, content=mark)])


def resolver(base: str | None) -> Callable[[str, str, str], str | None]:
    """Make the sanitiser's filter of attributes for a post with some public address."""
    return partial(resolve_attribute, base)


def resolve_attribute(base: str | None, tag: str, attribute: str, value: str) -> str | None:
    """Make targets absolute; drop one that cannot be; leave all else."""
    if attribute not in ("href", "src") or value.startswith("#"):
        return value
    if attribute == "src":
        return absolute_url(value, base) or value
    return absolute_url(value, base)


def image_to_link(match: re.Match[str]) -> str:
    """Turn a picture into a link to it, or into its name where its address is not known."""
    values = dict(IMAGE_VALUE.findall(match[1]))
    source = values.get("src", "")
    name = values.get("alt") or escape(source.rsplit("/", 1)[-1])
    if not source.startswith(("http://", "https://")):
        return f"<em>Figure: {name}</em>"
    return f'<a href="{source}" rel="noopener">Figure: {name}</a>'
