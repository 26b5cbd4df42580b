"""Slugs and anchors that stay apart within a post."""


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
