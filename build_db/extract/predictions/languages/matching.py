"""A language's fragments of patterns, compiled once, and quick to say that a text has none of them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeVar

from build_db.extract.predictions.languages.base import Language, widen
from build_db.extract.predictions.languages.cues import Cues, cues_of, without_longer
from build_db.extract.predictions.languages.speech import Speech

TEXTS: Final = 64
"""How many texts are kept folded: several patterns are tried on one text, then on the next."""

__all__ = ["Kept", "Matcher", "fold", "for_folded", "has_cue", "label_of", "matcher", "speaks", "without_longer"]

LONGEST: Final = 2**31 - 1
"""Where a search ends that has no end: behind any text."""

Key = TypeVar("Key")
Made = TypeVar("Made")


class Kept(dict[Key, Made]):
    """What is made of each key once, when it is first asked for: asking again is one look into a dictionary."""

    def __init__(self, make: Callable[[Key], Made]) -> None:
        """Begin with nothing made.

        Args:
            make: Makes what belongs to a key.
        """
        super().__init__()
        self.make = make

    def __missing__(self, key: Key) -> Made:
        """Make what belongs to a key, and keep it."""
        made = self[key] = self.make(key)
        return made


@lru_cache(maxsize=TEXTS)
def fold(text: str) -> str:
    """Fold a text: letters that a pattern takes for one another where case does not count become the same."""
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").replace("ı", "i").replace("ſ", "s").lower()  # each letter remains one


def for_folded(fragment: str) -> re.Pattern[str]:
    """Compile a fragment for folded texts, in which it is found several times as fast as where case does not count.

    Args:
        fragment: One in which case counts nowhere, e.g. `probabilit(?:y|ies)`.

    Returns:
        A pattern that finds something in the folded text wherever the fragment does in the text.
    """
    # r"\S" is no capital
    small = re.sub(r"\\.|[^\\]", lambda part: part[0] if part[0][0] == "\\" else part[0].lower(), fragment)
    return re.compile(widen(small))


def has_cue(text: str, cues: Cues) -> bool:
    """Tell whether a text has one of some cues; where none are known, it may."""
    if cues is None:
        return True
    folded = fold(text)
    for cue in cues:
        if cue in folded:
            break
    else:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Matcher:
    """A pattern with the letters that a text needs for it."""

    pattern: re.Pattern[str]
    """Finds any of the fragments."""

    cues: Cues
    """Letters of which a text has some wherever the pattern finds anything."""

    def search(self, text: str, start: int = 0, end: int = LONGEST) -> re.Match[str] | None:
        """Find the first match, as `re.Pattern.search` does."""
        return self.pattern.search(text, start, end) if has_cue(text, self.cues) else None

    def may_find(self, text: str) -> bool:
        """Tell whether a text has the letters without which nothing of it is found, however it is cut up."""
        return has_cue(text, self.cues)

    def match(self, text: str) -> re.Match[str] | None:
        """Match at the start of a text."""
        return self.pattern.match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match a whole text."""
        return self.pattern.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find all matches."""
        return self.pattern.finditer(text)


@lru_cache(maxsize=1024)
def matcher(words: Language | Speech, field: str) -> Matcher:
    """Compile the fragments of a field.

    Args:
        words: The language, or its speech.
        field: Name of a field with fragments, e.g. `disclaimers`.

    Returns:
        A pattern that finds any of them as whole words; one that finds nothing where the field is empty.
    """
    fragments: tuple[str, ...] = getattr(words, field)
    edges = (r"(?<!\w)", r"(?!\w)") if words.spaced else ("", "")
    # (?<!\w)(?:according to|analysts expect)(?!\w) finds "According to analysts"
    pattern = re.compile(f"{edges[0]}(?:{widen('|'.join(fragments)) or '(?!)'}){edges[1]}", re.IGNORECASE)
    return Matcher(pattern, cues_of("|".join(fragments)) if fragments else frozenset())


@lru_cache(maxsize=1024)
def speaks(language: Language, field: str) -> Matcher:
    """Give the pattern of a field of a language's speech; see `matcher`."""
    return matcher(language.speech, field)


@lru_cache(maxsize=64)
def label_of(language: Language, field: str) -> re.Pattern[str]:
    """Compile the labels of a field, as they stand at the start of a text.

    Args:
        language: The language.
        field: `verdict_labels` or `original_labels`.

    Returns:
        A pattern that matches a label with its colon or dash: "Result: ", "Verdict – ".
    """
    fragments = widen("|".join(getattr(language, field))) or r"(?!)"
    # "Result: " | "**Verdict** – " | "Original prediction #3: "
    return re.compile(rf"\W*(?:{fragments})(?:\s*#?\d+)?(?:\s*[:：]|\s+[–—-])\s*", re.IGNORECASE)
