"""Plain CommonMark, with front matter or without: what is no other dialect."""

from collections.abc import Mapping
from typing import Any, Final

from build_db.dialects.base import Dialect


def recognises_anything(_metadata: Mapping[str, Any], _body: str) -> bool:
    """Take whatever is left."""
    return True


def keep(body: str) -> str:
    """Hand the body on as it is."""
    return body


DIALECT: Final = Dialect("plain", recognises_anything, keep)
