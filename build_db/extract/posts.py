"""Front matter → who wrote what when, in which words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from slugify import slugify

from build_db.catalogue.conferences import find_conferences
from build_db.models import Author, Conference, Manuscript, PostAuthor, PostTag, Tag
from build_db.normalise import (
    NotADateError,
    is_web_address,
    normalise_date,
    normalise_slug,
    normalise_space,
    split_names,
)
from build_db.problems import Problem

NOTES_LICENSE: Final = "CC-BY-4.0"
"""Notes are the project's own words, and its data's licence is theirs. Source: the README."""

# "2019-12-25-what-size.md", "posts/2019-12-25-what-size/index.md": the day in front of a name
DATED_NAME: Final = re.compile(r"(?:^|/)((?:19|20)\d\d-\d\d-\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class PostFacts:
    """What the front matter and the place of a post say of it."""

    id: str
    title: str | None
    date: str | None
    description: str | None
    lang: str | None
    source_lang: str | None
    text_kind: str
    license: str | None
    source_url: str | None
    conference: Conference | None
    authors: tuple[Author, ...]
    post_authors: tuple[PostAuthor, ...]
    tags: tuple[Tag, ...]
    post_tags: tuple[PostTag, ...]
    problems: tuple[Problem, ...]


def extract_post(manuscript: Manuscript) -> PostFacts:
    """Read the facts of a post.

    Args:
        manuscript: The post.

    Returns:
        Its facts; a date that is none is an error among the problems.
    """
    metadata, path = manuscript.metadata, manuscript.source.path
    post_id = make_post_id(path, text_of(metadata, "slug"))
    date, problems = read_date(manuscript)
    source_url, more_problems = read_source_url(manuscript)
    title = text_of(metadata, "title")
    text_kind = "notes" if text_of(metadata, "text") == "notes" else "original"
    named = find_conferences(text_of(metadata, "conference") or "") or find_conferences(title or "")
    authors = read_authors(metadata)
    tags = tuple(read_tags(metadata))
    return PostFacts(
        id=post_id,
        title=title,
        date=date,
        description=text_of(metadata, "description", "summary", "excerpt"),
        lang=text_of(metadata, "lang", "language"),
        source_lang=text_of(metadata, "source_lang"),
        text_kind=text_kind,
        license=text_of(metadata, "license") or (NOTES_LICENSE if text_kind == "notes" else None),
        source_url=source_url,
        conference=named[0] if len(named) == 1 else None,
        authors=authors,
        post_authors=tuple(
            PostAuthor(post_id, author.id, position) for position, author in enumerate(authors, start=1)
        ),
        tags=tuple({tag.id: tag for _, tag in tags}.values()),
        post_tags=tuple(dict.fromkeys(PostTag(post_id, tag.id, kind) for kind, tag in tags)),
        problems=(*problems, *more_problems),
    )


def make_post_id(path: str, slug: str | None) -> str:
    """Give a post its id.

    Args:
        path: Its path in the folder of posts.
        slug: The slug in its front matter, if any.

    Returns:
        The slug, else the folder of a page bundle (`my-post/index.md`), else the file's stem, as `[a-z0-9-]`.
    """
    *folders, name = path.split("/")
    stem = name.rsplit(".", 1)[0]
    wanted = slug or (folders[-1] if folders and stem == "index" else stem)
    return slugify(wanted) or slugify(stem) or "post"


def text_of(metadata: Mapping[str, Any], *keys: str) -> str | None:
    """Give the first of some keys that holds text.

    Args:
        metadata: Front matter.
        keys: In order of preference.

    Returns:
        The text, white space folded; None where none of them holds any.
    """
    for key in keys:
        value = metadata.get(key)
        if isinstance(value, str | int | float) and (text := normalise_space(str(value))):
            return text
    return None


def read_date(manuscript: Manuscript) -> tuple[str | None, list[Problem]]:
    """Read the day of a post off its front matter, else off its path.

    Args:
        manuscript: The post.

    Returns:
        The day, ISO 8601, None where there is none; and an error where a date is none.
    """
    stated = text_of(manuscript.metadata, "date")
    if stated is None:
        match = DATED_NAME.search(manuscript.source.path)
        stated = match[1] if match else None
    if stated is None:
        return None, []
    try:
        return normalise_date(stated), []
    except NotADateError:
        message = f"`{stated}` is no date: write it as YYYY-MM-DD"
        return None, [Problem(manuscript.source.path, manuscript.key_lines.get("date", 0), "date-invalid", message)]


def read_source_url(manuscript: Manuscript) -> tuple[str | None, list[Problem]]:
    """Read the public address of a post off its front matter.

    Args:
        manuscript: The post.

    Returns:
        The address, None where there is none; and a warning where it is none that pages could link to.
    """
    for key in ("source_url", "canonical_url"):
        if stated := text_of(manuscript.metadata, key):
            if is_web_address(stated):
                return stated, []
            message = f"`{key}` is `{stated}`, which is no address on the web: write https://…"
            line = manuscript.key_lines.get(key, 0)
            return None, [Problem(manuscript.source.path, line, "front-matter-value", message)]
    return None, []


def read_authors(metadata: Mapping[str, Any]) -> tuple[Author, ...]:
    """Read the authors, whichever way they are listed.

    Args:
        metadata: Front matter with `authors` or `author`: a name, several in one string, a list
            of names, or a list of mappings with `name`, `url`, `affiliations`.

    Returns:
        Each author once, in order; () where none is named.
    """
    value = metadata.get("authors") or metadata.get("author") or []
    entries = split_names(value) if isinstance(value, str) else [value] if isinstance(value, dict) else value
    authors: dict[str, Author] = {}
    for entry in entries if isinstance(entries, list) else []:
        details = entry if isinstance(entry, dict) else {"name": entry}
        if name := text_of(details, "name", "title"):
            author_id = normalise_slug(name) or name
            affiliation = details.get("affiliations") or details.get("affiliation")
            url = text_of(details, "url", "link")
            author = Author(author_id, name, url if url and is_web_address(url) else None, affiliation_of(affiliation))
            authors.setdefault(author_id, author)
    return tuple(authors.values())


def affiliation_of(value: object) -> str | None:
    """Read an affiliation: a name, a mapping with a name, or a list of these, of which the first counts."""
    first = value[0] if isinstance(value, list) and value else value
    return text_of(first, "name") if isinstance(first, dict) else text_of({"name": first}, "name")


def read_tags(metadata: Mapping[str, Any]) -> Iterator[tuple[str, Tag]]:
    """Yield tags and categories, each with its kind.

    Args:
        metadata: Front matter with `tags` and `categories`: a list, or one string with commas.

    Yields:
        `tag` or `category`, and the tag, in order.
    """
    for key, kind in (("tags", "tag"), ("categories", "category")):
        value = metadata.get(key) or []
        names = [part.strip() for part in value.split(",")] if isinstance(value, str) else value
        for name in names if isinstance(names, list) else []:
            text = normalise_space(str(name)) if isinstance(name, str | int | float) else ""
            if text:
                yield kind, Tag(normalise_slug(text) or text, text)
