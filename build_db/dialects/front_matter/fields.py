"""Front matter in `Key: value` lines that a blank line ends, as Pelican and MultiMarkdown have it.

Source: Python-Markdown, "Meta-Data"; Pelican, "File metadata"; MultiMarkdown, "Metadata".
"""

import re
from typing import Final

from build_db.dialects.front_matter.base import FrontMatter, skip_blank
from build_db.models import SourceFile

FIELD: Final = re.compile(r" {0,3}([A-Za-z0-9_-]+):[ \t]*(.*)")  # "Title: Goals"
MORE: Final = re.compile(r"(?: {4,}|\t)(.*)")  # "    and more of the value above"
KNOWN: Final = frozenset(
    "title date author authors category categories tags slug status summary description keywords modified "
    "subtitle lang template series save_as url og_image image headline type".split()
)
"""Keys that such a block may open with. Source: Pelican, "File metadata", and its plugins."""
SURE: Final = frozenset({"title", "date", "slug", "status"})
"""One of these must be among them: a post may well open with a line "Summary: …"."""
LISTS: Final = frozenset({"tags", "keywords", "authors", "categories"})
"""Keys whose further lines are further entries."""


def split_fields(source: SourceFile) -> FrontMatter | None:
    """Take `Key: value` lines off the top of a post.

    Args:
        source: A file that could be read.

    Returns:
        Front matter and body, the keys in lower case; None where the first line has no key that posts have,
        where a line before the first blank one is no field, or where neither title nor date is among them.
    """
    start = skip_blank(source.text)
    first = FIELD.match(source.text, start)
    if first is None or first[1].lower() not in KNOWN:
        return None
    before = source.text.count("\n", 0, start)
    lines = source.text[start:].split("\n")
    metadata: dict[str, str] = {}
    key_lines: dict[str, int] = {}
    key = ""
    for number, line in enumerate(lines):
        if not line.strip():
            break
        if more := MORE.match(line) if key else None:
            add(metadata, key, more[1])
        elif field := FIELD.match(line):
            key = field[1].lower()
            key_lines.setdefault(key, before + number + 1)
            add(metadata, key, field[2])
        else:
            return None
    else:
        number = len(lines) - 1
    if SURE.isdisjoint(metadata):
        return None
    body = "\n".join(lines[number + 1 :])
    return FrontMatter(metadata, key_lines, body, before + min(number + 1, len(lines) - 1), (), "fields")


def add(metadata: dict[str, str], key: str, text: str) -> None:
    """Add a line to a value."""
    joint = ", " if key in LISTS else " "
    before = metadata.get(key, "").rstrip(", ")
    metadata[key] = f"{before}{joint}{text.strip()}" if before else text.strip()
