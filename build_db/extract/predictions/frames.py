"""What each section of a post is for: predictions, the grading of earlier ones, or neither.

A statement is a prediction by what it says and by where it stands: "Rust everywhere" is one under
"My predictions for 2027", and none under "Further reading".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from build_db.extract.predictions.horizons import Clock, parse_heading_horizon
from build_db.extract.predictions.languages import Language, label_of, matcher, speaks
from build_db.extract.predictions.units import Units
from build_db.extract.predictions.verdicts import is_grading, last_verdict, parse_verdict
from build_db.models import SectionNode
from build_db.normalise import split_sentences

OPENING: Final = 6
"""So many pieces of text at its start may say what a post is about."""
LABEL_WORDS: Final = 12
"""A heading of more words is a statement, not the name of a list."""
VERDICTS: Final = 2
"""A post with so many labels such as "Result:" grades earlier predictions."""
NEW_YEAR: Final = ("01", "02")
"""Months in which predictions for the same year are new ones."""


class Purpose(Enum):
    """What a section is for."""

    OTHER = "other"
    """Anything: only what says plainly that it is a prediction is one."""

    PREDICTIONS = "predictions"
    """The author's predictions."""

    GRADED = "graded"
    """Earlier predictions, and how they turned out."""

    ASIDE = "aside"
    """References, notes, summaries, other people's predictions: nothing in it is a prediction."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a section is for, and who says so."""

    purpose: Purpose
    """What it is for."""

    explicit: bool = False
    """Whether a heading says so, rather than the post as a whole."""

    heading: str | None = None
    """The heading that says so."""


def build_frames(
    sections: Sequence[SectionNode], units: Units, title: str, description: str | None, clock: Clock, language: Language
) -> list[Frame]:
    """Tell what each section is for.

    Args:
        sections: The section tree.
        units: Its pieces of text.
        title: The title of the post.
        description: What its front matter says of it.
        clock: When it was written.
        language: Its language.

    Returns:
        As many frames as sections.
    """
    post = Frame(purpose_of_post(units, title, description, language))
    own = [purpose_of_heading(section.heading, clock, language) for section in sections]
    if not speaks_of_predictions(units, title, language):  # "What I got wrong" is about anything
        own = [None if purpose is Purpose.GRADED else purpose for purpose in own]
    if post.purpose is Purpose.GRADED:
        graded = [
            section.heading or "" for purpose, section in zip(own, sections, strict=True) if purpose is Purpose.GRADED
        ]
        own = [
            purpose if is_contrast(section.heading, graded) else regrade(purpose, section.heading, clock, language)
            for purpose, section in zip(own, sections, strict=True)
        ]
    disclaimed = {unit.section for unit in units.texts if disclaims(unit.text, language)}
    frames: list[Frame] = []
    for number, section in enumerate(sections):
        purpose = own[number]
        above = frames[section.parent] if section.parent is not None else post
        if purpose is None and post.purpose is Purpose.PREDICTIONS and names_time(section.heading, language):
            purpose = Purpose.PREDICTIONS
        if section.kind == "footnotes" or (number in disclaimed and section.kind != "preamble"):
            frames.append(Frame(Purpose.ASIDE, explicit=True, heading=section.heading))
        elif purpose is None or (above.purpose is Purpose.ASIDE and above.explicit):
            frames.append(above)
        else:
            frames.append(Frame(purpose, explicit=True, heading=section.heading))
    return frames


def purpose_of_post(units: Units, title: str, description: str | None, language: Language) -> Purpose:
    """Tell what a post is for by its title, its description and its opening."""
    if speaks(language, "others").search(title):
        return Purpose.OTHER
    if is_grading(title, language):
        return Purpose.GRADED
    if sum(has_labelled_verdict(unit.text, language) for unit in units.texts) >= VERDICTS:
        return Purpose.GRADED
    if is_about_predictions(title, language):
        return Purpose.OTHER if speaks(language, "recaps").search(title) else Purpose.PREDICTIONS
    if announces(description or "", language) or announcement_in(units, language):
        return Purpose.PREDICTIONS
    return Purpose.OTHER


def has_labelled_verdict(text: str, language: Language) -> bool:
    """Tell whether a text is a verdict behind its label, "Result: No.", or a heading that ends with one: "Rain: WRONG"."""
    if label_of(language, "verdict_labels").match(text):
        return parse_verdict(text, language) is not None
    return last_verdict(text, language) is not None


def announcement_in(units: Units, language: Language) -> str | None:
    """Give the sentence at the start of a post that announces its predictions; None where there is none."""
    return next((text for text in opening_sentences(units) if announces(text, language)), None)


def opening_sentences(units: Units) -> Iterator[str]:
    """Yield the sentences of the paragraphs at the start of a post."""
    for unit in units.texts[:OPENING]:
        if not unit.quoted and unit.kind == "paragraph":
            for start, end in split_sentences(unit.text):
                yield unit.text[start:end].strip()


def opening_horizon(units: Units, clock: Clock, language: Language) -> str | None:
    """Give by when the predictions of a post are, where a sentence at its start says so: "Each guess is for 2027"."""
    for text in opening_sentences(units):
        is_about = announces(text, language) or speaks(language, "claim_names").search(text)
        if is_about and (horizon := parse_heading_horizon(text, clock, language)) and not clock.is_history(horizon):
            return horizon
    return None


def looks_back(units: Units, title: str, language: Language) -> bool:
    """Tell whether the start of a post speaks of predictions that were made before."""
    words = matcher(language, "prediction_words")
    earlier = speaks(language, "earlier")
    texts = (title, *opening_sentences(units))
    return any(words.search(text) and (earlier.search(text) or is_grading(text, language)) for text in texts)


def speaks_of_predictions(units: Units, title: str, language: Language) -> bool:
    """Tell whether a post says in its title, at its start or in a heading that it is about predictions."""
    words = matcher(language, "prediction_words")
    headings = (unit.text for unit in units.texts if unit.kind in ("heading", "label"))
    return any(words.search(text) for text in (title, *opening_sentences(units), *headings))


def is_shared(units: Units, title: str, language: Language) -> bool:
    """Tell whether the start of a post says that several people predict in it."""
    several = speaks(language, "several")
    return any(several.search(text) for text in (title, *opening_sentences(units)))


def is_personal(units: Units, language: Language) -> bool:
    """Tell whether the author of a post speaks of themselves at its start."""
    return any(speaks(language, "first_person").search(text) for text in opening_sentences(units))


def is_about_predictions(title: str, language: Language) -> bool:
    """Tell whether a title promises the author's predictions, rather than a method of predicting."""
    return bool(speaks(language, "titles").search(title)) and not speaks(language, "technical").search(title)


def is_devoted(title: str, language: Language) -> bool:
    """Tell whether a title promises predictions and nothing else: no review, no grading."""
    is_mixed = (
        speaks(language, "recaps").search(title)
        or speaks(language, "others").search(title)
        or is_grading(title, language)
    )
    return is_about_predictions(title, language) and not is_mixed


def announces(text: str, language: Language) -> bool:
    """Tell whether a text says that the author's predictions follow."""
    return bool(speaks(language, "announcements").search(text)) and not speaks(language, "disclaimers").search(text)


def disclaims(text: str, language: Language) -> bool:
    """Tell whether a text says that what follows is no prediction."""
    return bool(speaks(language, "disclaimers").search(text))


def purpose_of_heading(heading: str | None, clock: Clock, language: Language) -> Purpose | None:
    """Tell what a heading or label says that its section is for; None where it says nothing."""
    if not heading or len(heading.split()) > LABEL_WORDS:
        return None
    if is_grading(heading, language):
        return Purpose.GRADED
    if speaks(language, "aside_labels").search(heading) or speaks(language, "others").search(heading):
        return Purpose.ASIDE
    if speaks(language, "prediction_labels").search(heading) and not speaks(language, "technical").search(heading):
        return Purpose.GRADED if is_past(heading, clock, language) else Purpose.PREDICTIONS
    return None


def names_time(heading: str | None, language: Language) -> bool:
    """Tell whether a heading names nothing but a time, as "By 2030" does: in a post about predictions, they stand below it."""
    return heading is not None and speaks(language, "time_labels").search(heading) is not None


def is_past(heading: str, clock: Clock, language: Language) -> bool:
    """Tell whether a heading names predictions for a year that is over: "2023 predictions" in 2025."""
    horizon = parse_heading_horizon(heading, Clock(None, None), language)
    return bool(horizon and clock.made_on and horizon[:4] < clock.made_on[:4])


def is_contrast(heading: str | None, graded: Sequence[str]) -> bool:
    """Tell whether a label stands beside its own graded form: "2027 predictions" and "2027 predictions, graded"."""
    return bool(heading) and any(str(heading).lower() in other.lower() and other != heading for other in graded)


def regrade(purpose: Purpose | None, heading: str | None, clock: Clock, language: Language) -> Purpose | None:
    """Tell new predictions from graded ones in a post that grades: new ones are for a time yet to come."""
    if purpose is not Purpose.PREDICTIONS or not heading or not clock.made_on:
        return purpose
    if speaks(language, "new_labels").search(heading):
        return purpose
    horizon = parse_heading_horizon(heading, clock, language) or ""
    this_year, month = clock.made_on[:4], clock.made_on[5:7]
    is_new = horizon[:4] > this_year or (horizon[:4] == this_year and month in NEW_YEAR)
    return purpose if is_new else Purpose.GRADED
