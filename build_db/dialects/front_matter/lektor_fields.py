"""Lektor's `contents.lr`: fields separated by `---` lines, of which one is the body.

Source: Lektor's documentation, "Content files", and its module `metaformat`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from build_db.dialects.front_matter.base import FrontMatter
from build_db.models import SourceFile

KEY: Final = re.compile(r"[ \t]*([A-Za-z_][\w.-]*)[ \t]*:(.*)")  # "pub_date: 2024-07-14"
ENDING: Final = ".lr"
BODIES: Final = ("body", "content", "text", "contents", "post")
"""Names that the field with the text has, in order of preference. Source: Lektor's quickstart has `body`."""
LISTS: Final = frozenset({"tags", "categories", "authors"})
"""Fields of the type `strings`, which have one entry to a line."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a file."""

    key: str
    """Its name."""

    line: int
    """Position of the line with its name, from 0."""

    start: int
    """Position of the first line of its value, which may be that with its name."""

    end: int
    """Position behind its last line."""

    inline: str
    """What stands on the line with its name."""


def split_lektor(source: SourceFile) -> FrontMatter | None:
    """Take a post out of a file of Lektor's.

    Args:
        source: A file that could be read.

    Returns:
        The other fields, and the body; None where the file neither is named `contents.lr` nor has fields alone,
        one of them a body.
    """
    text = source.text
    named = source.path.endswith(ENDING)
    if not named and ("\n---" not in text or not KEY.match(text) or "\nbody:" not in text):
        return None
    lines = text.split("\n")
    fields = list(find_fields(lines))
    if not named and (any(not field.key for field in fields) or "body" not in {field.key for field in fields}):
        return None
    by_key = {field.key: field for field in fields if field.key}
    body = next((by_key.pop(name) for name in BODIES if name in by_key), None)
    metadata = {key: value_of(field, lines) for key, field in by_key.items()}
    key_lines = {key: field.line + 1 for key, field in by_key.items()}
    if body is None:
        return FrontMatter(metadata, key_lines, "", len(lines) - 1, (), "lektor")
    rest = lines[body.start + bool(body.inline) : body.end]
    written = "\n".join([body.inline, *rest] if body.inline else rest)
    return FrontMatter(metadata, key_lines, written, body.start, (), "lektor")


def find_fields(lines: Sequence[str]) -> Iterator[Field]:
    """Yield the fields of a file; one without a name for text that is in no field."""
    number = 0
    while number < len(lines):
        if not lines[number].strip() or lines[number].rstrip() == "---":
            number += 1
            continue
        end = next((at for at in range(number, len(lines)) if lines[at].rstrip() == "---"), len(lines))
        match = KEY.match(lines[number])
        inline = match[2].strip() if match else ""
        yield Field(match[1] if match else "", number, number if inline else number + 1, end, inline)
        number = end + 1


def value_of(field: Field, lines: Sequence[str]) -> object:
    """Read the value of a field: text, or a list where it has one entry to a line."""
    rest = [line.strip() for line in lines[field.start + bool(field.inline) : field.end]]
    parts = [part for part in (field.inline, *rest) if part]
    return parts if field.key in LISTS and not field.inline else " ".join(parts)
