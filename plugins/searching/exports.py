"""A search as data: rows for JSON and CSV, and an Atom feed."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any, Final
from xml.etree import ElementTree as ET

from plugins.atom import Entry, write_feed, write_xml
from plugins.searching.engine import Found, Result
from plugins.searching.facts import NONE

OPENSEARCH: Final = "http://a9.com/-/spec/opensearch/1.1/"
COLUMNS: Final = (
    *("kind", "key", "title", "passage", "path", "date", "conference", "authors", "outcome", "post_id", "page"),
)


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
    return write_feed((entry_of(result, site) for result in found.results), title, address, page)


def entry_of(result: Result, site: str) -> Entry:
    """Make an entry of a result."""
    row = result.row
    page = f"{site}{row['page']}"
    key = page if row["kind"] != "link" else f"{page}&{row['key']}"
    summary = result.passage.translate({2: None, 3: None})
    return Entry(key, row["title"] or row["key"], row["date"], page, row["kind"], summary)


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
    return write_xml(root)
