"""The languages in which predictions are found, each a table of words."""

import re
from collections.abc import Mapping
from typing import Final

from build_db.extract.predictions.languages.base import Language, Phrase
from build_db.extract.predictions.languages.chinese import CHINESE
from build_db.extract.predictions.languages.english import ENGLISH
from build_db.extract.predictions.languages.french import FRENCH
from build_db.extract.predictions.languages.japanese import JAPANESE
from build_db.extract.predictions.languages.matching import Cues, Matcher, label_of, matcher, speaks

__all__ = [
    "CHINESE",
    "ENGLISH",
    "FRENCH",
    "JAPANESE",
    "LANGUAGES",
    "Cues",
    "Language",
    "Matcher",
    "Phrase",
    "detect_language",
    "label_of",
    "matcher",
    "speaks",
]

LANGUAGES: Final[Mapping[str, Language]] = {
    language.code: language for language in (ENGLISH, FRENCH, JAPANESE, CHINESE)
}
"""By the code that a post's `lang` has."""

SAMPLE: Final = 1500
"""How many characters tell a text's language."""
KANA: Final = re.compile(r"[\u3041-\u30ff]")  # "の"
HAN: Final = re.compile(r"[\u4e00-\u9fff]")  # "年"
FREQUENT_FRENCH: Final = frozenset(FRENCH.frequent)
FREQUENT_ENGLISH: Final = frozenset(ENGLISH.frequent)
CJK_SHARE: Final = 0.1
"""How much of a text has to be in a script for the text to be in it: names and quotes are less."""


def detect_language(lang: str | None, text: str) -> Language:
    """Tell the language of a post.

    Args:
        lang: What the post says of itself: `en`, `fr-CA`.
        text: Plain text, some paragraphs of it.

    Returns:
        The post's own where it is one of ours; else by script, then by frequent words; else English.
    """
    code = (lang or "").lower().replace("_", "-").partition("-")[0]
    if code in LANGUAGES:
        return LANGUAGES[code]
    return guess_language(text[:SAMPLE])


def guess_language(text: str) -> Language:
    """Tell the language of a text by its script and its most frequent words."""
    if not text.isascii():
        kana, han = len(KANA.findall(text)), len(HAN.findall(text))
        if kana + han > CJK_SHARE * len(text):
            return JAPANESE if kana * 10 > han else CHINESE
    words = text.lower().split()
    french, english = (sum(map(known.__contains__, words)) for known in (FREQUENT_FRENCH, FREQUENT_ENGLISH))
    return FRENCH if french > 2 * english else ENGLISH
