"""Words for kinds of events, for addresses that do not tell."""

import re
from typing import Final

KINDS: Final = {
    "tutorial": "tutorial",
    "workshop": "workshop",
    "invited talk": "invited-talk",
    "keynote": "invited-talk",
    "poster": "poster",
    "panel": "panel",
    "social": "social",
    "competition": "competition",
}
"""Word → kind of event."""

WORD: Final = re.compile(rf"\b({'|'.join(KINDS)})s?\b", re.IGNORECASE)  # "Invited talks" and "the tutorial" have one


def kind_in_words(*texts: str | None) -> str | None:
    """Tell what kind of event some words are about.

    Args:
        texts: From the nearest to the widest: the linked text, its sentence, the headings above.

    Returns:
        The kind that the first text with any such word names, if it names just one; None otherwise.
    """
    for text in texts:
        if named := {KINDS[word.lower()] for word in WORD.findall(text or "")}:
            return named.pop() if len(named) == 1 else None
    return None
