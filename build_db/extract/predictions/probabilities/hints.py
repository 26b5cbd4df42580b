"""What is quick to say of a text: that it states no probability, since it has no such number and no such words."""

import re
from collections.abc import Set
from typing import Final

from build_db.extract.predictions.languages import Language
from build_db.extract.predictions.probabilities.forms import FORMS
from build_db.extract.predictions.texts import Texts

# "70 pct", "70 per cent", "0.7", "2/3", "1 in 10", "3:1 against": what `numbers.PARTS` and `forms.ODDS` find has one
BEGUN: Final = r"(?:(?<=\.)\d|(?<=\d)\s?(?:[pP](?:[cC][tT]|[eE][rR])|/|\s?[iI][nN]\s|\s?[oO][uU][tT]\s|:|[tT][oO]))"
DIGITS: Final = "0123456789"
MAYBE: Final = re.compile(rf"[\d.]{BEGUN}")  # "70 pct", "0.7"
MAYBE_ASCII: Final = re.compile(rf"[0-9.]{BEGUN}")  # the same where there are no other digits: several times as fast


def texts_that_may_state(texts: Texts, language: Language) -> Set[int]:
    """Tell which of some texts may state a probability: those with a number such as they are, or words that are one.

    Args:
        texts: Folded texts.
        language: Their language.

    Returns:
        Their numbers. In the others `find_probabilities` finds nothing.
    """
    with_numbers = (number for number, text in enumerate(texts.each) if may_state(text))
    return {*texts.with_cues(FORMS[language].odds_cues), *with_numbers}


def may_state(text: str) -> bool:
    """Tell whether a text has a number such as those of probabilities are: most have none, or only years."""
    if text.isascii():
        if not any(map(text.__contains__, DIGITS)):
            return False
        return "%" in text or MAYBE_ASCII.search(text) is not None
    return "%" in text or "％" in text or MAYBE.search(text) is not None


def may_say_odds(text: str, language: Language) -> bool:
    """Tell whether a text has words that are a number."""
    lowered, forms = text.lower(), FORMS[language]
    for cue in forms.odds_cues:
        if cue in lowered:
            return any(word in lowered for word in forms.odds_words)
    return False
