"""What titles, headings and lead-ins say of the predictions under them: that they are graded, and how they did."""

import re
from typing import Final

from build_db.extract.predictions.languages import ENGLISH, Language, matcher
from build_db.extract.predictions.verdicts.marks import AROUND, MARK, MARKS
from build_db.extract.predictions.verdicts.patterns import WORDS, may_open

COUNT: Final = re.compile(r"\s*[(\[]\s*[\d/ of%]+\s*[)\]]|^\W*\d+\s+(?=\D)")  # "(3)", "(4/10)", "3 " in "3 misses"
COUNT_SIGN: Final = re.compile(r"[(\[\d]")  # "(", "3": without one, there is no count


def parse_lead_in_verdict(text: str, language: Language = ENGLISH) -> str | None:
    """Read the verdict that a heading, label or lead-in gives on what stands under it.

    Args:
        text: e.g. `What I got wrong:`, `Hits (3)`, `❌ Misses`.
        language: Its language.

    Returns:
        An outcome; None for other headings.
    """
    words = text if text.isascii() else MARK.sub("", text)
    words = (COUNT.sub("", words) if COUNT_SIGN.search(words) else words).strip(AROUND + ":：.!–—-")
    if not words:
        mark = MARK.search(text)
        return MARKS[mark[1]] if mark else None
    known = WORDS[language]
    match = known.lead_in.fullmatch(words) if may_open(words, 0, known.opens_lead_in) else None
    if not match:
        return None
    number = next(int(name[1:]) for name, value in match.groupdict().items() if value is not None)
    return known.lead_in_outcomes[number]


def is_grading(text: str, language: Language = ENGLISH) -> bool:
    """Tell whether a title, heading or lead-in says that earlier predictions are graded.

    Args:
        text: e.g. `Grading my 2025 predictions`, `Scorecard`, `What I got wrong`.
        language: Its language.

    Returns:
        Whether it does: a word such as "graded" alone is enough only where predictions are named, too.
    """
    match = matcher(language, "grading").search(text)
    if not match:
        return False
    is_all = len(match[0]) >= len(text.strip(AROUND + ":：.!?"))
    is_own = WORDS[language].first_person.search(text[slice(*match.span())]) is not None
    return is_all or is_own or matcher(language, "prediction_words").search(text) is not None
