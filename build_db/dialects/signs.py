"""By what a post is recognised: the site, its path, keys of its front matter, or something in its text."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from build_db.dialects.base import Draft

# Code: from "```" or "~~~" to the same or the end of the text, or "`a`" within a line
CODE: Final = re.compile(
    r"^[ \t>]*(`{3,}|~{3,}).*?(?:^[ \t>]*\1[`~]*[ \t]*$|\Z)|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\2(?!`)",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells one generator's posts; any of it is enough."""

    generator: str
    """Its name, as a site has it; where the site's generator is known, nothing else counts."""

    keys: frozenset[str] = frozenset()
    """Keys of front matter that no other generator has."""

    path: re.Pattern[str] | None = None
    """Found in the path of its posts."""

    marks: tuple[str, ...] = ()
    """Of which a text must have one for `body` to be looked for: told much faster."""

    body: re.Pattern[str] | None = None
    """Found in its texts, outside code."""

    formats: frozenset[str] = frozenset()
    """Formats of front matter, as `Draft.front` has them, in which hardly any other generator's is."""

    front: Callable[[Mapping[str, Any]], bool] | None = None
    """Whether front matter is of this generator, where that takes more than one key."""

    def recognise(self, draft: Draft) -> bool:
        """Tell whether a post is of this generator."""
        if draft.site.generator:
            return draft.site.generator == self.generator
        return bool(
            draft.front in self.formats
            or not self.keys.isdisjoint(draft.metadata)
            or (self.path and self.path.search(draft.path))
            or (self.front and self.front(draft.metadata))
            or (self.body and any(mark in draft.body for mark in self.marks) and self.stands_in(draft.body))
        )

    def stands_in(self, body: str) -> bool:
        """Tell whether the sign in the text stands outside code."""
        return bool(self.body and self.body.search(body) and self.body.search(CODE.sub("", body)))


def outside_code(body: str, change: Callable[[str], str]) -> str:
    """Change a text, but nothing of its code.

    Args:
        body: Markdown.
        change: Gets the pieces between code.
    """
    pieces, end = [], 0
    for code in CODE.finditer(body):
        pieces += [change(body[end : code.start()]), code[0]]
        end = code.end()
    return "".join([*pieces, change(body[end:])])


def blank_out(match: re.Match[str]) -> str:
    """Leave nothing of a match but its line ends."""
    return "\n" * match[0].count("\n")
