"""Emphasis: what the neighbours of its marks are is looked up once, and texts are joined only where two touch."""

from typing import Final

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline import StateInline, fragments_join
from markdown_it.rules_inline.state_inline import Delimiter

from build_db.markdown.quick.tokens import make_token

OTHER: Final = 0
PUNCTUATION: Final = 1
SPACE: Final = 2


class Kinds(dict[str, int]):
    """What characters are to emphasis, each looked up once."""

    def __missing__(self, character: str) -> int:
        """Tell whether a character is punctuation, white space, or neither."""
        code = ord(character)
        is_mark = isMdAsciiPunct(code) or isPunctChar(character)
        self[character] = SPACE if isWhiteSpace(code) else PUNCTUATION if is_mark else OTHER
        return self[character]


KIND: Final = Kinds()


def read_emphasis(state: StateInline, silent: bool) -> bool:
    """Add a run of `*` or `_` as texts, and as marks that may open or close: see `emphasis.tokenize`."""
    if silent:
        return False
    source, start, maximum = state.src, state.pos, state.posMax
    marker, end = source[start], start + 1
    while end < maximum and source[end] == marker:
        end += 1
    before = KIND[source[start - 1]] if start else SPACE
    behind = KIND[source[end]] if end < maximum else SPACE
    left = behind != SPACE and (behind == OTHER or before != OTHER)
    right = before != SPACE and (before == OTHER or behind != OTHER)
    inside = marker == "*"  # which may stand within a word
    opens = left and (inside or not right or before == PUNCTUATION)
    closes = right and (inside or not left or behind == PUNCTUATION)
    token, code, length = state.push("text", "", 0), ord(marker), end - start
    token.content = marker
    state.delimiters.append(Delimiter(code, length, len(state.tokens) - 1, -1, opens, closes))
    for _ in range(length - 1):
        state.tokens.append(make_token("text", "", 0, state.level, content=marker))
        state.tokens_meta.append(None)
        state.delimiters.append(Delimiter(code, length, len(state.tokens) - 1, -1, opens, closes))
    state.pos = end
    return True


def has_delimiters(state: StateInline) -> bool:
    """Tell whether a text has marks that may be those of emphasis, within links or outside them."""
    if state.delimiters:
        return True
    for meta in state.tokens_meta:  # noqa: SIM110 -- `any` takes twice as long, and this is asked of every text
        if meta and meta["delimiters"]:
            return True
    return False


def join_fragments(state: StateInline) -> None:
    """Set the levels of all tokens; join texts where two of them touch."""
    level, before = 0, ""
    touching = False
    for token in state.tokens:
        nesting = token.nesting
        if nesting < 0:
            level -= 1
        token.level = level
        if nesting > 0:
            level += 1
        kind = token.type
        touching = touching or (kind == "text" == before)
        before = kind
    if touching:
        fragments_join(state)
