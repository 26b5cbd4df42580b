"""Front matter in TOML between `+++` lines, as Hugo and Zola have it.

Source: Hugo's manual, "Front matter"; TOML 1.0.
"""

import re
import tomllib
from collections.abc import Mapping
from typing import Final

from build_db.dialects.front_matter.base import FrontMatter, as_text, broken, line_of, skip_blank
from build_db.models import SourceFile
from build_db.safe_yaml import DEPTH_LIMIT

# "+++" alone on a line; gray-matter opens with "---toml" and closes with "---"
OPENING: Final = re.compile(r"(\+\+\+|---toml)[ \t]*\n")
KEY: Final = re.compile(r"^[ \t]*(?:\[+[ \t]*)?[\"']?([\w-]+)", re.MULTILINE)  # "title = …", "[params]", "'a b' = …"
PLACE: Final = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")  # " (at line 3, column 7)"


def split_toml(source: SourceFile) -> FrontMatter | None:
    """Take TOML off the top of a post.

    Args:
        source: A file that could be read.

    Returns:
        Front matter and body; None where no `+++` opens any.
    """
    text = source.text
    opening = OPENING.match(text, skip_blank(text))
    if opening is None:
        return None
    mark = opening[1][:3]
    # "+++" alone on a line again, or "---"
    closing = re.compile(rf"^{re.escape(mark)}[ \t]*(?:\n|\Z)", re.MULTILINE).search(text, opening.end())
    first = line_of(text, opening.end())
    if closing is None:
        message = f"the front matter that `{mark}` opens is never closed: put `{mark}` on a line of its own behind it"
        return broken(source, first - 1, message, "front-matter-unclosed")
    block = text[opening.end() : closing.start()]
    try:
        metadata = as_text(tomllib.loads(block, parse_float=str))
    except (ValueError, RecursionError) as error:
        return broken(source, first - 1 + line_of_error(str(error), block), f"{reason(error)}: mend the TOML")
    body = text[closing.end() :]
    return FrontMatter(metadata, key_lines(block, metadata, first), body, line_of(text, closing.end()) - 1, (), "toml")


def line_of_error(message: str, block: str) -> int:
    """Read the line in a block off what tomllib says; its last one where it names none."""
    place = PLACE.search(message)
    return int(place[1]) if place and place[1] else block.rstrip().count("\n") + 1


def reason(error: Exception) -> str:
    """Give what tomllib says without the place, which stands in front of the message already."""
    if isinstance(error, RecursionError):
        return f"lists and tables nest more than {DEPTH_LIMIT} deep"
    return PLACE.sub("", str(error))


def key_lines(block: str, metadata: Mapping[str, object], first: int) -> dict[str, int]:
    """Find the lines of the keys at the top: where each first opens a line."""
    lines: dict[str, int] = {}
    for match in KEY.finditer(block):
        if match[1] in metadata:
            lines.setdefault(match[1], first + block.count("\n", 0, match.start(1)))
    return lines
