"""Pelican: Python-Markdown, front matter in `Key: value` lines."""

from typing import Final

from build_db.dialects.base import Dialect, Draft
from build_db.dialects.plain import keep


def recognises_pelican(draft: Draft) -> bool:
    """Tell a Pelican post by its fields, or by its site."""
    return draft.site.generator == "pelican" or (draft.site.generator is None and draft.front == "fields")


DIALECT: Final = Dialect("pelican", "python-markdown", recognises_pelican, keep)
