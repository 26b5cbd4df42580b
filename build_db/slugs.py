"""Slugs and anchors: those of plain text, and how they stay apart within a post."""

import re
from typing import Final

DIGIT_COMMA: Final = re.compile(r",(?<=\d,)(?=\d)")  # "10,000" is one number
CHARACTERS: Final = {code: chr(code) if chr(code).isalnum() else " " for code in range(128)}
"""What stays of ASCII in small letters; a blank for whatever else."""


def ascii_slug(text: str, length: int) -> str:
    """Make the slug of a text in ASCII without entities, which slugify takes much longer for.

    Args:
        text: e.g. `Why 10,000 of them?`.
        length: How many characters it has at most.

    Returns:
        e.g. `why-10000-of-them`; a longer one is cut behind a word, or within the first where that is too long.
    """
    text = (DIGIT_COMMA.sub("", text) if "," in text else text).lower()
    slug = "-".join(text.translate(CHARACTERS).split())
    if len(slug) <= length:
        return slug
    end = slug.rfind("-", 0, length + 1)
    return slug[: end if end > 0 else length]


class UniqueSlugs:
    """Gives out slugs, each once: `a`, then `a-2`, `a-3` …, however many there are, in the same time."""

    def __init__(self) -> None:
        """Start with none taken."""
        self.following: dict[str, int] = {}

    def take(self, slug: str) -> str:
        """Take a slug, or where it is taken the first of `slug-2`, `slug-3` … that is not.

        Args:
            slug: The slug that is wanted.

        Returns:
            One that was not given out before.
        """
        number = self.following.get(slug, 1)
        candidate = slug if number == 1 else f"{slug}-{number}"
        while candidate in self.following:
            number += 1
            candidate = f"{slug}-{number}"
        self.following[slug] = number + 1
        self.following.setdefault(candidate, 2)
        return candidate
