"""Front matter → who wrote what when, in which words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from slugify import slugify

from build_db.catalogue.conferences import find_conferences
from build_db.extract.dates import line_of_key, read_date
from build_db.extract.people import read_authors
from build_db.extract.tags import read_tags
from build_db.extract.values import fold_key, fold_keys, text_of
from build_db.models import Manuscript
from build_db.normalise import is_web_address, normalise_space
from build_db.problems import Problem
from build_db.records import Author, Conference, PostAuthor, PostTag, Tag

NOTES_LICENSE: Final = "CC-BY-4.0"
"""Notes are the project's own words, and its data's licence is theirs. Source: the README."""

# "index.md", "index.fr.md" of a page bundle; Lektor's "contents.lr"
BUNDLED: Final = re.compile(r"(?:index|contents)(?:[.+]([a-z]{2}(?:-\w+)?))?")
DAY: Final = re.compile(r"\d{4}([-_.]?)\d\d?\1\d\d?[-_ ]+(?=\S)")  # "2019-12-25-" before "what-size"


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
    metadata, path = fold_keys(manuscript.metadata), manuscript.source.path
    post_id = make_post_id(path, text_of(metadata, "slug"))
    date, problems = read_date(manuscript, metadata)
    source_url, more_problems = read_source_url(manuscript, metadata)
    title = text_of(metadata, "title")
    text_kind = "notes" if text_of(metadata, "text") == "notes" else "original"
    named = find_conferences(text_of(metadata, "conference") or "") or find_conferences(title or "")
    authors = read_authors(metadata)
    tags = tuple(read_tags(manuscript, metadata))
    return PostFacts(
        id=post_id,
        title=title,
        date=date,
        description=text_of(metadata, "description", "summary", "excerpt"),
        lang=text_of(metadata, "lang", "language"),
        source_lang=text_of(metadata, "sourcelang"),
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
    return slugify(slug or name_of(path)) or slugify(path.rsplit("/", 1)[-1].rsplit(".", 1)[0]) or "post"


def name_of(path: str) -> str:
    """Name a post after its place.

    Args:
        path: e.g. `2024/my-post/index.fr.md`.

    Returns:
        The folder of a page bundle, with the language of its file: `my-post-fr`; else the file's stem.
    """
    *folders, name = path.split("/")
    stem = name.rsplit(".", 1)[0]
    bundled = BUNDLED.fullmatch(stem) if folders else None
    if bundled is None:
        return stem
    return f"{folders[-1]}-{bundled[1]}" if bundled[1] else folders[-1]


def title_from_path(path: str) -> str:
    """Make a title of a post's place: `2019-12-25-what-size.md` is `what size`."""
    name = DAY.sub("", name_of(path), count=1)
    return normalise_space(name if " " in name else name.replace("-", " ").replace("_", " ")) or name_of(path)


def read_source_url(manuscript: Manuscript, metadata: Mapping[str, Any]) -> tuple[str | None, list[Problem]]:
    """Read the public address of a post off its front matter.

    Args:
        manuscript: The post.
        metadata: Its front matter with folded keys.

    Returns:
        The address, None where there is none; and a warning where it is none that pages could link to.
    """
    for key in ("sourceurl", "canonicalurl", "canonical"):
        if stated := text_of(metadata, key):
            if is_web_address(stated):
                return stated, []
            line = line_of_key(manuscript, key)
            name = next(name for name in manuscript.metadata if fold_key(name) == key)
            message = f"`{name}` is `{stated}`, which is no address on the web: write https://…"
            return None, [Problem(manuscript.source.path, line, "front-matter-value", message)]
    return None, []
