"""markdown-it's flat list of tokens → a tree of blocks with lines of the file."""

from collections.abc import Sequence
from typing import Final

from markdown_it.token import Token

from build_db.markdown.attributes import META_KEY
from build_db.models import Block, BlockKind
from build_db.parse.html import parse_html_block
from build_db.parse.inline import parse_inline

CONTAINERS: Final[dict[str, BlockKind]] = {
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "list_item_open": "item",
    "blockquote_open": "quote",
    "table_open": "table",
    "tr_open": "row",
    "footnote_open": "footnote",
}
"""Tokens that open a block with blocks in it."""

TEXTS: Final[dict[str, BlockKind]] = {
    "heading_open": "heading",
    "paragraph_open": "paragraph",
    "th_open": "cell",
    "td_open": "cell",
    "dt_open": "paragraph",
}
"""Tokens that open a block with text in it; the inline token follows."""

LEAVES: Final = frozenset({"fence", "code_block", "html_block", "hr"})
"""Tokens that are blocks by themselves."""


class BlockBuilder:
    """Walks over the tokens once."""

    def __init__(self, tokens: Sequence[Token], lines: Sequence[str], offset: int) -> None:
        """Take the tokens, the lines of the body, and the number of lines before it."""
        self.tokens = tokens
        self.lines = lines
        self.offset = offset
        self.position = 0
        self.row = 0  # the line of the row that is open: markdown-it gives cells none of their own

    def build(self, closing: str = "") -> list[Block]:
        """Build blocks up to the token that closes the block around them, or to the end."""
        blocks: list[Block] = []
        tokens, count = self.tokens, len(self.tokens)
        while self.position < count:
            token = tokens[self.position]
            self.position += 1
            kind = token.type
            if kind == closing:
                break
            if kind in TEXTS:
                blocks.append(self.build_text(token))
            elif kind in CONTAINERS:
                blocks.append(self.build_container(token))
            elif kind in LEAVES:
                blocks.append(self.build_leaf(token))
        return blocks

    def span(self, token: Token, first: int = 0) -> tuple[int, int]:
        """Tell the first line and the last that is not blank, 1-based in the file."""
        start, end = token.map or (first, first + 1)
        lines = self.lines
        while end > start + 1 and (end > len(lines) or not lines[end - 1].strip()):
            end -= 1
        return start + 1 + self.offset, end + self.offset

    def build_text(self, opening: Token) -> Block:
        """Build a heading, a paragraph or a cell, whose inline token comes next."""
        index = self.position
        token = self.tokens[index]
        self.position += 2
        kind = TEXTS[opening.type]
        if kind == "cell" and self.row:
            start = end = self.row
        else:
            start, end = self.span(opening if opening.map else token)
        level = int(opening.tag[1]) if kind == "heading" else 0
        attributes = token.meta.get(META_KEY, {}) if token.meta else {}
        return Block(kind, start, end, level, parse_inline(token, start), (), attributes, index)

    def build_container(self, opening: Token) -> Block:
        """Build a list, an item, a quotation, a table or a footnote with what is in it."""
        kind = CONTAINERS[opening.type]
        self.row = self.span(opening)[0] if kind == "row" else 0
        children = tuple(self.build(opening.type.removesuffix("open") + "close"))
        attributes = {"label": str(opening.meta["label"])} if kind == "footnote" else {}
        if kind == "footnote" and not children:
            start = end = self.line_of_label(attributes["label"])
        elif opening.map is None and children:
            start, end = children[0].line_start, children[-1].line_end
        else:
            start, end = self.span(opening)
        return Block(kind, start, end, 0, None, children, attributes)

    def line_of_label(self, label: str) -> int:
        """Find the line of a footnote without text."""
        return next(number for number, line in enumerate(self.lines, start=1) if f"[^{label}]:" in line) + self.offset

    def build_leaf(self, token: Token) -> Block:
        """Build code, raw HTML or a rule."""
        start, end = self.span(token)
        if token.type == "html_block":
            return Block("html", start, end, children=parse_html_block(token.content, start))
        if token.type == "hr":
            return Block("rule", start, end)
        return Block("code", start, end, attributes={"text": token.content})


def build_blocks(tokens: Sequence[Token], lines: Sequence[str], offset: int) -> list[Block]:
    """Turn tokens into blocks.

    Args:
        tokens: markdown-it's, in order.
        lines: The lines of the body.
        offset: The number of lines before the body.

    Returns:
        The blocks in order, footnotes last.
    """
    return BlockBuilder(tokens, lines, offset).build()
