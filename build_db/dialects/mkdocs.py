"""MkDocs: Python-Markdown without most of its extensions. Nothing but its site tells it."""

from typing import Final

from build_db.dialects.base import Dialect, Draft
from build_db.dialects.plain import keep


def recognises_mkdocs(draft: Draft) -> bool:
    """Tell an MkDocs post by its site."""
    return draft.site.generator == "mkdocs"


DIALECT: Final = Dialect("mkdocs", "mkdocs", recognises_mkdocs, keep)
