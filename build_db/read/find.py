"""Which files are posts: by ending, folder and name, or as the user says; what is passed over is counted."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from typing import Final

from build_db.models import EVERYTHING, Choice
from build_db.read.files import UNSUPPORTED, PostFile, printable
from build_db.read.site import SiteFinder

ENDINGS: Final = (".md", ".markdown", ".mkd", ".mkdn", ".mdown", ".mdx", ".qmd", ".rmd", ".lr")
"""What Markdown is kept in, `contents.lr` by Lektor."""

NO_POSTS_IN: Final = frozenset(
    "node_modules bower_components vendor venv __pycache__ templates _templates layouts _layouts includes _includes "
    "partials _partials _data _sass _pages archetypes scaffolds themes _site public dist build".split()
)
"""Folders of parts, of other people's code, and of what generators write. Hidden ones, `.github`, hold none either."""

ABOUT_FILES: Final = frozenset(
    "readme contributing changelog license licence copying code_of_conduct code-of-conduct security support "
    "maintainers pull_request_template issue_template".split()
)
"""Names of files about a repository, without ending."""
INSTRUCTIONS: Final = frozenset({"AGENTS", "CLAUDE", "GEMINI", "TODO"})
"""More of them, only in capitals: a post may well be about agents."""
LIST_PAGE: Final = "_index"
"""Hugo's page of a section, `_index.md`, `_index.fr.md`: it lists posts and is none."""

Reason = str
FOLDER: Final = "in folders that hold no posts"
ABOUT: Final = "about the repository"
LISTS: Final = "pages that list posts"
PAGES: Final = "pages beside `_posts`"
NOT_CHOSEN: Final = "left out by --include and --exclude"


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in some folders."""

    posts: tuple[PostFile, ...]
    """The posts, sorted by path, and files in formats that are not supported."""

    readable: int
    """How many of these are in a format that is read."""

    passed_over: Mapping[Reason, int]
    """Why files with the ending of a post were passed over → how many."""


def find_posts(folders: Iterable[Path], choice: Choice = EVERYTHING) -> list[PostFile]:
    """List the posts of some folders; see `search_posts`."""
    return list(search_posts(folders, choice).posts)


def search_posts(folders: Iterable[Path], choice: Choice) -> Found:
    """Look for posts.

    Args:
        folders: Folders, searched whole, or single files, which are posts whatever their name is.
        choice: What the user says of the files that are wanted.

    Returns:
        The posts, and how many files were passed over for which reason.
    """
    posts: list[PostFile] = []
    passed: Counter[Reason] = Counter()
    for folder in folders:
        found, sites = list(candidates(folder)), SiteFinder(folder if folder.is_dir() else folder.parent)
        make = partial(PostFile, dialect=choice.dialect, skips_draft=not choice.drafts)
        reasons = [reason_against(parts, choice) if folder.is_dir() else None for _, parts in found]
        reasons = reconsider(reasons, [parts for _, parts in found])
        for (file, parts), reason in zip(found, reasons, strict=True):
            if reason:
                passed[reason] += 1
            else:
                posts.append(make(file, printable("/".join(parts)), sites.site_of(file.parent)))
    posts.sort(key=lambda post: (post.path, str(post.file)))
    readable = sum(post.file.suffix.lower() not in UNSUPPORTED for post in posts)
    return Found(tuple(posts), readable, dict(sorted(passed.items())))


def candidates(folder: Path) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Yield the files with the ending of a post, each with the parts of its path; hidden ones are left out."""
    if folder.is_file():
        yield folder, (folder.name,)
        return
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        above = Path(place).relative_to(folder).parts
        for name in names:
            file = Path(place, name)
            if may_be_post(name) and is_file(file):
                yield file, (*above, name)


def may_be_post(name: str) -> bool:
    """Tell whether a file has the ending of a post, one that is not supported included, and is not hidden."""
    ending = os.path.splitext(name)[1].lower()  # noqa: PTH122 -- of every file in a repository: no Path for each
    if ending == ".lr":
        return name.startswith("contents")
    return (ending in ENDINGS or ending in UNSUPPORTED) and not name.startswith(".")


def is_file(file: Path) -> bool:
    """Tell whether something is a file, or a link to one that is gone, which `read_post` complains of."""
    return file.is_file() or (file.is_symlink() and not file.exists())


def reason_against(parts: tuple[str, ...], choice: Choice) -> Reason | None:
    """Tell why a file is no post.

    Args:
        parts: The parts of its path.
        choice: What the user says. What is included by name is a post wherever it stands.

    Returns:
        The reason; None where it is one.
    """
    path = "/".join(parts)
    if any(matches(path, pattern) for pattern in choice.exclude):
        return NOT_CHOSEN
    if choice.include:
        return None if any(matches(path, pattern) for pattern in choice.include) else NOT_CHOSEN
    if not NO_POSTS_IN.isdisjoint(part.lower() for part in parts[:-1]):
        return FOLDER
    stem = parts[-1].split(".")[0]
    if stem.lower() in ABOUT_FILES or stem in INSTRUCTIONS:
        return ABOUT
    return LISTS if stem == LIST_PAGE else None


def matches(path: str, pattern: str) -> bool:
    """Tell whether a path, or the name at its end, fits a pattern, in which `*` stands for any characters."""
    return fnmatchcase(path, pattern) or fnmatchcase(path.rsplit("/", 1)[-1], pattern)


def reconsider(reasons: list[Reason | None], paths: list[tuple[str, ...]]) -> list[Reason | None]:
    """Judge files by what else there is: READMEs are posts where nothing else is, pages are none beside `_posts`.

    Args:
        reasons: Why each is no post, None where it is one.
        paths: The parts of their paths.

    Returns:
        The reasons anew.
    """
    if None not in reasons:
        return [None if reason == ABOUT else reason for reason in reasons]
    beside = {parts[: parts.index("_posts")] for parts in paths if "_posts" in parts[:-1]}
    if not beside:
        return reasons
    return [reason or (PAGES if is_page(parts, beside) else None) for reason, parts in zip(reasons, paths, strict=True)]


def is_page(parts: tuple[str, ...], beside: set[tuple[str, ...]]) -> bool:
    """Tell a page from a post: it stands beside or below a folder `_posts`, and in no such folder itself."""
    return not any(part.startswith("_") for part in parts[:-1]) and any(
        parts[:depth] in beside for depth in range(len(parts))
    )
