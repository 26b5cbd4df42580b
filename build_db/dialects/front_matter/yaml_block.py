"""Front matter in YAML between `---` lines, which is what most generators read."""

import re
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
    try:
        loaded = load_yaml(block)
    except YamlError as error:
        if start:  # a rule below blank lines, rather
            return None
        code = "front-matter-alias" if error.alias else "front-matter-invalid"
        return broken(source, error.line + first - 1, f"{error}: mend the YAML", code)
    if loaded.value is not None and not isinstance(loaded.value, dict):
        return None if start else broken(source, first, TEXT, "front-matter-not-mapping")
    return make_front_matter(source, loaded, rest.removeprefix("\n"), first)


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
