"""Plain CommonMark, with front matter or without: what is no other dialect."""

from typing import Final

from build_db.dialects.base import Dialect, Draft


def recognises_anything(_draft: Draft) -> bool:
    """Take whatever is left."""
    return True


def keep(body: str) -> str:
    """Hand the body on as it is."""
    return body


DIALECT: Final = Dialect("plain", "gfm", recognises_anything, keep)
