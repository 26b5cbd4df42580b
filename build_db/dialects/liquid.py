"""Liquid, the template language of Jekyll, carried out on a site that is not known.

Jekyll runs Liquid over a whole post before it reads Markdown: inside of code too, and `raw` alone
keeps it away. What the site would say is nothing: `{{ site.baseurl }}` is empty, a condition false,
a loop empty. Source: Jekyll's documentation, "Liquid", "Tags"; Liquid's reference.
"""

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import Final

from build_db.dialects.liquid_values import Values, read_arguments

OPENING: Final = re.compile(r"\{[{%]")  # "{% if x %}", '{{ "/x" | relative_url }}'
CLOSING: Final = {"{%": "%}", "{{": "}}"}
TAG: Final = re.compile(r"-?\s*(\w+)(.*?)-?\Z", re.DOTALL)  # ' include figure.liquid path="a.png" ', "- if x -"
# "{% endraw %}", "{% endcomment %}", "{% endhighlight %}"
ENDS: Final = {name: re.compile(rf"\{{%-?\s*end{name}\s*-?%\}}") for name in ("raw", "comment", "highlight")}
FIGURE: Final = re.compile(r"\s*figure\.(?:liquid|html)\s")  # " figure.liquid path="a.png""
TARGETS: Final = frozenset({"post_url", "link"})
BRANCHES: Final = frozenset({"if", "unless", "case", "for", "tablerow"})
LONGEST_FENCE: Final = re.compile(r"`{3,}")  # "````"
LINE_START: Final = re.compile(r"(?:^|\n)[ ]{0,3}\Z")  # what stands before a tag that opens its line


def render_liquid(body: str) -> str:
    """Carry out the tags of a post.

    Args:
        body: Markdown with Liquid tags.

    Returns:
        Markdown with the same number of lines.
    """
    return "".join(LiquidReader(body).read()) if "{%" in body or "{{" in body else body


class LiquidReader:
    """Goes through the markup of one post."""

    def __init__(self, body: str) -> None:
        """Start at the beginning."""
        self.body = body
        self.position = 0
        self.values = Values()
        self.shown: list[bool] = []
        self.done: list[bool] = []
        self.unclosed: set[str] = set()

    def read(self) -> Iterator[str]:
        """Yield the text piece by piece."""
        start = 0
        while match := OPENING.search(self.body, self.position):
            mark = match[0]
            end = -1 if mark in self.unclosed else self.body.find(CLOSING[mark], match.end())
            if end < 0:
                self.unclosed.add(mark)
                self.position = match.end()
                continue
            yield self.keep(self.body[start : match.start()])
            self.position = start = end + 2
            yield self.carry_out(match.start(), mark, self.body[match.end() : end])
            start = self.position
        yield self.keep(self.body[start:])

    def keep(self, text: str) -> str:
        """Give a text, or only its line ends where a condition leaves it out."""
        return text if all(self.shown) else "\n" * text.count("\n")

    def show(self, text: str, written: str) -> str:
        """Give what stands for some markup, with as many line ends as that has."""
        missing = "\n" * (written.count("\n") - text.count("\n"))
        return text + missing if all(self.shown) else "\n" * written.count("\n")

    def carry_out(self, start: int, mark: str, inside: str) -> str:
        """Carry out one tag, or show a value."""
        written = self.body[start : self.position]
        if mark == "{{":
            return self.show(self.values.evaluate(inside.strip("-")), written)
        match = TAG.match(inside)
        tag, rest = (match[1], match[2]) if match else ("", "")
        if tag in ENDS:
            return self.carry_out_pair(tag, rest, start)
        self.follow_branch(tag, rest)
        if tag == "assign" and all(self.shown):
            self.values.assign(rest)
        if tag in TARGETS:
            return self.show(rest.strip(), written)
        if tag == "include" and FIGURE.match(rest):
            return self.show(figure_to_html(rest), written)
        return self.show("", written)

    def carry_out_pair(self, tag: str, rest: str, start: int) -> str:
        """Carry out a tag with an inside that is no template: raw, comment, highlight."""
        closing = None if tag in self.unclosed else ENDS[tag].search(self.body, self.position)
        if closing is None:
            self.unclosed.add(tag)
            return self.show("", self.body[start : self.position])
        inside = self.body[self.position : closing.start()]
        self.position = closing.end()
        return self.show(PAIRS[tag](self, rest, inside, start), self.body[start : self.position])

    def follow_branch(self, tag: str, rest: str) -> None:
        """Open, turn or close a condition or a loop."""
        if tag in BRANCHES:
            taken = tag == "unless" if not self.values.holds(rest) else tag == "if"
            self.shown.append(taken)
            self.done.append(taken)
        elif tag == "else" and self.shown:
            self.shown[-1] = not self.done[-1]
        elif tag in ("elsif", "when") and self.shown:
            self.shown[-1] = not self.done[-1] and tag == "elsif" and self.values.holds(rest)
            self.done[-1] = self.done[-1] or self.shown[-1]
        elif tag.removeprefix("end") in BRANCHES and tag.startswith("end") and self.shown:
            self.shown.pop()
            self.done.pop()


def keep_raw(_reader: LiquidReader, _rest: str, inside: str, _start: int) -> str:
    """Give the inside of raw as it is."""
    return inside


def drop_comment(_reader: LiquidReader, _rest: str, inside: str, _start: int) -> str:
    """Give nothing for a comment but its line ends."""
    return "\n" * inside.count("\n")


def fence_highlight(reader: LiquidReader, rest: str, inside: str, start: int) -> str:
    """Put a fence around code, or an element where its tags stand within a line."""
    rendered = render_liquid(inside)
    code = rendered.rstrip(" \t")
    before = reader.body[max(0, start - 5) : start]
    if not code.startswith("\n") or not code.endswith("\n") or not LINE_START.search(before):
        return f"<pre><code>{escape(rendered, quote=False)}</code></pre>"
    longest = max((len(mark) for mark in LONGEST_FENCE.findall(code)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{''.join(rest.split()[:1])}{code}{fence}"


PAIRS: Final[dict[str, Callable[[LiquidReader, str, str, int], str]]] = {
    "raw": keep_raw,
    "comment": drop_comment,
    "highlight": fence_highlight,
}
"""Tag → what stands for it and its inside."""


def figure_to_html(rest: str) -> str:
    """Turn the include of a figure into the element that al-folio makes of it; its caption is HTML."""
    values = read_arguments(rest)
    source = values.get("path") or values.get("src", "")
    image = f'<img src="{escape(source)}" alt="{escape(values.get("alt", ""))}">'
    caption = f"<figcaption>{' '.join(values['caption'].split())}</figcaption>" if values.get("caption") else ""
    return f"<figure>{image}{caption}</figure>"
