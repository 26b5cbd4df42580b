"""The authors of a post, whichever way its front matter lists them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from build_db.extract.values import text_of
from build_db.normalise import is_web_address, normalise_slug, split_names
from build_db.records import Author

NO_NAMES: Final = frozenset({"admin", "default"})
"""Accounts that stand where a name would. Source: Wowchemy's `authors: [admin]`."""
LINK: Final = re.compile(r"\[([^\]]+)\]\((\S+?)\)$")  # "[Ada Example](https://example.org)"
MAILBOX: Final = re.compile(r"\s*<[^<>\s]+@[^<>\s]+>$")  # "Ada Example <ada@example.org>"


def read_authors(metadata: Mapping[str, Any]) -> tuple[Author, ...]:
    """Read the authors.

    Args:
        metadata: Front matter, keys folded, with `authors` or `author`: a name, several in one string, a list
            of names, or a list of mappings with `name`, `url`, `affiliations`. Hugo keeps them under `params`
            too, Zola under `extra`.

    Returns:
        Each author once, in order; () where none is named.
    """
    authors: dict[str, Author] = {}
    for entry in entries_of(metadata):
        author = make_author(entry)
        if author and author.name.lower() not in NO_NAMES:
            authors.setdefault(author.id, author)
    return tuple(authors.values())


def entries_of(metadata: Mapping[str, Any]) -> Iterator[object]:
    """Yield what stands for one author each."""
    places = (metadata, metadata.get("params"), metadata.get("extra"))
    held = (place.get(key) for place in places if isinstance(place, Mapping) for key in ("authors", "author"))
    value: Any = next(filter(None, held), [])
    for entry in value if isinstance(value, list) else [value]:
        if isinstance(entry, str) and not isinstance(value, list):
            yield from split_names(entry)
        else:
            yield entry


def make_author(entry: object) -> Author | None:
    """Make an author of a name, or of a mapping; None where it holds no name."""
    details = entry if isinstance(entry, dict) else {"name": entry}
    name = text_of(details, "name", "title")
    if not name:
        return None
    url = text_of(details, "url", "link")
    if link := LINK.match(name):
        name, url = link[1], url or link[2]
    name = MAILBOX.sub("", name)
    affiliation = details.get("affiliations") or details.get("affiliation")
    address = url if url and is_web_address(url) else None
    return Author(normalise_slug(name) or name, name, address, affiliation_of(affiliation))


def affiliation_of(value: object) -> str | None:
    """Read an affiliation: a name, a mapping with a name, or a list of these, of which the first counts."""
    first = value[0] if isinstance(value, list) and value else value
    return text_of(first, "name") if isinstance(first, dict) else text_of({"name": first}, "name")
