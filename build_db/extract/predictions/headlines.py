"""Headings that are predictions without saying so: `### The mill is sold` in a post about predictions."""

from collections.abc import Sequence, Set
from typing import Final

from build_db.extract.predictions.languages import Language, speaks
from build_db.extract.predictions.opening import Opening
from build_db.extract.predictions.units import is_question
from build_db.models import SectionNode

SERIES: Final = 3
"""So many headings of one level make a series."""
SHARE: Final = 3
"""One of so many of a series has to say what will be."""
HEADLINE_WORDS: Final = 4
"""The median of a series of statements has so many words; topics have fewer."""


def find_headlines(sections: Sequence[SectionNode], unsaid: Set[int], opening: Opening) -> set[int]:
    """Find the headings that are predictions themselves, in a post about predictions: a series of such as read so.

    The example that it was made for: `### The mill is sold`, `### Unending rain`, `### Bread barely gets dearer`.

    Args:
        sections: The section tree.
        unsaid: Numbers of the sections whose heading does not say what they are for.
        opening: What the title of the post and its start say.

    Returns:
        The numbers of their sections.
    """
    outer = {section.parent for section in sections if section.kind == "heading"}
    levels: dict[int, dict[int, str]] = {}
    for number, section in enumerate(sections):
        if section.kind == "heading" and number not in outer and number in unsaid and section.heading:
            levels.setdefault(section.level, {})[number] = section.heading
    found: set[int] = set()
    for series in levels.values():
        if len(series) == opening.count:  # "5 predictions for 2027", and five headings
            found.update(number for number, heading in series.items() if len(heading.split()) > 1)
        elif is_expected(opening) and is_series_of_statements([*series.values()], opening.language):
            found.update(number for number, heading in series.items() if not names_topic(heading, opening.language))
    return found


def is_series_of_statements(headings: Sequence[str], language: Language) -> bool:
    """Tell whether some headings side by side read as statements: one of three says what happens, and they are long."""
    told = sum(is_told(heading, language) for heading in headings)
    lengths = sorted(len(heading.split()) for heading in headings)
    is_series = len(headings) >= SERIES and SHARE * told >= len(headings)
    return is_series and lengths[len(lengths) // 2] >= HEADLINE_WORDS


def names_topic(heading: str, language: Language) -> bool:
    """Tell whether a heading asks something, or only says what stands below it: "Why this matters"."""
    return is_question(heading) or speaks(language, "topics").match(heading) is not None


def is_told(heading: str, language: Language) -> bool:
    """Tell whether a heading says what will be, or what happens."""
    return tells_event(heading, language) or speaks(language, "future").search(heading) is not None


def tells_event(heading: str, language: Language) -> bool:
    """Tell whether a heading tells what happens, in the present tense: "Context limits stop mattering"."""
    return not names_topic(heading, language) and speaks(language, "headlines").search(heading) is not None


def is_expected(opening: Opening) -> bool:
    """Tell whether the title of a post, or its start, promises predictions."""
    return opening.is_devoted or opening.announces


def is_headline(heading: str, opening: Opening) -> bool:
    """Tell whether a heading of a post about predictions tells what happens."""
    return is_expected(opening) and tells_event(heading, opening.language)
