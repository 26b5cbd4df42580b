"""Pages written at once, as the sanitiser would leave them as far as possible.

markdown-it's renderer and nh3 after it take a fifth of a build, though three posts of four hold nothing that is to be
sanitised. Here every text is escaped, every tag comes from the tables below, every attribute from the functions
below, and every address fits one narrow pattern. Whatever else a post holds, raw HTML above all, is written as it
stands, and the page is left to the sanitiser. A test compares both ways on arbitrary text.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from build_db.markdown import RENDERER
from build_db.render.allowed import TAGS

BLOCKS: Final = frozenset(
    "paragraph heading bullet_list ordered_list list_item blockquote table thead tbody tr th td".split()
)
"""Blocks whose tokens are written as the tags that they name, without `_open` and `_close`."""
KINDS: Final = frozenset(f"{block}_{side}" for block in BLOCKS for side in ("open", "close")) | {"hr"}
CODE: Final = frozenset({"fence", "code_block"})
RAW: Final = frozenset({"html_block", "html_inline"})
FORMATS: Final = frozenset({"em_open", "strong_open", "s_open"})
FORMAT_LIMIT: Final = 3
"""Tags in one another: of four alike, HTML's rules for what stands open forget one."""
LABEL_CLASS: Final = "label"

# "https://a.org/b?c", "#d", "../e.png": a host of plain names, or no `:` at all. What nh3 may judge otherwise, such as
# numbers for hosts, "xn--" names and other schemes, does not fit, nor does anything but printable ASCII
ADDRESS: Final = re.compile(
    r"https?://(?!(?i:[^/]*xn--))(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:[/?#][!#-;=?-~]*)?|[!#-9;=?-~]+"
)
# '<div class="a">\n <!-- b --><img src=c>': whole tags that the sanitiser knows, whole comments and text. No element
# lets a browser read what stands in it by other rules, as `<textarea>` does, and no quotation mark is left open
SOUND: Final = re.compile(
    rf"""(?>[^<]++|<!--(?!-?>)(?>[^-]|-(?!-))*+-->|</?(?:{"|".join(sorted(TAGS))})
    (?:\s++[a-z][\w:-]*+(?:\s*+=\s*+(?>"[^"]*"|'[^']*'|[^\s"'=<>`]++))?)*+\s*+/?>)*+""",
    re.IGNORECASE | re.VERBOSE,
)
STOCK: Final = cast(RendererHTML, RENDERER.renderer)
"""Writes what is not described here."""


class UnsoundError(Exception):
    """The page holds raw HTML that changes how what stands behind it is read."""


@dataclass(slots=True)
class Page:
    """A page that has been written."""

    html: str
    """It."""

    is_clean: bool
    """Whether the sanitiser would leave it as it is."""


def write_page(tokens: Sequence[Token], marks: Mapping[int, str]) -> Page:
    """Write a page.

    Args:
        tokens: All tokens of a post.
        marks: Index of a token with text → HTML, as the sanitiser leaves it, that stands behind that text.

    Returns:
        What the sanitiser makes the same of as of what the renderer writes.

    Raises:
        UnsoundError: where there may be none such.
    """
    writer = PageWriter()
    writer.write_blocks(tokens, marks)
    return Page("".join(writer.parts), writer.is_clean)


class PageWriter:
    """Goes over the tokens once, and notes whether there is anything to sanitise."""

    def __init__(self) -> None:
        """Start with an empty page."""
        self.parts: list[str] = []
        self.is_clean = True

    def write_blocks(self, tokens: Sequence[Token], marks: Mapping[int, str]) -> None:
        """Write the blocks of a post: see `write_page`."""
        parts = self.parts
        after_hidden = False
        for number, token in enumerate(tokens):
            kind = token.type
            if kind == "inline":
                self.write_spans(token.children or ())
                if number in marks:
                    parts.append(marks[number])
            elif kind in KINDS:
                if not token.hidden:
                    if after_hidden and token.nesting >= 0:
                        parts.append("\n")
                    parts.append(self.tag_of(token, tokens[number + 1] if token.nesting > 0 else None))
            elif kind in CODE and not token.attrs:
                parts += ("<pre><code>", escape_text(token.content), "</code></pre>\n")
            else:
                self.write_other(tokens, number)
            after_hidden = token.hidden

    def write_other(self, tokens: Sequence[Token], number: int) -> None:
        """Write what is left to the sanitiser: raw HTML, and what only the renderer can write.

        Raises:
            UnsoundError: where raw HTML is no sequence of whole tags and texts.
        """
        token = tokens[number]
        self.is_clean = False
        if token.type in RAW:
            if not SOUND.fullmatch(token.content):
                raise UnsoundError(token.content)
            self.parts.append(token.content)
        else:
            write = STOCK.rules.get(token.type, STOCK.renderToken)
            self.parts.append(write(tokens, number, RENDERER.options, {}))

    def tag_of(self, token: Token, following: Token | None) -> str:
        """Give the tag of a block, with a line end where nothing of the same line follows.

        Args:
            token: One of KINDS.
            following: The token behind one that opens a block.
        """
        if token.nesting < 0:
            return f"</{token.tag}>\n"
        attributes = self.block_attributes(token) if token.attrs else ""
        goes_on = following is not None and (
            following.type == "inline" or following.hidden or (following.nesting < 0 and following.tag == token.tag)
        )
        return f"<{token.tag}{attributes}>" if goes_on else f"<{token.tag}{attributes}>\n"

    def block_attributes(self, token: Token) -> str:
        """Give the attributes of a block: its anchor, the mark of a label, the first number of a list."""
        written = ""
        for name, value in token.attrs.items():
            if name == "style" and token.tag in ("th", "td"):  # a column's side, which the sanitiser drops
                continue
            if (
                name != "id"
                and (name, token.tag) != ("start", "ol")
                and (name, token.tag, value) != ("class", "p", LABEL_CLASS)
            ):
                self.is_clean = False
            written += f' {name}="{escape_attribute(str(value))}"'
        return written

    def write_spans(self, tokens: Sequence[Token]) -> None:
        """Write the text of one block."""
        parts, opened = self.parts, list[str]()
        for number, token in enumerate(tokens):
            kind = token.type
            if kind == "text":
                parts.append(escape_text(token.content))
            elif kind == "softbreak":
                parts.append("\n")
            elif kind == "link_open":
                self.is_clean = self.is_clean and "a" not in opened
                opened.append("a")
                parts.append(f'<a{self.span_attributes(token, "href")} rel="noopener">')
            elif kind in FORMATS and not token.attrs:
                self.is_clean = self.is_clean and len(opened) < FORMAT_LIMIT
                opened.append(token.tag)
                parts.append(f"<{token.tag}>")
            elif token.nesting < 0 and opened and opened[-1] == token.tag:
                parts.append(f"</{opened.pop()}>")
            elif kind == "code_inline" and not token.attrs:
                parts.append(f"<code>{escape_text(token.content)}</code>")
            elif kind == "image":
                parts.append(self.image_of(token))
            elif kind == "hardbreak":
                parts.append("<br>\n")
            else:
                self.write_other(tokens, number)
        self.is_clean = self.is_clean and not opened

    def image_of(self, token: Token) -> str:
        """Give the tag of a picture, with the text that stands for it."""
        token.attrs["alt"] = STOCK.renderInlineAsText(token.children, RENDERER.options, {})
        return f"<img{self.span_attributes(token, 'src')}>"

    def span_attributes(self, token: Token, address: str) -> str:
        """Give the attributes of a link or a picture: its address, its title, what stands for it."""
        written = ""
        for name, value in token.attrs.items():
            if not ADDRESS.fullmatch(str(value)) if name == address else name not in ("title", "alt"):
                self.is_clean = False
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
