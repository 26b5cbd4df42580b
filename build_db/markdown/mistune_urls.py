"""Bare addresses as mistune before 2 links them. Source: mistune 0.8, `InlineGrammar.url`."""

import re
from collections.abc import Iterator
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from build_db.markdown.location import OFFSET_KEY

URL: Final = re.compile(r"https?://[^\s<]+[^<.,:;\"')\]\s]")  # "https://example.org/a!", without a full stop behind it


def mistune_urls_plugin(parser: MarkdownIt) -> None:
    """Link bare addresses.

    Args:
        parser: Gets a core rule behind `inline`.
    """
    parser.core.ruler.after("inline", "bare_urls", link_urls)


def link_urls(state: StateCore) -> None:
    """Link the addresses in the text of every block, but for those in links."""
    for token in state.tokens:
        if token.type == "inline" and "://" in token.content:
            token.children = list(with_links(token.children or [], token.content))


def with_links(children: list[Token], content: str) -> Iterator[Token]:
    """Yield the tokens of a text with a link for every bare address."""
    depth = place = 0
    for child in children:
        depth += child.nesting if child.type.startswith("link_") else 0
        if child.type != "text" or depth or not URL.search(child.content):
            yield child
            continue
        start = 0
        for match in URL.finditer(child.content):
            place = max(content.find(match[0], place), place)
            yield text_token(child, child.content[start : match.start()])
            yield Token("link_open", "a", 1, attrs={"href": match[0]}, markup="linkify", meta={OFFSET_KEY: place})
            yield text_token(child, match[0])
            yield Token("link_close", "a", -1, markup="linkify")
            start, place = match.end(), place + len(match[0])
        yield text_token(child, child.content[start:])


def text_token(like: Token, text: str) -> Token:
    """Make a text of the same level."""
    return Token("text", "", 0, content=text, level=like.level)
