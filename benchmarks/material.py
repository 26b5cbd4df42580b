"""Folders of posts of any size, made from those at hand, each with an id of its own."""

import re
from itertools import cycle, islice
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
FOLDERS: Final = (
    ROOT / "posts",
    ROOT.parent / "shared" / "originals",
    ROOT.parent / "shared" / "real-posts" / "posts",
)
"""The posts of the project, and those beside it where they are there."""

SLUG: Final = re.compile(
    rb"^(slug:[^\S\n]*[\"']?[\w/-]*\w)", re.MULTILINE
)  # "slug: icml-2019": an id that would come again


def find_material() -> list[Path]:
    """List the posts at hand, sorted within their folders."""
    return [file for folder in FOLDERS if folder.is_dir() for file in sorted(folder.glob("*.md"))]


def make_posts(folder: Path, count: int) -> list[Path]:
    """Repeat the posts at hand under names of their own.

    Args:
        folder: Where to write them; it exists.
        count: How many.

    Returns:
        The files in order.
    """
    written = []
    for number, source in enumerate(islice(cycle(find_material()), count)):
        file = folder / f"{number // 1000:02d}" / f"{source.stem[:60]}-{number:05d}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(SLUG.sub(rb"\g<1>-%05d" % number, source.read_bytes(), count=1))
        written.append(file)
    return written
