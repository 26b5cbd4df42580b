"""Inline tokens → the text that a reader sees, with its links and images."""

from collections.abc import Sequence
from dataclasses import replace

from markdown_it.token import Token

from build_db.markdown.location import OFFSET_KEY
from build_db.models import Inline, InlineImage, InlineLink
from build_db.normalise import WHITE_SPACE, normalise_space
from build_db.parse.html import Tag, parse_tag


class InlineReader:
    """Follows the tokens of one paragraph and keeps text, line, links and images."""

    def __init__(self, source: str, line: int) -> None:
        """Start at the first line of a text in Markdown."""
        self.source = source
        self.first_line = line
        self.text = ""
        self.links: list[InlineLink] = []
        self.images: list[InlineImage] = []
        self.open_links: list[tuple[int, str, int]] = []
        self.bold_depth = 0
        self.opens_bold = False
        self.bold_end = 0
        self.breaks: list[int] = []

    def add(self, text: str) -> None:
        """Add text; a blank is not added behind another."""
        if "  " in text or not text.isprintable():  # a blank is the one white space that is printable
            text = WHITE_SPACE.sub(" ", text)
        if text.startswith(" ") and (not self.text or self.text.endswith(" ")):
            text = text[1:]
        self.text += text

    def add_break(self) -> None:
        """Add a blank for the end of a line and note where it stands; before any text nothing breaks."""
        self.add(" ")
        if self.text:  # the blank may be there from before
            self.breaks.append(len(self.text) - 1)

    def read(self, tokens: Sequence[Token]) -> None:
        """Follow all tokens."""
        for token in tokens:
            kind = token.type
            if kind == "text":
                self.add(token.content)
            elif kind in ("softbreak", "hardbreak"):
                self.add_break()
            elif kind == "link_open":
                self.open_links.append((len(self.text), str(token.attrGet("href") or ""), self.line_of(token)))
            elif kind == "link_close":
                self.close_link()
            elif kind in ("strong_open", "strong_close"):
                self.follow_bold(kind == "strong_open")
            elif kind == "code_inline":
                self.add(token.content)
            elif kind == "image":
                self.images.append(
                    InlineImage(str(token.attrGet("src") or ""), alternative(token), self.line_of(token))
                )
            elif kind == "html_inline":
                self.read_tag(parse_tag(token.content), self.line_of(token))

    def line_of(self, token: Token) -> int:
        """Tell the 1-based line in the file on which a link, an image or a raw tag starts."""
        return self.first_line + self.source.count("\n", 0, token.meta[OFFSET_KEY])

    def follow_bold(self, opening: bool) -> None:
        """Note how far bold text at the very start reaches."""
        if opening:
            self.opens_bold = self.opens_bold or not any(map(str.isalpha, self.text))  # "1️⃣ ", "🌧 " may stand before it
            self.bold_depth += 1
            return
        self.bold_depth -= 1
        if self.opens_bold and not self.bold_end and not self.bold_depth:
            self.bold_end = len(self.text)

    def close_link(self) -> None:
        """Finish the innermost link."""
        if self.open_links:
            start, href, line = self.open_links.pop()
            self.links.append(InlineLink(start, len(self.text), href, line))

    def read_tag(self, tag: Tag | None, line: int) -> None:
        """Follow a raw tag: links, images and line breaks count."""
        if tag is None:
            return
        if tag.name == "a" and not tag.closing and tag.attributes.get("href"):
            self.open_links.append((len(self.text), tag.attributes["href"].strip(), line))
        elif tag.name == "a" and tag.closing:
            self.close_link()
        elif tag.name == "img" and tag.attributes.get("src"):
            alt = normalise_space(tag.attributes.get("alt", ""))
            self.images.append(InlineImage(tag.attributes["src"].strip(), alt, line))
        elif tag.name == "br":
            self.add(" ")


def fold(text: str) -> str:
    """Fold white space, where a text has any but single blanks within it."""
    if "  " in text or not text.isprintable():  # a blank is the one white space that is printable
        return " ".join(text.split())
    return text.strip()


def alternative(image: Token) -> str:
    """Give the alternative text of an image without its markup."""
    parts = (" " if child.type in ("softbreak", "hardbreak") else child.content for child in image.children or ())
    return normalise_space("".join(parts))


def parse_inline(token: Token, line: int) -> Inline:
    """Read one inline token.

    Args:
        token: Of type `inline`.
        line: 1-based line in the file of its first character.

    Returns:
        Its text, links in the order of their starts, images in order.
    """
    children = token.children or []
    if len(children) == 1 and children[0].type == "text":
        return Inline(fold(children[0].content), token.content, line)
    reader = InlineReader(token.content, line)
    reader.read(children)
    while reader.open_links:  # an `<a>` that is never closed
        reader.close_link()
    text = reader.text.rstrip()
    links = sorted(reader.links, key=lambda link: link.start)
    if len(text) < len(reader.text):  # a link around nothing may start behind the blank that is gone
        links = [replace(link, start=min(link.start, len(text)), end=min(link.end, len(text))) for link in links]
    bold_end = min(reader.bold_end, len(text))
    return Inline(text, token.content, line, tuple(links), tuple(reader.images), bold_end, tuple(reader.breaks))
