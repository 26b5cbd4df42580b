"""A language's words for verdicts, compiled."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from build_db.extract.predictions.languages import Language
from build_db.extract.predictions.languages.base import widen
from build_db.extract.predictions.languages.cues import Cues, cues_of, openings_of
from build_db.extract.predictions.languages.matching import Kept, Matcher, fold, for_folded, matcher, speaks

# What may follow a verdict that is plain: the end, a mark, an emoji
STOP: Final = r"(?=\s*(?:$|[.,;:!…()\n。，、；：！]|[–—-]\s|[^\w\s'’\"?%&/+-]))"
STOPPED: Final = re.compile(STOP)  # the full stop of "No."
GO_ON: Final = r"(?=\s+(?:about|so\s+far|here|again|this|for\s+now|yet|by|at|in|on)\b)"  # "wrong about this"


def outcomes_of(language: Language, field: str) -> tuple[str, ...]:
    """Give the outcomes of a table of fragments, by number."""
    table: Mapping[str, str] = getattr(language, field)
    return tuple(table.values())


def alternatives(language: Language, field: str) -> str:
    """Join a table's fragments, each in a group that its number names."""
    table: Mapping[str, str] = getattr(language, field)
    return "|".join(f"(?P<o{number}>{widen(fragment)})" for number, fragment in enumerate(table))


def verdict_pattern(language: Language) -> re.Pattern[str]:
    """Compile: a verdict that opens a text, by itself or behind a subject."""
    subjects = widen("|".join(language.verdict_subjects)) or "(?!)"
    connectives = widen("|".join(language.verdict_connectives))
    edge = r"(?!\w)" if language.spaced else ""
    # "No.", "I was wrong about this", "Partially correct"
    return re.compile(
        rf"(?P<connective>{connectives}|)(?P<subject>{subjects})?(?:{alternatives(language, 'verdicts')}){edge}"
        rf"(?P<go>{STOP}|{GO_ON})?",
        re.IGNORECASE,
    )


def lead_in_pattern(language: Language) -> re.Pattern[str]:
    """Compile: a lead-in."""
    return re.compile(alternatives(language, "lead_ins"), re.IGNORECASE)  # "what I got wrong"


def label_pattern(language: Language) -> re.Pattern[str]:
    """Compile: a label before a verdict, and what follows it on the line."""
    labels = widen("|".join(language.verdict_labels))
    edge = r"(?<![\w-])" if language.spaced else ""
    # "Result: No.", "Verdict – partially right"
    return re.compile(
        rf"[(\[*_]*{edge}(?:{labels})[*_]*\s*(?:[:：=]|\s[–—-]|(?<=\?))[\s*_]*(?P<rest>[^\n)\]]+)", re.IGNORECASE
    )


@dataclass(frozen=True, slots=True)
class Words:
    """The patterns of a language, with what is quick to say that a text has nothing of them."""

    verdict: re.Pattern[str]
    """See `verdict_pattern`."""

    opens_verdict: Cues
    """The letters, small and capital, with which a verdict or its subject begins; None: any may."""

    maybe_verdict: re.Pattern[str]
    """Finds the same in a folded text, or more, and is several times as fast."""

    outcomes: tuple[str, ...]
    """The outcomes of the verdicts, by number."""

    label: re.Pattern[str]
    """See `label_pattern`."""

    label_cues: Cues
    """One of these is in every folded text with a label."""

    lead_in: re.Pattern[str]
    """See `lead_in_pattern`."""

    opens_lead_in: Cues
    """The letters with which a lead-in begins; None: any may."""

    lead_in_outcomes: tuple[str, ...]
    """The outcomes of the lead-ins, by number."""

    firm: Matcher
    """Finds verdicts that begin other sentences, too."""

    softeners: Matcher
    """Finds what takes a verdict half back."""

    first_person: Matcher
    """Finds what shows that the author speaks of themselves."""


def words_of(language: Language) -> Words:
    """Compile a language's words for verdicts."""
    connectives, subjects = "|".join(language.verdict_connectives), "|".join(language.verdict_subjects)
    verdict = f"(?:{connectives}|)(?:{subjects}|)(?:{'|'.join(language.verdicts)})"
    return Words(
        verdict=verdict_pattern(language),
        opens_verdict=in_both_cases(openings_of(verdict)),
        maybe_verdict=for_folded(verdict),  # "i was wrong"
        outcomes=outcomes_of(language, "verdicts"),
        label=label_pattern(language),
        label_cues=cues_of("|".join(language.verdict_labels)),
        lead_in=lead_in_pattern(language),
        opens_lead_in=in_both_cases(openings_of("|".join(language.lead_ins))),
        lead_in_outcomes=outcomes_of(language, "lead_ins"),
        firm=matcher(language, "firm_verdicts"),
        softeners=matcher(language, "softeners"),
        first_person=speaks(language, "first_person"),
    )


def in_both_cases(letters: Cues) -> Cues:
    """Add the capitals of letters."""
    return None if letters is None else letters | {letter.upper() for letter in letters}


def may_open(text: str, start: int, letters: Cues) -> bool:
    """Tell whether what begins with some letters may begin at a place in a text."""
    first = text[start : start + 1]
    return letters is None or first in letters or (not first.isascii() and fold(first) in letters)


WORDS: Final = Kept(words_of)
"""Language → its words for verdicts."""
