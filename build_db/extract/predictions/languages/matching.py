"""A language's fragments of patterns, compiled once, and quick to say that a text has none of them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, TypeVar

from build_db.extract.predictions.languages.base import Language, widen
from build_db.extract.predictions.languages.branches import WITHIN, branch_out
from build_db.extract.predictions.languages.cues import Cues, cues_of, split_alternatives, without_longer
from build_db.extract.predictions.languages.speech import Speech

TEXTS: Final = 64
"""How many texts are kept folded: several patterns are tried on one text, then on the next."""

__all__ = [
    "Cues",
    "Kept",
    "Matcher",
    "fold",
    "fold_letters",
    "for_folded",
    "label_of",
    "matcher",
    "speaks",
    "without_longer",
]

WORD_EDGE: Final = r"(?<!\w)"
"""What stands before a word: no letter."""
CASED: Final = "(?-i:"
"""Opens what keeps its capitals, in which case counts: "(?-i:I)" is no "i"."""
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


def fold_letters(text: str) -> str:
    """Fold a text: letters that a pattern takes for one another where case does not count become the same."""
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").replace("ı", "i").replace("ſ", "s").lower()  # each letter remains one


fold = lru_cache(maxsize=TEXTS)(fold_letters)
"""Folds a text, and keeps it for the next pattern."""


def for_folded(fragment: str) -> re.Pattern[str]:
    """Compile a fragment for folded texts, in which it is found several times as fast as where case does not count.

    Args:
        fragment: One in which case counts nowhere, e.g. `probabilit(?:y|ies)`. A blank is a blank: texts have no other
            white space, and never two together.

    Returns:
        A pattern that finds something in the folded text wherever the fragment does in the text.
    """
    return re.compile(fold_fragment(fragment))  # r"probabilit(?:y|ies)"


def fold_fragment(fragment: str) -> str:
    """Write a fragment for folded texts: `I'd` as `i['’]d`."""
    # r"\S" is no capital
    small = re.sub(r"\\.|[^\\]", lambda part: part[0] if part[0][0] == "\\" else part[0].lower(), fragment)
    return small.replace("'", "['’]")


@dataclass(frozen=True, slots=True)
class Matcher:
    """A pattern with the letters that a text needs for it. What it finds is in the folded text: ask for its place."""

    pattern: re.Pattern[str]
    """Finds any of the fragments."""

    cues: Cues
    """Letters of which a text has some wherever the pattern finds anything."""

    folds: bool
    """Whether the pattern is one for folded texts: where case counts nowhere, which is nearly everywhere."""

    is_anchored: bool
    """Whether all that it finds begins where the text does."""

    other: "Matcher | None" = None
    """What else is to be found where this finds nothing."""

    @property
    def all_cues(self) -> Cues:
        """Letters of which a text has some wherever anything is found, of this kind or another."""
        if self.other is None or self.cues is None:
            return self.cues
        others = self.other.all_cues
        return None if others is None else self.cues | others

    def search(self, text: str, start: int = 0, end: int = LONGEST) -> re.Match[str] | None:
        """Find the first match, as `re.Pattern.search` does; the first of another kind where there is none."""
        folded = fold(text)
        if self.cues is not None and not self.is_anchored:  # at one place the pattern is as quick
            for cue in self.cues:
                if cue in folded:
                    break
            else:
                return self.other.search(text, start, end) if self.other else None
        look = self.pattern.match if self.is_anchored else self.pattern.search
        found = look(folded if self.folds else text, start, end)
        return self.other.search(text, start, end) if found is None and self.other else found

    def match(self, text: str) -> re.Match[str] | None:
        """Match at the start of a text."""
        found = self.pattern.match(fold(text) if self.folds else text)
        return self.other.match(text) if found is None and self.other else found

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match a whole text."""
        found = self.pattern.fullmatch(fold(text) if self.folds else text)
        return self.other.fullmatch(text) if found is None and self.other else found

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find all matches, those of one kind after those of another."""
        yield from self.pattern.finditer(fold(text) if self.folds else text)
        if self.other:
            yield from self.other.finditer(text)


def make_matcher(fragments: tuple[str, ...], before: str, behind: str) -> Matcher:
    """Compile fragments of each kind apart: those at the start of a text, those anywhere, those in which case counts.

    Args:
        fragments: Any of which is to be found.
        before: What is to stand before one, a pattern.
        behind: The same for what stands behind it.

    Returns:
        A pattern that finds any of them; one that finds nothing where there are none.
    """
    cased = tuple(part for part in fragments if CASED in part)
    plain = [part for fragment in fragments if CASED not in fragment for part in split_alternatives(fragment)]
    anchored = tuple(part for part in plain if part.startswith("^"))
    free = tuple(part for part in plain if not part.startswith("^"))
    made: Matcher | None = None
    for kind in (cased, free, anchored):
        made = replace(make_single(kind, before, behind), other=made) if kind else made
    return made or make_single((), before, behind)


def make_single(fragments: tuple[str, ...], before: str, behind: str) -> Matcher:
    """Compile fragments to one pattern."""
    fragment = "|".join(fragments) or r"(?!)"
    fragments = tuple(sorted(fragments, key=lambda part: part.startswith(WITHIN)))
    within = "|".join(part for part in fragments if part.startswith(WITHIN))
    apart = "|".join(part for part in fragments if not part.startswith(WITHIN)) or r"(?!)"
    is_anchored = bool(fragments) and all(part.startswith("^") for part in split_alternatives(fragment))
    cues = cues_of(fragment) if fragments else frozenset()
    # "(?<!\w)(?:according to|analysts expect)(?!\w)" finds "According to analysts"
    whole = f"(?:{before}(?:{apart})|{within}){behind}" if within else f"{before}(?:{apart}){behind}"
    folds = CASED not in whole
    is_cased = bool(fragments) and all(part.startswith(CASED) for part in fragments)
    branches = None
    if folds and before == WORD_EDGE and not is_anchored:
        branches = branch_out(map(fold_fragment, fragments), before)
    if branches:  # "a(?:(?<=(?<!\w)a)(?:ccording to|nalysts expect))" finds the same
        pattern = re.compile(f"(?:{branches}){behind}")
    else:
        pattern = for_folded(whole) if folds else re.compile(widen(whole), 0 if is_cased else re.IGNORECASE)
    return Matcher(pattern, cues, folds, is_anchored)


@lru_cache(maxsize=1024)
def matcher(words: Language | Speech, field: str) -> Matcher:
    """Compile the fragments of a field.

    Args:
        words: The language, or its speech.
        field: Name of a field with fragments, e.g. `disclaimers`.

    Returns:
        A pattern that finds any of them as whole words; one that finds nothing where the field is empty.
    """
    edges = (WORD_EDGE, r"(?!\w)") if words.spaced else ("", "")
    return make_matcher(getattr(words, field), *edges)


@lru_cache(maxsize=1024)
def speaks(language: Language, field: str) -> Matcher:
    """Give the pattern of a field of a language's speech; see `matcher`."""
    return matcher(language.speech, field)


@lru_cache(maxsize=64)
def label_of(language: Language, field: str) -> Matcher:
    """Compile the labels of a field, as they stand at the start of a text.

    Args:
        language: The language.
        field: `verdict_labels` or `original_labels`.

    Returns:
        A pattern that matches a label with its colon or dash: "Result: ", "Verdict – ".
    """
    # "Result: " | "**Verdict** – " | "Original prediction #3: "
    return make_matcher(getattr(language, field), r"\W*", r"(?:\s*#?\d+)?(?:\s*[:：]|\s+[–—-])\s*")
