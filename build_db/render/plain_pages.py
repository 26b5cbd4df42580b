"""Pages without raw HTML, written at once as the sanitiser would leave them.

markdown-it's renderer and nh3 after it take a fifth of a build, though four posts of five hold nothing that is to be
sanitised. Here every text is escaped, every tag comes from the tables below, every attribute from the functions
below, and every address fits one narrow pattern; whatever else a post holds, `BeyondError` sends it to the
sanitiser. A test compares both ways on arbitrary text.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from markdown_it.token import Token

BLOCKS: Final = frozenset(
    "paragraph heading bullet_list ordered_list list_item blockquote table thead tbody tr th td".split()
)
"""Blocks whose tokens are written as the tags that they name, without `_open` and `_close`."""
KINDS: Final = frozenset(f"{block}_{side}" for block in BLOCKS for side in ("open", "close")) | {"hr"}
CODE: Final = frozenset({"fence", "code_block"})
FORMATS: Final = frozenset({"em_open", "strong_open", "s_open"})
FORMAT_LIMIT: Final = 3
"""Tags in one another: of four alike, HTML's rules for what stands open forget one."""
LABEL_CLASS: Final = "label"

# "https://a.org/b?c", "#d", "../e.png": a host of plain names, or no `:` at all. What nh3 may judge otherwise, such as
# numbers for hosts, "xn--" names and other schemes, does not fit, nor does anything but printable ASCII
ADDRESS: Final = re.compile(
    r"https?://(?!(?i:[^/]*xn--))(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:[/?#][!#-;=?-~]*)?|[!#-9;=?-~]+"
)


class BeyondError(Exception):
    """The page holds what is not written here."""


def write_page(tokens: Sequence[Token], marks: Mapping[int, str]) -> str:
    """Write a page.

    Args:
        tokens: All tokens of a post.
        marks: Index of a token with text → HTML, as the sanitiser leaves it, that stands behind that text.

    Returns:
        What the renderer and the sanitiser make of the tokens.

    Raises:
        BeyondError: where there may be something to sanitise.
    """
    parts: list[str] = []
    after_hidden = False
    for number, token in enumerate(tokens):
        kind = token.type
        if kind == "inline":
            write_spans(token.children or (), parts)
            if number in marks:
                parts.append(marks[number])
        elif kind in CODE:
            if token.attrs:
                raise BeyondError(kind)
            parts += ("<pre><code>", escape_text(token.content), "</code></pre>\n")
        elif kind not in KINDS:
            raise BeyondError(kind)
        elif not token.hidden:
            if after_hidden and token.nesting >= 0:
                parts.append("\n")
            parts.append(write_tag(token, tokens[number + 1] if token.nesting > 0 else None))
        after_hidden = token.hidden
    return "".join(parts)


def write_tag(token: Token, following: Token | None) -> str:
    """Write the tag of a block, with a line end where nothing of the same line follows.

    Args:
        token: One of KINDS.
        following: The token behind one that opens a block.
    """
    if token.nesting < 0:
        return f"</{token.tag}>\n"
    attributes = block_attributes(token) if token.attrs else ""
    goes_on = following is not None and (
        following.type == "inline" or following.hidden or (following.nesting < 0 and following.tag == token.tag)
    )
    return f"<{token.tag}{attributes}>" if goes_on else f"<{token.tag}{attributes}>\n"


def block_attributes(token: Token) -> str:
    """Write the attributes of a block: its anchor, the mark of a label, the first number of a list."""
    written = ""
    for name, value in token.attrs.items():
        if (
            name == "id"
            or (name, token.tag) == ("start", "ol")
            or (name, token.tag, value) == ("class", "p", LABEL_CLASS)
        ):
            written += f' {name}="{escape_attribute(str(value))}"'
        elif name != "style" or token.tag not in ("th", "td"):  # a column's side, which the sanitiser drops
            raise BeyondError(name)
    return written


def write_spans(tokens: Sequence[Token], parts: list[str]) -> None:
    """Write the text of one block."""
    opened: list[str] = []
    for token in tokens:
        kind = token.type
        if kind == "text":
            parts.append(escape_text(token.content))
        elif kind == "softbreak":
            parts.append("\n")
        elif kind == "link_open" and "a" not in opened:
            opened.append("a")
            parts.append(f'<a{span_attributes(token, "href")} rel="noopener">')
        elif kind in FORMATS and len(opened) < FORMAT_LIMIT:
            opened.append(token.tag)
            parts.append(f"<{token.tag}>")
        elif token.nesting < 0 and opened and opened.pop() == token.tag:
            parts.append(f"</{token.tag}>")
        else:
            parts.append(write_leaf(token))
    if opened:
        raise BeyondError(opened[-1])


def write_leaf(token: Token) -> str:
    """Write what has no text of the block in it: code, a picture, a line end."""
    if token.type == "code_inline" and not token.attrs:
        return f"<code>{escape_text(token.content)}</code>"
    if token.type == "image":
        token.attrs["alt"] = alternative(token.children or ())
        return f"<img{span_attributes(token, 'src')}>"
    if token.type == "hardbreak":
        return "<br>\n"
    raise BeyondError(token.type)


def alternative(tokens: Sequence[Token]) -> str:
    """Give the text that stands for a picture."""
    if any(token.type not in ("text", "softbreak") for token in tokens):
        raise BeyondError("alt")
    return "".join(token.content or "\n" for token in tokens)


def span_attributes(token: Token, address: str) -> str:
    """Write the attributes of a link or a picture: its address, its title, what stands for it."""
    written = ""
    for name, value in token.attrs.items():
        if name == address:
            if not ADDRESS.fullmatch(str(value)):
                raise BeyondError(str(value))
        elif name not in ("title", "alt"):
            raise BeyondError(name)
        written += f' {name}="{escape_attribute(str(value))}"'
    return written


def escape_text(text: str) -> str:
    """Escape a text as the sanitiser does."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    return text.replace("<", "&lt;").replace(">", "&gt;").replace("\xa0", "&nbsp;")


def escape_attribute(text: str) -> str:
    """Escape the value of an attribute as the sanitiser does."""
    return escape_text(text).replace('"', "&quot;")
