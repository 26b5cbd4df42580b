"""Which posts are drafts: by front matter, or by the folder that they stand in."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from build_db.dialects.base import Draft

FOLDERS: Final = frozenset({"_drafts"})
"""Where drafts are kept. Source: Jekyll's manual, "Working with drafts"; Hexo's, "Writing"."""

YES: Final = frozenset({"true", "yes", "on"})
NO: Final = frozenset({"false", "no", "off"})

SIGNS: Final[tuple[tuple[str, Callable[[str], bool]], ...]] = (
    ("draft", YES.__contains__),  # Hugo, Quarto, Eleventy, Docusaurus, Astro
    ("drafts", YES.__contains__),
    ("published", NO.__contains__),  # Jekyll, Hexo
    ("publish", NO.__contains__),
    ("status", {"draft", "private"}.__contains__),  # Pelican, Nikola
    ("_hidden", YES.__contains__),  # Lektor
    ("_discoverable", NO.__contains__),
)
"""Key of the front matter, and which of its values mean a draft."""


def is_draft(draft: Draft) -> bool:
    """Tell whether a post is a draft."""
    values = {key.lower(): value for key, value in draft.metadata.items()}
    return (
        not FOLDERS.isdisjoint(draft.path.split("/")[:-1])
        or any(says(values, key, means) for key, means in SIGNS)
        or (draft.front == "nikola" and "draft" in str(values.get("tags", "")).replace(" ", "").split(","))
    )


def says(values: Mapping[str, Any], key: str, means: Callable[[str], bool]) -> bool:
    """Tell whether a value of the front matter has some meaning."""
    return isinstance(values.get(key), str) and means(values[key].strip().lower())
