"""Hints: which dialect a post has, said by whoever collected the posts."""

import json
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

import yaml

INDEX: Final = "index.jsonl"


class Hints:
    """Answers which dialect a post has."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        """Take pairs of a path or a pattern (`_posts/*`) and a dialect; the first that fits counts."""
        self.exact: dict[str, str] = {}
        self.patterns: list[tuple[str, str]] = []
        for pattern, dialect in pairs:
            if any(mark in pattern for mark in "*?["):
                self.patterns.append((pattern, dialect))
            else:
                self.exact.setdefault(pattern, dialect)

    def dialect_of(self, path: str) -> str:
        """Tell the dialect of a post; "" where there is no hint."""
        if path in self.exact:
            return self.exact[path]
        return next((dialect for pattern, dialect in self.patterns if fnmatchcase(path, pattern)), "")


def find_hints(folder: Path) -> Path | None:
    """Find an `index.jsonl` in a folder of posts or right above it."""
    places = (folder / INDEX, folder.parent / INDEX)
    return next((place for place in places if place.is_file()), None)


def read_hints(file: Path | None, folder: Path) -> Hints:
    """Read hints.

    Args:
        file: JSON lines with `file` (or `path`) and `dialect`, whose paths start at its own folder; or
            YAML with `pattern: dialect`, whose patterns start at the folder of posts. None for no hints.
        folder: The folder of posts.

    Returns:
        The hints, by paths relative to the folder of posts.
    """
    if file is None:
        return Hints()
    text = file.read_text("utf-8")
    if file.suffix in (".yml", ".yaml"):
        return Hints((str(pattern), str(dialect)) for pattern, dialect in (yaml.safe_load(text) or {}).items())
    prefix = "" if file.parent.resolve() == folder.resolve() else f"{folder.resolve().name}/"
    pairs = []
    for line in filter(str.strip, text.splitlines()):
        row = json.loads(line)
        if path := row.get("file") or row.get("path"):
            pairs.append((str(path).removeprefix(prefix), str(row.get("dialect") or "")))
    return Hints(pairs)
