"""A language's words for verdicts, compiled."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from build_db.extract.predictions.languages import Language
from build_db.extract.predictions.languages.base import widen

# What may follow a verdict that is plain: the end, a mark, an emoji
STOP: Final = r"(?=\s*(?:$|[.,;:!…()\n。，、；：！]|[–—-]\s|[^\w\s'’\"?%&/+-]))"
STOPPED: Final = re.compile(STOP)  # the full stop of "No."
GO_ON: Final = r"(?=\s+(?:about|so\s+far|here|again|this|for\s+now|yet|by|at|in|on)\b)"  # "wrong about this"


@lru_cache(maxsize=16)
def outcomes_of(language: Language, field: str) -> tuple[str, ...]:
    """Give the outcomes of a table of fragments, by number."""
    table: Mapping[str, str] = getattr(language, field)
    return tuple(table.values())


@lru_cache(maxsize=16)
def alternatives(language: Language, field: str) -> str:
    """Join a table's fragments, each in a group that its number names."""
    table: Mapping[str, str] = getattr(language, field)
    return "|".join(f"(?P<o{number}>{widen(fragment)})" for number, fragment in enumerate(table))


@lru_cache(maxsize=16)
def verdict_pattern(language: Language) -> re.Pattern[str]:
    """Compile: a verdict that opens a text, by itself or behind a subject."""
    subjects = widen("|".join(language.verdict_subjects)) or "(?!)"
    edge = r"(?!\w)" if language.spaced else ""
    # "No.", "I was wrong about this", "Partially correct"
    return re.compile(
        rf"(?P<subject>{subjects})?(?:{alternatives(language, 'verdicts')}){edge}(?P<go>{STOP}|{GO_ON})?", re.IGNORECASE
    )


@lru_cache(maxsize=16)
def lead_in_pattern(language: Language) -> re.Pattern[str]:
    """Compile: a lead-in."""
    return re.compile(alternatives(language, "lead_ins"), re.IGNORECASE)  # "what I got wrong"


@lru_cache(maxsize=16)
def label_pattern(language: Language) -> re.Pattern[str]:
    """Compile: a label before a verdict, and what follows it on the line."""
    labels = widen("|".join(language.verdict_labels))
    edge = r"(?<![\w-])" if language.spaced else ""
    # "Result: No.", "Verdict – partially right"
    return re.compile(
        rf"[(\[*_]*{edge}(?:{labels})[*_]*\s*(?:[:：=]|\s[–—-]|(?<=\?))[\s*_]*(?P<rest>[^\n)\]]+)", re.IGNORECASE
    )
