"""Front matter in YAML between `---` lines, which is what most generators read."""

import re
from dataclasses import replace
from typing import Final

from frontmatter.default_handlers import YAMLHandler

from build_db.dialects.front_matter.base import FrontMatter, broken, line_of, skip_blank
from build_db.models import SourceFile
from build_db.problems import Problem
from build_db.safe_yaml import Loaded, YamlError, load_yaml

# "---" alone on a line, "---yaml" as gray-matter has it; "..." may end the block. python-frontmatter's own
# pattern also takes the blank lines that follow, and any longer rule.
BOUNDARY: Final = re.compile(r"^(?:---(?:ya?ml)?|\.\.\.)[ \t]*$", re.MULTILINE)
HANDLER: Final = YAMLHandler(fm_boundary=BOUNDARY)
# "title: One: two", whose value YAML takes for a mapping; not "title: 'One: two'", "a: {b: c}", "- a: b"
LOOSE: Final = re.compile(r"^([\w-]+):[ \t]+([^\s\"'\[\]{}|>&*!%@`#,?-][^\n]*?:(?:[ \t][^\n]*)?)[ \t]*$", re.MULTILINE)
UNQUOTED: Final = "`{}` holds a colon and is read as it stands, which YAML does not: put the value in quotes"
UNCLOSED: Final = "the front matter that `---` opens is never closed: put `---` on a line of its own behind it"
TEXT: Final = "text between two `---` at the top is read as part of the post: front matter has `key: value` lines"


def split_yaml(source: SourceFile) -> FrontMatter | None:
    """Take YAML off the top of a post.

    Args:
        source: A file that could be read.

    Returns:
        Front matter and body; None where no `---` opens any, or where blank lines stand above it and it is no
        mapping. Where a block between two rules at the very top is text, all of it is body.
    """
    text = source.text
    start = skip_blank(text)
    if not text.startswith("---", start) or not BOUNDARY.match(text, start):
        return None
    first = line_of(text, start)
    try:
        block, rest = HANDLER.split(text[start:])
    except ValueError:
        return None if start else broken(source, 1, UNCLOSED, "front-matter-unclosed")
    warnings: tuple[Problem, ...] = ()
    try:
        loaded, warnings = load_loose(block, source, first)
    except YamlError as error:
        if start:  # a rule below blank lines, rather
            return None
        code = "front-matter-alias" if error.alias else "front-matter-invalid"
        return broken(source, error.line + first - 1, f"{error}: mend the YAML", code)
    if loaded.value is not None and not isinstance(loaded.value, dict):
        return None if start else broken(source, first, TEXT, "front-matter-not-mapping")
    front_matter = make_front_matter(source, loaded, rest.removeprefix("\n"), first)
    return replace(front_matter, problems=(*warnings, *front_matter.problems)) if warnings else front_matter


def load_loose(block: str, source: SourceFile, first: int) -> tuple[Loaded, tuple[Problem, ...]]:
    """Read YAML in which a value may hold a colon without quotes, as titles do that people write by hand.

    Args:
        block: YAML.
        source: The file.
        first: 1-based line in the file of the first line of the YAML.

    Returns:
        What it holds, and a warning for each such value.

    Raises:
        YamlError: what is wrong with the block as it stands, where more is.
    """
    try:
        return load_yaml(block), ()
    except YamlError:
        loose = list(LOOSE.finditer(block))
        if not loose:
            raise
        try:
            loaded = load_yaml(LOOSE.sub(quote_value, block))
        except YamlError:
            loaded = None
        if loaded is None:
            raise
    lines = [(found[1], block.count("\n", 0, found.start()) + first) for found in loose]
    return loaded, tuple(
        Problem(source.path, line, "front-matter-unquoted", UNQUOTED.format(key)) for key, line in lines
    )


def quote_value(found: re.Match[str]) -> str:
    """Put a value in quotes, in which a quote stands twice."""
    value = found[2].replace("'", "''")
    return f"{found[1]}: '{value}'"


def make_front_matter(source: SourceFile, loaded: Loaded, body: str, first: int) -> FrontMatter:
    """Make front matter of a mapping.

    Args:
        source: The file.
        loaded: A mapping, or nothing.
        body: What stands behind the block.
        first: 1-based line in the file of the first line of the YAML.

    Returns:
        Front matter with the lines of the file, and a warning for each key that stands twice.
    """
    repeated = tuple(
        Problem(
            source.path,
            line + first - 1,
            "front-matter-duplicate-key",
            f"`{key}` stands here again: this one counts",
        )
        for key, line in loaded.repeated
    )
    key_lines = {str(key): line + first - 1 for (key,), line in loaded.lines.items()}
    body_line = source.text.count("\n", 0, len(source.text) - len(body))
    return FrontMatter(loaded.value or {}, key_lines, body, body_line, repeated, "yaml")
