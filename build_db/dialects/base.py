"""What a dialect is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from build_db.models import NO_SITE, Site


@dataclass(frozen=True, slots=True)
class Draft:
    """A post before its dialect is known."""

    path: str
    """Relative to the folder of posts."""

    metadata: Mapping[str, Any]
    """Front matter."""

    body: str
    """What stands behind it."""

    site: Site = NO_SITE
    """The site that it is part of."""

    front: str = "none"
    """Format of the front matter: `yaml`, `toml`, `json`, `fields`, `nikola`, `lektor`, or `none`."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one site generator's posts are told apart and turned into plain Markdown."""

    name: str
    """As it stands in `posts.dialect`."""

    flavour: str
    """Which Markdown it reads: a key of `markdown.FLAVOURS`."""

    recognises: Callable[[Draft], bool]
    """Whether a post is of this dialect."""

    to_markdown: Callable[[str], str]
    """Body in, Markdown of the flavour with the same number of lines out."""
