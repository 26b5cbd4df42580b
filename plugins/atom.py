"""Atom feeds, of whatever they are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

ATOM: Final = "http://www.w3.org/2005/Atom"
TYPE: Final = "application/atom+xml; charset=utf-8"
NOT_XML: Final = re.compile(
    r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)  # '\x00', '\x0b', a lone surrogate
NO_DATE: Final = "1970-01-01"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a feed."""

    key: str
    """An address that stays the same, and that no other entry has."""

    title: str
    """Its title."""

    date: str | None
    """A day, or a year or month of which no more is known."""

    page: str
    """The full address of its page."""

    kind: str
    """E.g. `post`."""

    summary: str
    """Plain text."""


def write_feed(entries: Iterable[Entry], title: str, address: str, page: str) -> str:
    """Write an Atom feed.

    Args:
        entries: What is in it, in order.
        title: Title of the feed.
        address: Its own address.
        page: That of the page which shows the same.

    Returns:
        XML.
    """
    ET.register_namespace("", ATOM)
    entries = list(entries)
    feed = ET.Element(f"{{{ATOM}}}feed")
    add(feed, "id", address)
    add(feed, "title", title)
    add(feed, "updated", instant(max((entry.date for entry in entries if entry.date), default=NO_DATE)))
    add(feed, "link", rel="self", type="application/atom+xml", href=address)
    add(feed, "link", rel="alternate", type="text/html", href=page)
    add(feed, "rights", "CC BY 4.0")
    add(add(feed, "author"), "name", "Hindcast")
    for entry in entries:
        add_entry(feed, entry)
    return write_xml(feed)


def add_entry(feed: ET.Element, entry: Entry) -> None:
    """Add an entry to a feed."""
    element = add(feed, "entry")
    add(element, "id", entry.key)
    add(element, "title", entry.title)
    add(element, "updated", instant(entry.date or NO_DATE))
    add(element, "link", rel="alternate", type="text/html", href=entry.page)
    add(element, "category", term=entry.kind)
    add(element, "summary", entry.summary)


def add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    """Add an element."""
    element = ET.SubElement(parent, f"{{{ATOM}}}{name}", {key: xml_text(value) for key, value in attributes.items()})
    element.text = xml_text(text) if text is not None else None
    return element


def instant(date: str) -> str:
    """Write a day, or a year or month of which no more is known, as an instant: `2024-12-31T00:00:00Z`."""
    return f"{date}{NO_DATE[len(date) :]}T00:00:00Z"


def xml_text(text: str) -> str:
    """Leave out the characters that XML cannot hold."""
    return NOT_XML.sub("", text)


def write_xml(root: ET.Element) -> str:
    """Write XML for an answer in UTF-8."""
    text = ET.tostring(root, encoding="unicode", xml_declaration=True)
    return text.replace("encoding='us-ascii'", "encoding='utf-8'")
