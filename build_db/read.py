"""Reads posts: files become SourceFiles, with bytes, encoding and limits looked after.

The only module that opens a post.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import ftfy
import ftfy.badness

from build_db.models import SourceFile
from build_db.problems import Problem

ENDINGS: Final = (".md", ".markdown", ".mdx")
SIZE_LIMIT: Final = 5_000_000
"""Bytes. The longest post that was seen has 120,000."""

# Emoji that were written as UTF-8 and read as MacRoman, whose F0 is the Apple logo: "\uf8ffüôè" is 🙏.
MACROMAN_EMOJI: Final = re.compile("\uf8ff[^\x00-\x7f]{3}")

# What UTF-8 looks like when read as Windows-1252 or Latin-1: "Ã©" for é, "â€™" for ’. Without any such pair
# there is nothing to mend, and ftfy, which looks closer and longer, need not be asked.
SUSPICIOUS: Final = re.compile("[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")


@dataclass(frozen=True, slots=True)
class PostFile:
    """Where a post is."""

    file: Path
    """On disk."""

    path: str
    """Relative to the folder of posts, with `/` between its parts."""


def find_posts(folders: Iterable[Path]) -> list[PostFile]:
    """List the posts of some folders.

    Args:
        folders: Folders, searched whole, or single files. Hidden files and folders are passed over.

    Returns:
        The posts sorted by relative path; [] where there is none.
    """
    found = []
    for folder in folders:
        if folder.is_file():
            found.append(PostFile(folder, printable(folder.name)))
            continue
        for file in folder.rglob("*"):
            parts = file.relative_to(folder).parts
            if file.suffix.lower() in ENDINGS and not any(part.startswith(".") for part in parts) and is_file(file):
                found.append(PostFile(file, printable("/".join(parts))))
    return sorted(found, key=lambda post: (post.path, str(post.file)))


def is_file(file: Path) -> bool:
    """Tell whether something is a file, or a link to one that is gone, which `read_post` complains of."""
    return file.is_file() or (file.is_symlink() and not file.exists())


def printable(path: str) -> str:
    """Give a path that can be stored and printed: what is not UTF-8 in a file's name becomes `�`."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read_post(post: PostFile) -> SourceFile:
    """Read a post.

    Args:
        post: Where it is.

    Returns:
        Its text and what is wrong with it. With an error among the problems the text is "".
    """
    try:
        size = post.file.stat().st_size
        if size > SIZE_LIMIT:
            message = f"{size} bytes, and the limit is {SIZE_LIMIT}: split it, or leave it out"
            return refuse(post, 0, "too-large", message)
        data = post.file.read_bytes()
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
    if text.isascii():
        return SourceFile(post.path, text, digest)
    mended, problems = mend_encoding(text, post.path)
    return SourceFile(post.path, mended, digest, tuple(problems))


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


def mend_encoding(text: str, path: str) -> tuple[str, list[Problem]]:
    """Mend text that was once read in a wrong encoding.

    Args:
        text: Decoded text.
        path: For the problems.

    Returns:
        The text with the same lines, and a warning for each line that was mended.
    """
    if "\uf8ff" not in text and not SUSPICIOUS.search(text):
        return text, []
    lines, problems = text.split("\n"), []
    for number, line in enumerate(lines):
        mended = mend_line(line)
        if mended != line:
            lines[number] = mended
            message = "characters were read in a wrong encoding and have been mended: check the line"
            problems.append(Problem(path, number + 1, "mojibake", message))
    return "\n".join(lines), problems


def mend_line(line: str) -> str:
    """Mend one line: emoji by way of MacRoman ourselves, the rest by ftfy, which leaves those."""
    line = MACROMAN_EMOJI.sub(lambda match: from_macroman(match[0]), line)
    return ftfy.fix_encoding(line) if SUSPICIOUS.search(line) and ftfy.badness.is_bad(line) else line


def from_macroman(run: str) -> str:
    r"""Turn text that was read as MacRoman into the UTF-8 that it was.

    Args:
        run: e.g. `\\uf8ffüôè`.

    Returns:
        e.g. 🙏; `run` itself where it never was UTF-8.
    """
    try:
        return run.encode("mac_roman").decode("utf-8")
    except UnicodeError:
        return run


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
