"""Many texts looked through at once for what few of them have."""

from collections.abc import Iterable

from build_db.extract.predictions.languages import Cues
from build_db.extract.predictions.languages.matching import fold_letters


class Texts:
    """Some texts, folded, in one piece and apart: what the piece has not, none of them has."""

    __slots__ = ("each", "whole")

    def __init__(self, texts: Iterable[str]) -> None:
        """Fold some texts.

        Args:
            texts: Each of one line.
        """
        self.whole = fold_letters("\n".join(texts))
        self.each = self.whole.split("\n")

    def with_cues(self, cues: Cues) -> list[int]:
        """Tell which texts have one of some cues.

        Args:
            cues: Letters, folded; None: none are known.

        Returns:
            Their numbers, rising; those of all texts where no cues are known.
        """
        if cues is None:
            return list(range(len(self.each)))
        present = [cue for cue in cues if cue in self.whole]
        if not present:
            return []
        return sorted({number for cue in present for number, text in enumerate(self.each) if cue in text})
