"""A search as data: rows for JSON and CSV, and an Atom feed."""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final
from xml.etree import ElementTree as ET

from plugins.searching.engine import Found, Result
from plugins.searching.facts import NONE

ATOM: Final = "http://www.w3.org/2005/Atom"
OPENSEARCH: Final = "http://a9.com/-/spec/opensearch/1.1/"
COLUMNS: Final = (
    *("kind", "key", "title", "passage", "path", "date", "conference", "authors", "outcome", "post_id", "page"),
)
NOT_XML: Final = re.compile(
    r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)  # '\x00', '\x0b', a lone surrogate
NO_DATE: Final = "1970-01-01"


def path_of(result: Result) -> str | None:
    """Give the headings above a result, the post's title first: `Review of NeurIPS 2024 › Agents`."""
    row = result.row
    parts = [row["post_title"] if row["kind"] != "post" else None, row["place"]]
    return " › ".join(part for part in parts if part) or None


def bracketed(text: str) -> str:
    """Write the marks around hits as brackets."""
    return text.replace("\x02", "[").replace("\x03", "]")


def data_row(result: Result) -> dict[str, Any]:
    """Write a result as a row of COLUMNS."""
    row, facts = result.row, result.facts
    values = (
        *(row["kind"], row["key"], row["title"], bracketed(result.passage), path_of(result), row["date"]),
        facts.conference if facts.conference != NONE else None,
        ", ".join(facts.author) or None,
        facts.outcome if facts.outcome != NONE else None,
        *(row["post_id"], row["page"]),
    )
    return dict(zip(COLUMNS, values, strict=True))


def data_object(found: Found, rows: list[dict[str, Any]], following: str | None) -> dict[str, Any]:
    """Write all that a search has found as one object.

    Args:
        found: What was found.
        rows: The rows of this page.
        following: Address of the next page.

    Returns:
        Something for JSON.
    """
    return {
        "q": found.query.words,
        "corrected": found.corrected,
        "filters": {name: one.value for name, one in found.filters.items()},
        "messages": list(found.messages),
        "total": found.total,
        "with_all_words": found.with_all,
        "facets": {name: dict(counter.most_common()) for name, counter in found.facets.items()},
        "rows": rows,
        "next_url": following,
    }


def write_csv(rows: Iterable[Mapping[str, Any]]) -> str:
    """Write rows as CSV."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def xml_text(text: str) -> str:
    """Leave out the characters that XML cannot hold."""
    return NOT_XML.sub("", text)


def write_atom(found: Found, title: str, address: str, page: str, site: str) -> str:
    """Write results as an Atom feed.

    Args:
        found: What was found.
        title: Title of the feed.
        address: Its own address.
        page: That of the same search as a page.
        site: What paths are to be put behind.

    Returns:
        XML.
    """
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed")
    dates = [result.row["date"] for result in found.results if result.row["date"]]
    add(feed, "id", address)
    add(feed, "title", title)
    add(feed, "updated", instant(max(dates, default=NO_DATE)))
    add(feed, "link", rel="self", type="application/atom+xml", href=address)
    add(feed, "link", rel="alternate", type="text/html", href=page)
    add(feed, "rights", "CC BY 4.0")
    add(add(feed, "author"), "name", "Hindcast")
    for result in found.results:
        add_entry(feed, result, site)
    return ET.tostring(feed, encoding="unicode", xml_declaration=True).replace(
        "encoding='us-ascii'", "encoding='utf-8'"
    )


def add_entry(feed: ET.Element, result: Result, site: str) -> None:
    """Add a result to a feed."""
    row = result.row
    entry = add(feed, "entry")
    add(entry, "id", f"{site}{row['page']}" if row["kind"] != "link" else f"{site}{row['page']}&{row['key']}")
    add(entry, "title", row["title"] or row["key"])
    add(entry, "updated", instant(row["date"] or NO_DATE))
    add(entry, "link", rel="alternate", type="text/html", href=f"{site}{row['page']}")
    add(entry, "category", term=row["kind"])
    add(entry, "summary", result.passage.translate({2: None, 3: None}))


def add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    """Add an element."""
    element = ET.SubElement(parent, f"{{{ATOM}}}{name}", {key: xml_text(value) for key, value in attributes.items()})
    element.text = xml_text(text) if text is not None else None
    return element


def instant(date: str) -> str:
    """Write a day, or a year or month of which no more is known, as an instant: `2024-12-31T00:00:00Z`."""
    return f"{date}{NO_DATE[len(date) :]}T00:00:00Z"


def write_opensearch(site: str) -> str:
    """Write the description by which browsers add the site's search.

    Args:
        site: What paths are to be put behind.

    Returns:
        XML.
    """
    ET.register_namespace("", OPENSEARCH)
    root = ET.Element(f"{{{OPENSEARCH}}}OpenSearchDescription")
    for name, text in (
        ("ShortName", "Hindcast"),
        ("Description", "Predictions about machine learning, and how they turned out"),
        ("InputEncoding", "UTF-8"),
    ):
        ET.SubElement(root, f"{{{OPENSEARCH}}}{name}").text = text
    icon = ET.SubElement(root, f"{{{OPENSEARCH}}}Image", {"type": "image/svg+xml"})
    icon.text = f"{site}/static/icon.svg"
    for kind, path in (("text/html", "/search"), ("application/atom+xml", "/search.atom")):
        template = f"{site}{path}?q={{searchTerms}}"
        ET.SubElement(root, f"{{{OPENSEARCH}}}Url", {"type": kind, "template": template})
    return ET.tostring(root, encoding="unicode", xml_declaration=True).replace(
        "encoding='us-ascii'", "encoding='utf-8'"
    )
