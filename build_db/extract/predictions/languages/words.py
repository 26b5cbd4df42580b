"""What the words of a text tell of it: which patterns of a language can find anything there at all."""

from functools import lru_cache, reduce
from operator import or_
from typing import Final

from build_db.extract.predictions.languages.base import Language
from build_db.extract.predictions.languages.cues import cues_of

FIELDS: Final = ("aside_labels", "grading", "others", "prediction_labels")
"""Fields of a language, or of its speech, whose patterns are tried on every heading."""
BIT: Final = {field: 1 << place for place, field in enumerate(FIELDS)}
"""Field → its bit."""
KEPT: Final = 1 << 15
"""How many words are kept with their bits; most of a text's words were in the texts before."""
LONGEST: Final = 24
"""Characters of the longest word that is kept."""


class Words(dict[str, int]):
    """Word → the bits of the fields that it has a cue of; kept once told."""

    def __init__(self, language: Language) -> None:
        """Gather the cues of a language."""
        super().__init__()
        self.is_spaced = language.spaced
        self.always = 0
        self.table: dict[str, int] = {}
        for field, bit in BIT.items():
            fragments = fragments_of(language, field)
            cues = cues_of("|".join(fragments)) if fragments else frozenset()
            if cues is None:
                self.always |= bit
            for cue in cues or ():
                self.table[cue] = self.table.get(cue, 0) | bit

    def __missing__(self, word: str) -> int:
        """Tell the bits of a new word."""
        bits = self.bits_within(word)
        if len(word) <= LONGEST:
            if len(self) >= KEPT:
                self.clear()
            self[word] = bits
        return bits

    def bits_within(self, text: str) -> int:
        """Tell the bits of all cues in a text."""
        return reduce(or_, (bits for cue, bits in self.table.items() if cue in text), self.always)

    def bits_of(self, text: str) -> int:
        """Tell which fields a text may have something of.

        Args:
            text: Folded.

        Returns:
            Their bits, joined.
        """
        if not self.is_spaced:
            return self.bits_within(text)
        return reduce(or_, map(self.__getitem__, text.split()), self.always)


words_of = lru_cache(maxsize=8)(Words)
"""Gives the words of a language."""


def fragments_of(language: Language, field: str) -> tuple[str, ...]:
    """Give the fragments of a field, of the language or of its speech."""
    fragments: tuple[str, ...] = getattr(language if hasattr(language, field) else language.speech, field)
    return fragments
