"""Headings in raw HTML within a paragraph: a browser ends the paragraph there, `Some <h2>aims</h2> and more`.

Source: HTML5, "Parsing HTML documents": a start tag `h1` to `h6` closes a `p` that is open.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from build_db.markdown.location import OFFSET_KEY

TAG: Final = re.compile(r"<(/?)(h[1-6])[\s/>]", re.IGNORECASE)  # '<h2 class="x">', "</h2>"


def raw_headings_plugin(parser: MarkdownIt) -> None:
    """Make headings of raw ones within paragraphs.

    Args:
        parser: Gets a core rule behind `inline`.
    """
    parser.core.ruler.after("inline", "raw_headings", split_paragraphs)


def split_paragraphs(state: StateCore) -> None:
    """Split every paragraph with a raw heading in it."""
    if not TAG.search(state.src):
        return
    tokens: list[Token] = []
    for number, token in enumerate(state.tokens):
        if token.type == "inline" and state.tokens[number - 1].type == "paragraph_open" and TAG.search(token.content):
            opening = tokens.pop()
            pieces = [piece for piece in cut(token) if piece[1] or piece[0] != "p"]
            tokens += [part for tag, children in pieces for part in make_block(opening, token, tag, children)]
        elif token.type == "paragraph_close" and tokens[-1].type in ("heading_close", "paragraph_close"):
            continue
        else:
            tokens.append(token)
    state.tokens = tokens


def cut(token: Token) -> Iterator[tuple[str, list[Token]]]:
    """Yield the pieces of a text, each with its element: `p`, `h2`."""
    tag, piece = "p", list[Token]()
    for child in token.children or ():
        found = TAG.match(child.content) if child.type == "html_inline" else None
        if found:
            yield tag, without_breaks(piece)
            tag, piece = ("p" if found[1] else found[2].lower()), []
        else:
            piece.append(child)
    yield tag, without_breaks(piece)


def without_breaks(piece: Sequence[Token]) -> list[Token]:
    """Leave out what is blank at either end of a piece."""
    shown = [number for number, token in enumerate(piece) if token.type != "softbreak" and token.content != " "]
    return list(piece[shown[0] : shown[-1] + 1]) if shown else []


def make_block(opening: Token, token: Token, tag: str, children: list[Token]) -> Iterator[Token]:
    """Yield the tokens of one piece.

    Args:
        opening: The token that opened the paragraph.
        token: Its text, in whose lines the places of links and images are found.
        tag: The element of the piece.
        children: What is in it.
    """
    kind = "paragraph" if tag == "p" else "heading"
    first = next((place_of(child, token.content) for child in children), 0)
    line = (opening.map[0] if opening.map else 0) + token.content.count("\n", 0, first)
    start = token.content.rfind("\n", 0, first) + 1
    for child in children:
        if OFFSET_KEY in child.meta:
            child.meta[OFFSET_KEY] -= start
    end = line + 1 + sum(child.type in ("softbreak", "hardbreak") for child in children)
    place = [line, end]
    yield opening.copy(type=f"{kind}_open", tag=tag, map=place)
    yield token.copy(content=token.content[start:], children=children, map=place)
    yield opening.copy(type=f"{kind}_close", tag=tag, nesting=-1, map=None)


def place_of(token: Token, source: str) -> int:
    """Tell where a token starts; a text, which does not know its place, where it stands for the first time."""
    return int(token.meta.get(OFFSET_KEY, max(0, source.find(token.content))))
