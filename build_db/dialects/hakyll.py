"""Hakyll: Pandoc's Markdown. Nothing but its site tells it."""

from typing import Final

from build_db.dialects.base import Dialect, Draft
from build_db.dialects.quarto import divs_to_blank_lines


def recognises_hakyll(draft: Draft) -> bool:
    """Tell a Hakyll post by its site."""
    return draft.site.generator == "hakyll"


DIALECT: Final = Dialect("hakyll", "pandoc", recognises_hakyll, divs_to_blank_lines)
