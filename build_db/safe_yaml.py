"""YAML that cannot surprise: no aliases, scalars as text, every key with its line.

Dates and numbers stay as they were written, so that whoever knows what a value is for
can say what is wrong with it, and where.
"""

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import yaml

# Ten columns of white space or of the marks that open lists and mappings: "    - name", "- - - - - a". Twenty
# levels need as many, since a list may stand in the column of the key above it.
INDENTED: Final = re.compile(r"^[ \t?:-]{10}", re.MULTILINE)
DEPTH_LIMIT: Final = 20
"""How deep lists and mappings may nest. The deepest seen in front matter is 5."""

STRING: Final = "tag:yaml.org,2002:str"
MAPPING: Final = "tag:yaml.org,2002:map"
SEQUENCE: Final = "tag:yaml.org,2002:seq"
NULL: Final = "tag:yaml.org,2002:null"
NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
"""Scalars without quotes that are null. Source: YAML 1.1, "Null Language-Independent Type"."""


class YamlError(ValueError):
    """The text is not YAML, or not of the kind that is read here."""

    def __init__(self, message: str, line: int, *, alias: bool = False) -> None:
        """Keep what is wrong, the 1-based line in the text, and whether an alias was the reason."""
        super().__init__(message)
        self.line = line
        self.alias = alias


class TextLoader(yaml.CSafeLoader):
    """A safe loader that leaves every scalar but null as text, and knows no other types, named or not."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: Any) -> str:
        """Give the tag of a node that states none: PyYAML's own way, by patterns, takes longer for the same."""
        if kind is yaml.ScalarNode:
            return NULL if implicit[0] and value in NULLS else STRING
        return MAPPING if kind is yaml.MappingNode else SEQUENCE


TextLoader.yaml_constructors = {
    tag: constructor
    for tag, constructor in yaml.CSafeLoader.yaml_constructors.items()
    if tag is None or tag.rsplit(":", 1)[-1] in ("null", "str", "seq", "map")
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A YAML document."""

    value: Any
    """Mappings, lists, text and None."""

    lines: dict[tuple[Hashable, ...], int]
    """1-based line of every key of the top mapping, `("title",)`, or item of the top list, `(0,)`."""

    repeated: tuple[tuple[str, int], ...]
    """Keys of the top mapping that stand there again, with the line of the later one, which counts."""


def load_yaml(text: str) -> Loaded:
    """Read a YAML document.

    Args:
        text: YAML.

    Returns:
        Its value with the lines of its parts; the value is None where there is nothing but comments.

    Raises:
        YamlError: where it does not parse, holds an alias, or nests too deep.
    """
    try:
        refuse_traps(text)
        loader = TextLoader(text)
        try:
            node = loader.get_single_node()
            value = value_of(node, loader) if node is not None else None
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        last = text.rstrip().count("\n") + 1  # what is never closed is noticed behind the end
        raise YamlError(error.problem or "not YAML", min(mark.line + 1, last) if mark else 1) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise YamlError(f"character #x{ord_of(error.character):04x} is not allowed", line) from error
    lines, repeated = read_lines(node)
    return Loaded(value, lines, repeated)


def value_of(node: yaml.Node, loader: TextLoader) -> Any:
    """Give the value of a composed document: made here where it holds but text, lists and mappings, as it mostly does.

    PyYAML makes each part by way of generators that wait for aliases, which are refused.
    """
    try:
        return plain_value(node)
    except NotPlainError:
        return loader.construct_document(node)


class NotPlainError(Exception):
    """A node is tagged otherwise, or its key is no text: PyYAML knows what to say of it."""


def plain_value(node: yaml.Node) -> Any:
    """Give the value of a node."""
    if node.tag == STRING and isinstance(node, yaml.ScalarNode):
        return node.value
    if node.tag == MAPPING and isinstance(node, yaml.MappingNode):
        if any(key.tag != STRING or not isinstance(key, yaml.ScalarNode) for key, _ in node.value):
            raise NotPlainError(node.tag)
        return {key.value: plain_value(value) for key, value in node.value}
    if node.tag == SEQUENCE and isinstance(node, yaml.SequenceNode):
        return [plain_value(item) for item in node.value]
    if node.tag == NULL and isinstance(node, yaml.ScalarNode):
        return None
    raise NotPlainError(node.tag)


def ord_of(character: object) -> int:
    """Give the number of a character that PyYAML reports as text, bytes or number."""
    return character if isinstance(character, int) else ord(str(character)[:1] or "\0")


def refuse_traps(text: str) -> None:
    """Refuse what takes the machine down: aliases, which expand without bound, and bottomless nesting.

    Args:
        text: YAML. Only a text with the characters in question is looked through.

    Raises:
        YamlError: where there is one.
    """
    if "*" not in text and text.count("[") + text.count("{") < DEPTH_LIMIT and not INDENTED.search(text):
        return
    depth = 0
    for event in yaml.parse(text, Loader=TextLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            raise YamlError("an alias (`*name`) is not allowed: write the value out", line, alias=True)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEPTH_LIMIT:
            raise YamlError(f"lists and mappings nest more than {DEPTH_LIMIT} deep", line)


def read_lines(node: Any) -> tuple[dict[tuple[Hashable, ...], int], tuple[tuple[str, int], ...]]:
    """Read the lines of the top keys or items off a composed document."""
    lines: dict[tuple[Hashable, ...], int] = {}
    repeated: list[tuple[str, int]] = []
    for key, line in top_nodes(node):
        if (key,) in lines:
            repeated.append((str(key), line))
        lines[(key,)] = line
    return lines, tuple(repeated)


def top_nodes(node: Any) -> Iterator[tuple[Hashable, int]]:
    """Yield key (or position) and 1-based line of what stands at the top of a document."""
    if isinstance(node, yaml.MappingNode):
        for key, _ in node.value:
            yield str(key.value), key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for position, item in enumerate(node.value):
            yield position, item.start_mark.line + 1
