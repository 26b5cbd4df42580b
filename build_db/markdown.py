"""The one Markdown parser: `parse` gets its tokens, `render` its HTML."""

from collections.abc import Callable
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link
from mdit_py_plugins.footnote import footnote_plugin

from build_db.attributes import attributes_plugin

OFFSET_KEY: Final = "offset"
"""Under this key in `Token.meta` of a link, an image or a raw tag stands where in the text of its block it starts."""
LOCATED: Final[tuple[tuple[str, Callable[[StateInline, bool], bool], str], ...]] = (
    ("link", link, "link_open"),
    ("autolink", autolink, "link_open"),
    ("image", image, "image"),
    ("html_inline", html_inline, "html_inline"),
)
"""Name of each rule whose tokens are to know their place, the rule, and the type of its token."""


def make_parser() -> MarkdownIt:
    """Make the parser of all posts.

    Returns:
        CommonMark with tables, strikethrough, footnotes and attribute lists; the targets of links
        stay as they are written. A footnote within a sentence, `^[so]`, is none: it is no part of what
        site generators read.
    """
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.normalizeLink = str  # type: ignore[method-assign, assignment]
    return parser.use(footnote_plugin, inline=False).use(attributes_plugin).use(location_plugin)


def location_plugin(parser: MarkdownIt) -> None:
    """Let links, images and raw tags know their place, since markdown-it gives lines to blocks alone.

    Args:
        parser: Gets the rules in question anew.
    """
    for name, rule, kind in LOCATED:
        parser.inline.ruler.at(name, locating(rule, kind))


def locating(rule: Callable[[StateInline, bool], bool], kind: str) -> Callable[[StateInline, bool], bool]:
    """Make a rule note the offset at which its token starts."""

    def located(state: StateInline, silent: bool) -> bool:
        first, offset = len(state.tokens), state.pos
        if not rule(state, silent):
            return False
        if not silent:
            token = next(token for token in state.tokens[first:] if token.type == kind)
            token.meta[OFFSET_KEY] = offset
        return True

    return located


PARSER: Final = make_parser()
