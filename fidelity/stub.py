"""What a stub is: a row of the table in `stubs`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

# Code: from "```" or "~~~" to the same, "`a`"
CODE: Final = re.compile(
    r"(^[ \t>]*(`{3,}|~{3,}).*?(?:^[ \t>]*\2[`~]*[ \t]*$|\Z)|(`+)(?!`)[^\n]*?(?<!`)\3(?!`))",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Stub:
    """One row."""

    language: str
    """The template language; `dialects` tells which dialect has which."""

    name: str
    """What is replaced."""

    pattern: re.Pattern[str]
    """What it looks like."""

    replacement: str | Callable[[re.Match[str]], str]
    """What the engine gets."""

    example: tuple[str, str]
    """Before and after; tested."""

    builder: str
    """What the builder must do to agree."""

    in_code: bool = True
    """Whether it is replaced in code too, as templates are, which go before Markdown."""

    def apply(self, text: str) -> str:
        """Replace all occurrences."""
        if self.in_code:
            return self.pattern.sub(self.replacement, text)
        pieces, end = [], 0
        for code in CODE.finditer(text):
            pieces += [self.pattern.sub(self.replacement, text[end : code.start()]), code[0]]
            end = code.end()
        return "".join(pieces) + self.pattern.sub(self.replacement, text[end:])
