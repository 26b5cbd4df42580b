"""What tests want to know of a page: its links, ids, headings, fields and anything inline."""

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

DATA: Final = "application/ld+json"
"""The type of a script element that holds data: browsers do not run it, so that the policy allows it."""


@dataclass
class Page(HTMLParser):
    """A page that was read."""

    ids: Counter[str] = field(default_factory=Counter)
    """How often each id occurs."""

    tags: Counter[str] = field(default_factory=Counter)
    """How often each element occurs."""

    links: list[str] = field(default_factory=list)
    """Targets of links, in order."""

    labelled: set[str] = field(default_factory=set)
    """Ids that a label is for."""

    fields: list[str | None] = field(default_factory=list)
    """Ids of the form fields that a visitor fills in."""

    inline: list[str] = field(default_factory=list)
    """Inline scripts, styles and event handlers, which the policy of our own pages forbids."""

    sheets: list[str] = field(default_factory=list)
    """Addresses of its stylesheets."""

    size: int = 0
    """Bytes of its HTML."""

    lang: str | None = None
    """Language of the page."""

    def __post_init__(self) -> None:
        """Make the parser ready."""
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element has."""
        values = dict(attrs)
        self.tags[tag] += 1
        if name := values.get("id"):
            self.ids[name] += 1
        if tag == "a" and (target := values.get("href")) is not None:
            self.links.append(target)
        if tag == "link" and "stylesheet" in (values.get("rel") or "").split():
            self.sheets.append(values.get("href") or "")
        if tag == "html":
            self.lang = values.get("lang")
        if tag == "label":
            self.labelled.add(values.get("for") or "")
        if tag in ("input", "select", "textarea") and values.get("type") not in ("hidden", "submit"):
            self.fields.append(values.get("id"))
        if tag == "style" or (tag == "script" and "src" not in values and values.get("type") != DATA):
            self.inline.append(tag)
        self.inline += [name for name in values if name == "style" or name.startswith("on")]


def read_page(html: str) -> Page:
    """Read a page."""
    page = Page(size=len(html.encode()))
    page.feed(html)
    page.close()
    return page
