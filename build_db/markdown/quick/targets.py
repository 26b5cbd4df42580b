"""Labels and targets of links, found by one search where they are plain."""

import re
from typing import Any, Final

from markdown_it.helpers import parseLinkDestination, parseLinkLabel, parseLinkTitle
from markdown_it.rules_inline import StateInline

from build_db.markdown.quick.spans import QuickSpans

# "https://a.org/b?c=d#e" in "(https://a.org/b?c=d#e)": no bracket, escape, entity, blank or control character
PLAIN: Final = re.compile(r"[^\x00-\x20\x7f()\\&<]+")
ENDS: Final = frozenset(" )\n\t")
"""What may stand behind a plain target."""


class Target:
    """What `parseLinkDestination` gives for a target that is one."""

    __slots__ = ("ok", "pos", "str")

    def __init__(self, text: str, end: int) -> None:
        """Keep a target and where it ends."""
        self.ok = True
        self.pos = end
        self.str = text


class QuickHelpers:
    """Stands for the module `markdown_it.helpers`, whose functions rules call by these names."""

    parseLinkTitle = staticmethod(parseLinkTitle)  # noqa: N815 -- markdown-it's name

    def __init__(self, spans: QuickSpans) -> None:
        """Take the pattern of plain labels from the rules within text."""
        self.label = spans.label

    def parseLinkLabel(self, state: StateInline, start: int, disableNested: bool = False) -> int:  # noqa: N802, N803
        """Tell where a label ends; -1 for none."""
        if state.level < state.md.options["maxNesting"]:
            plain = self.label.match(state.src, start + 1, state.posMax)
            if plain:
                return plain.end() - 1
        return parseLinkLabel(state, start, disableNested)

    @staticmethod
    def parseLinkDestination(string: str, pos: int, maximum: int) -> Any:  # noqa: N802
        """Read the target of a link or a reference."""
        plain = PLAIN.match(string, pos, maximum)
        if plain and (plain.end() == maximum or string[plain.end()] in ENDS):
            return Target(plain[0], plain.end())
        return parseLinkDestination(string, pos, maximum)
