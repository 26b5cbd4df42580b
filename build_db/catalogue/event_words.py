"""Words for kinds of events, for addresses that do not tell."""

import re
from typing import Final

# "tutorial", "invited talk", "keynotes": a word for a kind of event. The first column is the kind.
KIND_WORDS: Final = (
    ("tutorial", re.compile(r"\btutorials?\b", re.IGNORECASE)),
    ("workshop", re.compile(r"\bworkshops?\b", re.IGNORECASE)),
    ("invited-talk", re.compile(r"\b(?:invited\s+talks?|keynotes?)\b", re.IGNORECASE)),
    ("poster", re.compile(r"\bposters?\b", re.IGNORECASE)),
    ("panel", re.compile(r"\bpanels?\b", re.IGNORECASE)),
    ("social", re.compile(r"\bsocials?\b", re.IGNORECASE)),
    ("competition", re.compile(r"\bcompetitions?\b", re.IGNORECASE)),
)


def kind_in_words(*texts: str | None) -> str | None:
    """Tell what kind of event some words are about.

    Args:
        texts: From the nearest to the widest: the linked text, its sentence, the headings above.

    Returns:
        The kind that the first text with any such word names, if it names just one; None otherwise.
    """
    for text in texts:
        named = [kind for kind, words in KIND_WORDS if text and words.search(text)]
        if named:
            return named[0] if len(named) == 1 else None
    return None
