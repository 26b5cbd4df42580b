"""Inline tokens that know their place, and plain text that needs no rules."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link
from markdown_it.token import Token

from build_db.markdown.quick.tokens import make_token

OFFSET_KEY: Final = "offset"
"""Under this key in `Token.meta` of a link, an image or a raw tag stands where in the text of its block it starts."""
STOPS_KEY: Final = "stops"
"""Under this key in a parser's options stand further parts of a text that some rule of its flavour reacts to."""
LOCATED: Final[tuple[tuple[str, Callable[[StateInline, bool], bool], str, str], ...]] = (
    ("link", link, "[", "link_open"),
    ("autolink", autolink, "<", "link_open"),
    ("image", image, "!", "image"),
    ("html_inline", html_inline, "<", "html_inline"),
)
"""Name of each rule whose tokens are to know their place, the rule, its first character, the type of its token."""
MARK: Final = re.compile(r"[\\\t`*_\[\]!<&~^]")  # "a *b*" has two: what some inline rule reacts to


def plain_text_plugin(parser: MarkdownIt, marks: str = "") -> None:
    """Let a text without any mark be one token at once, which is what the inline rules come to.

    Args:
        parser: Gets its core rule `inline` anew.
        marks: Characters that its flavour reacts to beyond those of MARK.
    """
    # "a $$b$$" has marks in kramdown, and in no other flavour
    pattern = re.compile(f"{MARK.pattern}|[{re.escape(marks)}]") if marks else MARK
    parser.core.ruler.at("inline", partial(read_inline, pattern))


def read_inline(marked: re.Pattern[str], state: StateCore) -> None:
    """Read the text of every block; two blanks in front of a line end break the line."""
    stops = [stop for stop in state.md.options.get(STOPS_KEY, ()) if stop in state.src]
    for token in state.tokens:
        if token.type != "inline":
            continue
        text = token.content
        if marked.search(text) or "  \n" in text or (stops and has_any(text, stops)):
            token.children = token.children or []
            state.md.inline.parse(text, state.md, state.env, token.children)
        elif "\n" in text:
            token.children = list(plain_lines(text))
        else:
            line = text.rstrip(" ")
            token.children = [make_token("text", "", 0, content=line)] if line else []


def has_any(text: str, parts: Sequence[str]) -> bool:
    """Tell whether a text has any of some parts."""
    for part in parts:  # noqa: SIM110 -- `any` takes twice as long, and this is asked of every block
        if part in text:
            return True
    return False


def plain_lines(text: str) -> Iterator[Token]:
    """Yield the tokens of a text without marks: its lines, with soft breaks between them."""
    for number, line in enumerate(text.split("\n")):
        if number:
            yield make_token("softbreak", "br", 0)
        if content := line.strip(" ") if number else line.rstrip(" "):
            yield make_token("text", "", 0, content=content)


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
