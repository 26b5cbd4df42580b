"""Front matter in reST's comments, `.. title: Goals`, as Nikola has it, within an HTML comment or bare.

Source: Nikola's handbook, "Metadata fields" and "Metadata formats".
"""

import re
from typing import Final

from build_db.dialects.front_matter.base import FrontMatter, skip_blank
from build_db.models import SourceFile

FIELD: Final = re.compile(r"[ \t]*\.\. ([\w-]+):(.*)")  # ".. title: Goals"
COMMENT: Final = re.compile(r"[ \t]*<!--[ \t]*\n?(?=(?:[ \t]*\n)*[ \t]*\.\. [\w-]+:)")  # "<!--\n.. title: Goals"


def split_nikola(source: SourceFile) -> FrontMatter | None:
    """Take `.. key: value` lines off the top of a post.

    Args:
        source: A file that could be read.

    Returns:
        Front matter and body; None where the post does not open with one, or where its comment is never closed.
    """
    text = source.text
    start = skip_blank(text)
    comment = COMMENT.match(text, start)
    if not comment and not FIELD.match(text, start):
        return None
    start = comment.end() if comment else start
    end = text.find("-->", start) if comment else len(text)
    if end < 0:
        return None
    metadata: dict[str, str] = {}
    key_lines: dict[str, int] = {}
    place = start
    number = text.count("\n", 0, start) + 1
    for line in text[start:end].split("\n"):
        if field := FIELD.match(line):
            metadata[field[1]] = field[2].strip()
            key_lines[field[1]] = number
        elif not comment:
            break
        place, number = place + len(line) + 1, number + 1
    if comment:
        place = text.find("\n", end) + 1 or len(text)
        if text[end + 3 : place].strip():  # the post goes on behind the comment
            return None
    body = text[min(place, len(text)) :]
    return FrontMatter(metadata, key_lines, body, text.count("\n", 0, len(text) - len(body)), (), "nikola")
