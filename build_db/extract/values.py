"""Values of front matter, however their keys are spelt."""

from collections.abc import Mapping
from typing import Any

from build_db.normalise import normalise_space


def fold_key(key: str) -> str:
    """Fold the spellings of a key into one: `pubDate`, `pub_date` and `Pub-Date` are `pubdate`."""
    return key.lower().replace("_", "").replace("-", "")


def fold_keys(metadata: Mapping[str, Any]) -> dict[str, Any]:
    """Fold the keys of front matter.

    Args:
        metadata: Keys as written.

    Returns:
        Folded key → value; of several spellings the one that holds something counts, the first of these.
    """
    folded: dict[str, Any] = {}
    for key, value in metadata.items():
        name = fold_key(key)
        if folded.get(name) in (None, "", []):
            folded[name] = value
    return folded


def text_of(metadata: Mapping[str, Any], *keys: str) -> str | None:
    """Give the first of some keys that holds text.

    Args:
        metadata: Front matter.
        keys: In order of preference.

    Returns:
        The text, white space folded; None where none of them holds any.
    """
    for key in keys:
        value = metadata.get(key)
        if isinstance(value, str | int | float) and (text := normalise_space(str(value))):
            return text
    return None
