"""Raw HTML in a post: its text, links, images, headings and captions, with their lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import groupby
from typing import Final

from build_db.models import Block, BlockKind, Inline, InlineImage, InlineLink
from build_db.normalise import normalise_space

HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
# Elements that start and end a piece of text of their own.
BLOCKS: Final = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
UNSEEN: Final = frozenset({"script", "style", "template", "title", "head", "d-footnote", "d-cite"})


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag within running text, such as `<a href="…">`."""

    name: str
    """In lower case."""

    closing: bool
    """Whether it is `</…>`."""

    attributes: dict[str, str]
    """Names in lower case."""


class TagReader(HTMLParser):
    """Reads the one tag of an inline token."""

    def __init__(self) -> None:
        """Start without a tag."""
        super().__init__()
        self.tag: Tag | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an opening tag."""
        self.tag = Tag(tag, False, {name: value or "" for name, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        """Keep a closing tag."""
        self.tag = self.tag or Tag(tag, True, {})


def parse_tag(html: str) -> Tag | None:
    """Read a tag.

    Args:
        html: One tag or comment, as markdown-it hands it on.

    Returns:
        The tag; None for a comment.
    """
    reader = TagReader()
    reader.feed(html)
    return reader.tag


class BlockReader(HTMLParser):
    """Cuts an HTML block into pieces of text, each a Block."""

    def __init__(self, first_line: int) -> None:
        """Start at a line of the file."""
        super().__init__(convert_charrefs=True)
        self.lines_before = first_line - 1
        self.blocks: list[Block] = []
        self.unseen = 0
        self.open_captions: list[str] = []
        self.heading = 0
        self.items = 0
        self.start_piece()

    def start_piece(self) -> None:
        """Begin a piece of text."""
        self.text = ""
        self.links: list[InlineLink] = []
        self.images: list[InlineImage] = []
        self.piece_line = self.piece_end = 0
        self.open_link: tuple[int, str, int] | None = None

    def line(self) -> int:
        """Tell the 1-based line in the file."""
        return self.getpos()[0] + self.lines_before

    def reach(self, first: int, lines: int) -> None:
        """Note the line on which something of the piece starts, and how many line ends are in it."""
        self.piece_line = self.piece_line or first
        self.piece_end = first + lines

    def end_piece(self) -> None:
        """Make a block of what was read since the last one, if there is anything."""
        self.close_link()
        text = self.text.rstrip()
        if text or self.images or self.heading:
            kind: BlockKind = "heading" if self.heading else "caption" if self.open_captions else "paragraph"
            line = self.piece_line or self.line()
            inline = Inline(text, text, line, tuple(self.links), tuple(self.images))
            block = Block(kind, line, max(line, self.piece_end), self.heading, inline)
            is_item = self.items > 0 and kind == "paragraph"
            self.blocks.append(Block("item", line, block.line_end, children=(block,)) if is_item else block)
        self.start_piece()

    def close_link(self) -> None:
        """Finish the link that is open, if any."""
        if self.open_link:
            start, href, line = self.open_link
            end = len(self.text.rstrip())
            self.links.append(InlineLink(min(start, end), end, href, line))
            self.open_link = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Follow an opening tag."""
        values = {name: value or "" for name, value in attrs}
        if tag in BLOCKS:
            self.end_piece()
            self.heading = HEADINGS.get(tag, 0)
            self.items += tag == "li"
            if self.open_captions or tag == "figcaption" or "caption" in values.get("class", "").split():
                self.open_captions.append(tag)
        self.unseen += tag in UNSEEN
        if tag == "a" and values.get("href"):
            self.close_link()
            self.open_link = (len(self.text), values["href"].strip(), self.line())
            self.reach(self.line(), (self.get_starttag_text() or "").count("\n"))
        elif tag == "img" and values.get("src"):
            self.images.append(InlineImage(values["src"].strip(), normalise_space(values.get("alt", "")), self.line()))
            self.reach(self.line(), (self.get_starttag_text() or "").count("\n"))
        elif tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        """Follow a closing tag."""
        self.unseen -= tag in UNSEEN and self.unseen > 0
        if tag == "a":
            self.close_link()
        if tag in BLOCKS:
            self.end_piece()
            self.heading = 0
            self.items -= tag == "li" and self.items > 0
            if self.open_captions and self.open_captions[-1] == tag:
                self.open_captions.pop()

    def handle_data(self, data: str) -> None:
        """Add text, white space folded."""
        folded = " ".join(data.split())
        if self.unseen or not folded:
            self.text += " " if data and self.text and not self.text.endswith(" ") and not self.unseen else ""
            return
        self.reach(self.line() + data[: len(data) - len(data.lstrip())].count("\n"), data.strip().count("\n"))
        if data[0].isspace() and self.text and not self.text.endswith(" "):
            folded = " " + folded
        self.text += folded + (" " if data[-1].isspace() else "")


def parse_html_block(html: str, line: int) -> tuple[Block, ...]:
    """Read an HTML block.

    Args:
        html: As written.
        line: 1-based line in the file of its first line.

    Returns:
        Its pieces of text in order: headings, captions, lists of items and paragraphs, the latter
        also where there is nothing but an image. () where it shows nothing.
    """
    reader = BlockReader(line)
    reader.feed(html)
    reader.close()
    reader.end_piece()
    return tuple(group_items(reader.blocks))


def group_items(blocks: Sequence[Block]) -> Iterator[Block]:
    """Put the items that follow one another into a list."""
    for is_item, group in groupby(blocks, key=lambda block: block.kind == "item"):
        found = tuple(group)
        if is_item:
            yield Block("list", found[0].line_start, found[-1].line_end, children=found)
        else:
            yield from found
