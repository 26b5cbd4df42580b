"""What front matter is, whatever format it is in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any, Final

from build_db.models import SourceFile
from build_db.problems import Problem
from build_db.safe_yaml import DEPTH_LIMIT

BLANK: Final = ("\n", " ", "\t", "\ufeff")
BLANK_LINES: Final = re.compile(r"\ufeff*(?:[ \t]*\n)*\ufeff*")  # "\n  \n" before "---"


class TooDeepError(ValueError):
    """Lists and mappings nest without bound."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stood above the body."""

    metadata: Mapping[str, Any] = field(default_factory=dict)
    """Keys as written; scalars as text."""

    key_lines: Mapping[str, int] = field(default_factory=dict)
    """1-based line in the file of every top-level key."""

    body: str = ""
    """The text from the line after the front matter."""

    body_line: int = 0
    """The number of lines before the body."""

    problems: tuple[Problem, ...] = ()
    """What was wrong with it."""

    format: str = "none"
    """Which format it is in: `yaml`, `toml`, `json`, `fields`, `nikola`, `lektor`; `none` where there is none."""


def broken(source: SourceFile, line: int, message: str, code: str = "front-matter-invalid") -> FrontMatter:
    """Give up on front matter that is meant as such and does not parse.

    Args:
        source: The file.
        line: 1-based line in the file.
        message: What is wrong and what to do.
        code: Key of `problems.CODES`.

    Returns:
        Everything as body, with that problem.
    """
    return FrontMatter(body=source.text, problems=(Problem(source.path, line, code, message),))


def skip_blank(text: str) -> int:
    """Tell where the first line stands that is not blank; a byte order mark in front of it counts as blank."""
    return BLANK_LINES.match(text).end() if text[:1] in BLANK else 0  # type: ignore[union-attr]  # may be empty


def line_of(text: str, offset: int) -> int:
    """Tell the 1-based line of a character."""
    return text.count("\n", 0, offset) + 1


def as_text(value: object, depth: int = 0) -> Any:
    """Turn what a parser made into what YAML's loader here makes: text, lists and mappings, and None.

    Args:
        value: e.g. `{"draft": True, "date": date(2025, 1, 26)}`.
        depth: How deep in the whole it stands.

    Returns:
        e.g. `{"draft": "true", "date": "2025-01-26"}`.

    Raises:
        TooDeepError: where lists and mappings nest without bound.
    """
    if depth > DEPTH_LIMIT:
        raise TooDeepError(f"lists and mappings nest more than {DEPTH_LIMIT} deep")
    if isinstance(value, dict):
        return {str(key): as_text(item, depth + 1) for key, item in value.items()}
    if isinstance(value, list):
        return [as_text(item, depth + 1) for item in value]
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date | time) else str(value)
