"""Rules that make links of bare URLs; `bare_urls` says what these are in each flavour."""

import re
from functools import partial
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from build_db.markdown.bare_urls import BareUrls, unescape_entities
from build_db.markdown.location import OFFSET_KEY, STOPS_KEY

SCHEME: Final = re.compile(r"(?i:https?|ftp)$")  # "https" in front of "://"
BRACKET: Final = re.compile(r"(?<!\\)[\[\]]")  # "[" and "]", but not "\\["
BRACKET_REACH: Final = 2000
"""Characters: a `[` further back is not looked for."""
WWW_START: Final = " \t\n*_~([\"'"


def linkify_plugin(parser: MarkdownIt, urls: BareUrls) -> None:
    """Make links of bare URLs.

    Args:
        parser: Gets rules for addresses with a scheme, with `www.`, and for e-mail.
        urls: How its flavour finds them.
    """
    parser.inline.ruler.before("newline", "bare_url", partial(read_url, urls))
    parser.inline.ruler.before("newline", "bare_www", partial(read_www, urls))
    parser.inline.ruler2.push("bare_text", partial(link_texts, urls))
    parser.inline.add_terminator_char("w")
    parser.options[STOPS_KEY] = ("://", "www.", "@", *((".",) if urls.fuzzy else ()))


def read_url(urls: BareUrls, state: StateInline, silent: bool) -> bool:
    """Read an address at the `:` behind its scheme."""
    position, source = state.pos, state.src
    if source[position] != ":" or silent or not source.startswith("//", position + 1) or state.linkLevel:
        return False
    scheme = SCHEME.search(source, max(0, position - 5), position)
    if not scheme or not state.pending.endswith(scheme[0]):
        return False
    return read_address(urls, state, scheme.start())


def read_www(urls: BareUrls, state: StateInline, silent: bool) -> bool:
    """Read an address at its `www.`."""
    if silent or state.linkLevel or not state.src.startswith("www.", state.pos):
        return False
    before = state.src[state.pos - 1 : state.pos]
    return (not before or before in WWW_START) and read_address(urls, state, state.pos)


def read_address(urls: BareUrls, state: StateInline, start: int) -> bool:
    """Read an address, part of which may have been read as text.

    Args:
        urls: How the flavour finds them.
        state: At or behind its start.
        start: Where it starts.

    Returns:
        Whether there is one. Within a text that may become a link's (the silent mode) none is looked for.
    """
    found = urls.address.match(state.src, start, state.posMax)
    if not found or not urls.before.match(state.src[start - 1 : start] if start else ""):
        return False
    if not urls.in_brackets and in_bracket(state.src[max(0, start - BRACKET_REACH) : start]):
        return False
    shown = urls.trim(found[0])
    if start + len(shown) <= state.pos + (state.src[state.pos] == ":") * 3:
        return False
    if start < state.pos:
        state.pending = state.pending[: start - state.pos]
    opening = state.push("link_open", "a", 1)
    fill_link(opening, urls.www + shown if shown.startswith("www.") else shown, start)
    state.push("text", "", 0).content = unescape_entities(shown)
    state.push("link_close", "a", -1)
    state.pos = start + len(shown)
    return True


def in_bracket(text: str) -> bool:
    """Tell whether a text ends behind a `[` that is still open."""
    if "[" not in text:
        return False
    depth = 0
    for mark in BRACKET.findall(text):
        depth = depth + 1 if mark == "[" else max(0, depth - 1)
    return depth > 0


def fill_link(opening: Token, href: str, offset: int) -> None:
    """Give an opening token its target and its place."""
    opening.attrs = {"href": unescape_entities(href)}
    opening.markup, opening.info = "linkify", "auto"
    opening.meta[OFFSET_KEY] = offset


def link_texts(urls: BareUrls, state: StateInline) -> None:
    """Link e-mail addresses, and where the flavour does so hosts, in what is still text."""
    if "@" not in state.src and not urls.fuzzy:
        return
    tokens: list[Token] = []
    level = cursor = 0
    for token in state.tokens:
        level += (token.type == "link_open") - (token.type == "link_close") + level_of_tag(token)
        if token.type == "text" and level <= 0:
            cursor = split_text(urls, state.src, token, cursor, tokens)
        else:
            cursor = max(cursor, token.meta.get(OFFSET_KEY, 0))
            tokens.append(token)
    state.tokens[:] = tokens


def level_of_tag(token: Token) -> int:
    """Tell whether a raw tag opens a link (1) or closes one (-1)."""
    if token.type != "html_inline":
        return 0
    return token.content[:3].lower() in ("<a ", "<a\n") or -(token.content[:3].lower() == "</a")


def split_text(urls: BareUrls, source: str, text: Token, cursor: int, tokens: list[Token]) -> int:
    """Add the tokens of a text, with links in it.

    Args:
        urls: How the flavour finds them.
        source: The text of the block.
        text: The token.
        cursor: No link starts before.
        tokens: Gets the new ones.

    Returns:
        The offset from which on the next token is to be looked for.
    """
    found = [(match, "mailto:") for match in urls.email.finditer(text.content)]
    found += [(match, "http://") for match in urls.fuzzy.finditer(text.content)] if urls.fuzzy else []
    end = 0
    for match, scheme in sorted(found, key=lambda pair: pair[0].start()):
        shown = match[0] if scheme == "mailto:" else urls.trim(match[0])
        if match.start() < end:
            continue
        cursor = max(cursor, source.find(shown, cursor))
        opening, closing = Token("link_open", "a", 1, level=text.level), Token("link_close", "a", -1, level=text.level)
        fill_link(opening, scheme + shown, cursor)
        pieces = [text.content[end : match.start()], shown]
        texts = [Token("text", "", 0, content=piece, level=text.level) for piece in pieces]
        tokens += [*(texts[:1] if pieces[0] else ()), opening, texts[1], closing]
        end = match.start() + len(shown)
    if end < len(text.content):
        tokens.append(text if not end else text.copy(content=text.content[end:]))
    return cursor
