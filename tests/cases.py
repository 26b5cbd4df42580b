"""Paired cases: an input in `fixtures/<stage>/<case>.md`, what must come of it in `<case>.yml` beside it.

In what is expected, a field that is not named is None, empty or 0: so a whole row is compared, and
reads as short as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from build_db.dialects import recognise_dialect
from build_db.extract import extract_bundle
from build_db.models import Bundle, Document, Manuscript, SourceFile
from build_db.parse import parse_manuscript
from build_db.problems import Problem

FIXTURES: Final = Path(__file__).parent / "fixtures"
REPOSITORY: Final = Path(__file__).parents[1]
SHARED: Final = REPOSITORY.parent / "shared"
"""Folders of other people's posts, which are not part of the project: tests skip where they are not there."""


@dataclass(frozen=True, slots=True)
class Case:
    """An input and what must come of it."""

    name: str
    """The name of its file."""

    text: str
    """The input."""

    expected: Any
    """What the file beside it says."""


def cases(stage: str, ending: str = ".md") -> list[Any]:
    """List the cases of a stage, each a parameter that is named after its file."""
    found = [
        pytest.param(
            Case(
                file.name.removesuffix(ending),
                file.read_text(encoding="utf-8"),
                yaml.safe_load(file.with_name(file.name.removesuffix(ending) + ".yml").read_text(encoding="utf-8")),
            ),
            id=file.name.removesuffix(ending),
        )
        for file in sorted((FIXTURES / stage).glob(f"*{ending}"))
    ]
    assert found, f"no cases of {stage}"
    return found


def plain(value: object, without: frozenset[str] = frozenset()) -> Any:
    """Turn records into mappings and lists, as YAML has them; what is None, empty or 0 is left out.

    Args:
        value: A record, or lists and mappings of records.
        without: Fields that the test looks at by itself.
    """
    if is_dataclass(value):
        pairs = {field.name: getattr(value, field.name) for field in fields(value) if field.name not in without}
        extra = {"severity": value.severity} if isinstance(value, Problem) else {}
        return plain(pairs | extra, without)
    if isinstance(value, Mapping):
        items = {key: plain(item, without) for key, item in value.items()}
        return {
            str(key): item for key, item in items.items() if item not in (None, "", {}, [], 0) or says_zero(key, item)
        }
    if isinstance(value, list | tuple):
        return [plain(item, without) for item in value]
    return value


def says_zero(key: object, item: object) -> bool:
    """Tell a 0 that means the first of several from one that means nothing."""
    return key == "parent" and item == 0


def manuscript_of(text: str, path: str = "post.md") -> Manuscript:
    """Take a post through its dialect."""
    return recognise_dialect(SourceFile(path, text, "0" * 64))


def document_of(text: str, path: str = "post.md") -> Document:
    """Take a post as far as its section tree."""
    return parse_manuscript(manuscript_of(text, path))


def bundle_of(text: str, path: str = "post.md") -> Bundle:
    """Take a post as far as its records."""
    return extract_bundle(document_of(text, path))
