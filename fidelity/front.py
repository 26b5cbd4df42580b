"""Takes front matter off before an engine gets a post, as the generator does itself.

Written without the builder's own code: what that fails to take off must show as a difference.
"""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import yaml

# "---\ntitle: A\n---\n", also closed by "..."; blank lines may come first
YAML_BLOCK: Final = re.compile(r"\s*^---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL)
# A block between two lines of "+++"
TOML_BLOCK: Final = re.compile(r"\s*^\+\+\+[ \t]*\n.*?^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL)
YAML_KEY: Final = re.compile(r"[\"']?[\w@$][^:\n]*:(?:\s|$)")  # 'title: A', '"og:title": B'
# "Title: A", and "    goes on" beneath it. Source: Python-Markdown's extension "meta"
META_LINE: Final = re.compile(r"[A-Za-z0-9_-]+:|[ ]{4,}\S")
NIKOLA_LINE: Final = re.compile(r"\.\. [\w-]+:|<!--\s*$|-->\s*$")  # ".. title: A", inside a comment or not
LEKTOR_KEY: Final = re.compile(r"([\w-]+):[ \t]*(.*)")  # "body:", "title: A"
LEKTOR_RULE: Final = re.compile(r"-{3,}\s*")  # "---" parts fields, "----" is a rule within one

Split = tuple[Mapping[str, Any], str]
"""Scalars of the front matter; the body."""


def split_blocks(text: str) -> Split:
    """Take off YAML, TOML or JSON. Source: Hugo's documentation, "Front matter"; Jekyll's, the same."""
    if match := YAML_BLOCK.match(text):
        block = match[1]
        lines = [line for line in block.splitlines() if line.strip() and not line.lstrip().startswith("#")]
        if not lines or YAML_KEY.match(lines[0]):
            return read_scalars(block), text[match.end() :]
    if match := TOML_BLOCK.match(text):
        return {}, text[match.end() :]
    start = text.lstrip()
    if start.startswith("{"):
        try:
            _, end = json.JSONDecoder().raw_decode(start)
        except ValueError:
            return {}, text
        return {}, start[end:]
    return {}, text


def read_scalars(block: str) -> Mapping[str, Any]:
    """Read the scalars at the top of YAML, dates as text; {} where it does not parse."""
    try:
        loaded = yaml.safe_load(block)
    except (yaml.YAMLError, ValueError):
        return {}
    if not isinstance(loaded, dict):
        return {}
    scalars = {str(key): value for key, value in loaded.items() if not isinstance(value, (dict, list, set))}
    return {key: value if isinstance(value, (str, bool, int, float)) else str(value) for key, value in scalars.items()}


def split_meta(text: str) -> Split:
    """Take off Pelican's `Key: value` lines, or a block. Source: Pelican's documentation, "File metadata"."""
    return split_lines(text, META_LINE)


def split_nikola(text: str) -> Split:
    """Take off Nikola's `.. key: value` lines, or a block. Source: Nikola's handbook, "Metadata fields"."""
    return split_lines(text, NIKOLA_LINE)


def split_lines(text: str, pattern: re.Pattern[str]) -> Split:
    """Take off the lines at the top that look like metadata, up to the first that does not."""
    metadata, body = split_blocks(text)
    if body != text:
        return metadata, body
    lines = text.lstrip("\n").split("\n")
    number = 0
    while number < len(lines) and pattern.match(lines[number]):
        number += 1
    ended = number == len(lines) or not lines[number].strip()
    return ({}, "\n".join(lines[number:])) if number and ended else ({}, text)


def split_lektor(text: str) -> Split:
    """Find the field `body`. Source: Lektor's documentation, "Content Files", and `lektor/metaformat.py`."""
    fields: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in text.split("\n"):
        if LEKTOR_RULE.fullmatch(line):
            if line.strip() == "---":
                current = None
            elif current is not None:
                current.append(line[1:])
        elif current is not None:
            current.append(line)
        elif match := LEKTOR_KEY.fullmatch(line):
            current = fields.setdefault(match[1], [match[2]])
    return ({}, "\n".join(fields["body"]).strip("\n") + "\n") if "body" in fields else split_blocks(text)


SPLITTERS: Final[dict[str, Callable[[str], Split]]] = {
    "blocks": split_blocks,
    "meta": split_meta,
    "nikola": split_nikola,
    "lektor": split_lektor,
}
"""By the name that `dialects` gives."""
