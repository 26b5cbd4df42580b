"""What a dialect is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one site generator's posts are told apart and turned into plain Markdown."""

    name: str
    """As it stands in `posts.dialect`."""

    recognises: Callable[[Mapping[str, Any], str], bool]
    """Front matter and body in, whether they are of this dialect out."""

    to_markdown: Callable[[str], str]
    """Body in, plain Markdown with the same number of lines out."""
