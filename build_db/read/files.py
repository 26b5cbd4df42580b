"""Files become SourceFiles, with bytes, encoding and limits looked after."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_db.models import NO_SITE, Site, SourceFile
from build_db.problems import Problem
from build_db.read.encoding import mend_encoding

UNSUPPORTED: Final = {
    ".org": "Org",
    ".rst": "reStructuredText",
    ".ipynb": "a notebook",
    ".adoc": "AsciiDoc",
    ".asciidoc": "AsciiDoc",
}
"""Endings of what is written as posts are, and cannot be read here."""
SIZE_LIMIT: Final = 5_000_000
"""Bytes. The longest post that was seen has 120,000."""


@dataclass(frozen=True, slots=True)
class PostFile:
    """Where a post is, and how it is to be read."""

    file: Path
    """On disk."""

    path: str
    """Relative to the folder of posts, with `/` between its parts."""

    site: Site = NO_SITE
    """The site that it is part of."""

    dialect: str | None = None
    """The dialect that the user says it is of; None: it is to be recognised."""

    skips_draft: bool = False
    """Whether it goes no further if it is a draft."""


def printable(path: str) -> str:
    """Give a path that can be stored and printed: what is not UTF-8 in a file's name becomes `�`."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read_post(post: PostFile) -> SourceFile:
    """Read a post.

    Args:
        post: Where it is.

    Returns:
        Its text and what is wrong with it. With an error among the problems, or a format that is not
        supported, the text is "".
    """
    if kind := UNSUPPORTED.get(post.file.suffix.lower()):
        message = f"this is {kind}, which is not supported: convert it to Markdown to have it read"
        return refuse(post, 0, "unsupported-format", message)
    try:
        with open(post.file, "rb", buffering=0) as file:  # noqa: PTH123 -- Path's own way takes twice as long
            size = os.fstat(file.fileno()).st_size
            if size > SIZE_LIMIT:
                message = f"{size} bytes, and the limit is {SIZE_LIMIT}: split it, or leave it out"
                return refuse(post, 0, "too-large", message)
            data = file.read()
    except OSError as error:
        return refuse(post, 0, "unreadable", f"{error.strerror or error}: check the file and its permissions")
    digest = hashlib.sha256(data).hexdigest()
    if (nul := data.find(b"\0")) >= 0:
        message = f"NUL byte at offset {nul}: this is no text file, or one in UTF-16; save it as UTF-8"
        return refuse(post, line_of(data, nul), "nul-byte", message)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"byte 0x{data[error.start]:02x} is not UTF-8: save the file as UTF-8"
        return refuse(post, line_of(data, error.start), "not-utf8", message)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return refuse(post, 1, "empty-file", "no text in it: write the post, or remove the file")
    mended, problems = (text, ()) if text.isascii() else mend_encoding(text, post.path)
    return SourceFile(post.path, mended, digest, tuple(problems), post.site, post.dialect, post.skips_draft)


def refuse(post: PostFile, line: int, code: str, message: str) -> SourceFile:
    """Give a file up.

    Args:
        post: Where it is.
        line: 1-based line; 0 for the whole file.
        code: Key of `problems.CODES`.
        message: What is wrong and what to do.

    Returns:
        A file without text, with that problem.
    """
    return SourceFile(post.path, "", "", (Problem(post.path, line, code, message),))


def line_of(data: bytes, offset: int) -> int:
    """Tell the 1-based line of a byte."""
    return data.count(b"\n", 0, offset) + 1


def read_texts(place: Path | None) -> list[SourceFile]:
    """Read the YAML files beside the posts.

    Args:
        place: A folder of them, a single one, or None.

    Returns:
        The files sorted by name, each with its path as it was named; [] for None. A place that
        does not exist is a file that cannot be read.
    """
    if place is None:
        return []
    files = sorted([*place.glob("*.yml"), *place.glob("*.yaml")]) if place.is_dir() else [place]
    return [read_post(PostFile(file, printable(file.as_posix()))) for file in files]
