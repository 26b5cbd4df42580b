"""Front matter in JSON: an object at the top (Hugo), `---json` (gray-matter), or lines before `;;;` (Hexo).

Source: Hugo's manual, "Front matter"; gray-matter, "Languages"; hexo-front-matter, "JSON front matter".
"""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from build_db.dialects.front_matter.base import FrontMatter, TooDeepError, as_text, broken, line_of, skip_blank
from build_db.models import SourceFile
from build_db.safe_yaml import DEPTH_LIMIT

OBJECT: Final = re.compile(r"\{\s*(?:\"|\}[ \t]*(?:\n|\Z))")  # '{\n  "title": …'
OPENING: Final = re.compile(r"(?:---json|(;;;))[ \t]*\n")  # "---json", ";;;"
HEXO: Final = re.compile(r"\"[\w-]+\"[ \t]*:")  # '"title": "Goals",'
CLOSING: Final = {False: re.compile(r"^---[ \t]*$", re.MULTILINE), True: re.compile(r"^;;;[ \t]*$", re.MULTILINE)}
LINE_END: Final = re.compile(r"[ \t]*(?:\n|\Z)")  # "  \n": what may follow an object
DECODER: Final = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str)


def split_json(source: SourceFile) -> FrontMatter | None:
    """Take JSON off the top of a post.

    Args:
        source: A file that could be read.

    Returns:
        Front matter and body; None where the post opens with none.
    """
    text = source.text
    start = skip_blank(text)
    if text[start : start + 1] not in ("{", "-", ";", '"'):
        return None
    if OBJECT.match(text, start):
        return decode(source, start, None)
    opening = OPENING.match(text, start)
    if opening is None and not HEXO.match(text, start):
        return None
    begin = opening.end() if opening else start
    closing = CLOSING[opening is None or opening[1] is not None].search(text, begin)
    return decode(source, begin, closing) if closing else None


def decode(source: SourceFile, start: int, closing: re.Match[str] | None) -> FrontMatter | None:
    """Read the JSON of a post.

    Args:
        source: The file.
        start: Where it starts.
        closing: The line that ends it; None: the object does so itself.

    Returns:
        Front matter and body; None where text follows the object on its line.
    """
    text, shift = source.text, 0
    block = text[start : closing.start()] if closing else text[start:]
    if not block.lstrip().startswith("{"):
        block, shift = "{" + block.rstrip().removesuffix(",") + "}", 1
    try:
        value, length = DECODER.raw_decode(block.strip() if closing else block)
        metadata = as_text(value)
    except json.JSONDecodeError as error:
        leading = len(block) - len(block.lstrip()) if closing else 0
        line = line_of(text, start + leading + max(error.pos - shift, 0))
        return broken(source, line, f"{error.msg}: mend the JSON")
    except (TooDeepError, RecursionError):
        message = f"lists and objects nest more than {DEPTH_LIMIT} deep: mend the JSON"
        return broken(source, line_of(text, start), message)
    end = LINE_END.match(text, closing.end() if closing else start + length)
    if end is None or not isinstance(value, dict):
        return None
    lines = key_lines(text, start, value)
    return FrontMatter(metadata, lines, text[end.end() :], line_of(text, end.end()) - 1, (), "json")


def key_lines(text: str, start: int, metadata: Mapping[str, Any]) -> dict[str, int]:
    """Find the lines of the keys at the top: where each first stands in quotes with a colon behind it."""
    lines = {}
    for key in metadata:
        # '"title" :'
        if match := re.compile(re.escape(json.dumps(key, ensure_ascii=False)) + r"\s*:").search(text, start):
            lines[key] = line_of(text, match.start())
    return lines
