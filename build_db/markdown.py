"""The one Markdown parser: `parse` gets its tokens, `render` its HTML."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from build_db.attributes import attributes_plugin

OFFSET_KEY: Final = "offset"
"""Under this key in `Token.meta` of a link, an image or a raw tag stands where in the text of its block it starts."""
LOCATED: Final[tuple[tuple[str, Callable[[StateInline, bool], bool], str, str], ...]] = (
    ("link", link, "[", "link_open"),
    ("autolink", autolink, "<", "link_open"),
    ("image", image, "!", "image"),
    ("html_inline", html_inline, "<", "html_inline"),
)
"""Name of each rule whose tokens are to know their place, the rule, its first character, the type of its token."""
MARK: Final = re.compile(r"[\\\t`*_\[\]!<&~^]")  # "a *b*" has two: what some inline rule reacts to


def make_parser() -> MarkdownIt:
    """Make the parser of all posts.

    Returns:
        CommonMark with tables, strikethrough, footnotes and attribute lists; the targets of links
        stay as they are written. A footnote within a sentence, `^[so]`, is none: it is no part of what
        site generators read.
    """
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.normalizeLink = str  # type: ignore[method-assign, assignment]
    return parser.use(footnote_plugin, inline=False).use(attributes_plugin).use(location_plugin).use(plain_text_plugin)


def plain_text_plugin(parser: MarkdownIt) -> None:
    """Let a text without any mark be one token at once, which is what the inline rules come to.

    Args:
        parser: Gets its core rule `inline` anew.
    """
    parser.core.ruler.at("inline", read_inline)


def read_inline(state: StateCore) -> None:
    """Read the text of every block."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        if MARK.search(token.content) or "  \n" in token.content:  # two blanks in front of a line end break the line
            token.children = token.children or []
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        else:
            token.children = list(plain_lines(token.content))


def plain_lines(text: str) -> Iterator[Token]:
    """Yield the tokens of a text without marks: its lines, with soft breaks between them."""
    for number, line in enumerate(text.split("\n") if text else ()):
        if number:
            yield Token("softbreak", "br", 0)
        if content := line.strip(" ") if number else line.rstrip(" "):
            yield Token("text", "", 0, content=content)


def location_plugin(parser: MarkdownIt) -> None:
    """Let links, images and raw tags know their place, since markdown-it gives lines to blocks alone.

    Args:
        parser: Gets the rules in question anew.
    """
    for name, rule, start, kind in LOCATED:
        parser.inline.ruler.at(name, locating(rule, start, kind))


def locating(rule: Callable[[StateInline, bool], bool], start: str, kind: str) -> Callable[[StateInline, bool], bool]:
    """Make a rule note the offset at which its token starts."""

    def located(state: StateInline, silent: bool) -> bool:
        if state.src[state.pos] != start:
            return False
        first, offset = len(state.tokens), state.pos
        if not rule(state, silent):
            return False
        if not silent:
            token = next(token for token in state.tokens[first:] if token.type == kind)
            token.meta[OFFSET_KEY] = offset
        return True

    return located


RULE_MARKS: Final = tuple((mark, (mark * 3, f"{mark} {mark}", f"{mark}  ", f"{mark}\t")) for mark in "-*_")
"""Each mark with what a rule of it has somewhere: `---`, `- - -`, or more than a blank between two."""


def may_underline(text: str) -> bool:
    """Tell whether any line ends as the underline of a heading does, `===` or `---`, blanks behind it or not."""
    return any(end in text for end in ("-\n", "=\n", " \n", "\t\n")) or text[-1:] in ("-", "=", " ", "\t")


def may_rule(text: str) -> bool:
    """Tell whether there may be a rule such as `---` or `* * *`."""
    return any(mark in text and any(part in text for part in parts) for mark, parts in RULE_MARKS)


def contains(part: str, text: str) -> bool:
    """Tell whether a text has some part."""
    return part in text


TRIGGERS: Final[tuple[tuple[tuple[str, ...], Callable[[str], bool]], ...]] = (
    (("table",), partial(contains, "|")),
    (("strikethrough",), partial(contains, "~~")),
    (("html_block", "html_inline", "autolink"), partial(contains, "<")),
    (("entity",), partial(contains, "&")),
    (("escape",), partial(contains, "\\")),
    (("backticks",), partial(contains, "`")),
    (("fence",), lambda text: "```" in text or "~~~" in text),
    (("footnote_def", "footnote_ref", "footnote_tail"), partial(contains, "[^")),
    (("reference",), partial(contains, "]:")),
    (("image",), partial(contains, "![")),
    (("blockquote",), partial(contains, ">")),
    (("block_attributes",), partial(contains, "{:")),
    (("lheading",), may_underline),
    (("hr",), may_rule),
)
"""Rules, and whether a text has what it takes to trigger any of them."""


def parse_markdown(text: str) -> list[Token]:
    """Parse a text once.

    Rules that it cannot trigger are not asked, line after line, whether they would like to: that
    saves a fifth of the time and changes nothing (a test compares the tokens).

    Args:
        text: Markdown.

    Returns:
        The tokens in order.
    """
    return parser_without(tuple(name for names, triggered in TRIGGERS if not triggered(text) for name in names)).parse(
        text
    )


@lru_cache(maxsize=256)
def parser_without(rules: tuple[str, ...]) -> MarkdownIt:
    """Make a parser without some rules."""
    return make_parser().disable(list(rules))


PARSER: Final = make_parser()
"""With all rules; what `render` renders with."""
