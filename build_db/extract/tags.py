"""The tags and categories of a post, as a list or in one string."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from build_db.extract.values import text_of
from build_db.models import Manuscript
from build_db.normalise import normalise_slug, normalise_space
from build_db.records import Tag

KINDS: Final = (("tags", "tag"), ("categories", "category"))
"""Key of many → key of one, which is also the kind."""
SEPARATOR: Final = re.compile(r"[,;]")  # "a, b; c"


def read_tags(manuscript: Manuscript, metadata: Mapping[str, Any]) -> Iterator[tuple[str, Tag]]:
    """Yield tags and categories, each with its kind.

    Args:
        manuscript: The post.
        metadata: Its front matter, keys folded, with `tags` and `categories`, or `tag` and `category`. Zola
            keeps them under `taxonomies`.

    Yields:
        `tag` or `category`, and the tag, in order.
    """
    taxonomies = metadata.get("taxonomies")
    for many, kind in KINDS:
        value = metadata.get(many) or (taxonomies.get(many) if isinstance(taxonomies, Mapping) else None)
        names = names_in(value, at_blanks=splits_at_blanks(manuscript)) if value else ()
        for name in names or names_in(metadata.get(kind), at_blanks=False):
            if text := normalise_space(name).removeprefix("#").strip():
                yield kind, Tag(normalise_slug(text) or text, text)


def splits_at_blanks(manuscript: Manuscript) -> bool:
    """Tell whether blanks part the tags in a string: in Jekyll, whose posts alone need a layout.

    Source: Jekyll's manual, "Front Matter", `tags`: a space-separated string.
    """
    return manuscript.flavour == "kramdown" or (manuscript.dialect == "plain" and "layout" in manuscript.metadata)


def names_in(value: object, *, at_blanks: bool) -> tuple[str, ...]:
    """Give the names in a value.

    Args:
        value: A list of names, numbers, mappings with a name or lists of these; or a string.
        at_blanks: Whether blanks part the names in a string without commas.

    Returns:
        The names in order.
    """
    if isinstance(value, list):
        return tuple(
            name for item in value for name in ([item] if isinstance(item, str) else names_in(item, at_blanks=False))
        )
    if isinstance(value, dict):
        return (text_of(value, "name", "title", "label") or "",)
    if not isinstance(value, str | int | float):
        return ()
    text = str(value)
    if SEPARATOR.search(text):
        return tuple(SEPARATOR.split(text))
    hashes = text.startswith("#") and " #" in text
    return tuple(text.split()) if at_blanks or hashes else (text,)
