"""Front matter in YAML: where it ends, what it says, and on which lines."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from frontmatter.default_handlers import YAMLHandler

from build_db.models import SourceFile
from build_db.problems import Problem
from build_db.safe_yaml import YamlError, load_yaml

# "---" alone on a line; "..." may end the block. python-frontmatter's own pattern also takes the
# blank lines that follow, and any longer rule.
BOUNDARY: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
HANDLER: Final = YAMLHandler(fm_boundary=BOUNDARY)


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


def split_front_matter(source: SourceFile) -> FrontMatter:
    """Take the front matter off a post.

    Args:
        source: A file that could be read.

    Returns:
        Front matter and body. Where the file has none, or a block between two rules that is
        text and no mapping, all of it is body.
    """
    text = source.text
    if not text.startswith("---") or not BOUNDARY.match(text):
        return FrontMatter(body=text)
    try:
        block, rest = HANDLER.split(text)
    except ValueError:
        message = "the front matter that `---` opens is never closed: put `---` on a line of its own behind it"
        return FrontMatter(body=text, problems=(Problem(source.path, 1, "front-matter-unclosed", message),))
    try:
        loaded = load_yaml(block)
    except YamlError as error:
        code = "front-matter-alias" if error.alias else "front-matter-invalid"
        return FrontMatter(body=text, problems=(Problem(source.path, error.line, code, f"{error}: mend the YAML"),))
    if loaded.value is not None and not isinstance(loaded.value, dict):
        message = "text between two `---` at the top is read as part of the post: front matter has `key: value` lines"
        return FrontMatter(body=text, problems=(Problem(source.path, 1, "front-matter-not-mapping", message),))
    repeated = tuple(
        Problem(source.path, line, "front-matter-duplicate-key", f"`{key}` stands here again: this one counts")
        for key, line in loaded.repeated
    )
    body = rest.removeprefix("\n")
    key_lines = {str(key): line for (key,), line in loaded.lines.items()}
    return FrontMatter(loaded.value or {}, key_lines, body, text.count("\n", 0, len(text) - len(body)), repeated)
