"""What each section of a post is for: predictions, the grading of earlier ones, or neither.

A statement is a prediction by what it says and by where it stands: "Rust everywhere" is one under
"My predictions for 2027", and none under "Further reading".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from build_db.extract.predictions.headlines import find_headlines, is_headline
from build_db.extract.predictions.horizons import Clock
from build_db.extract.predictions.languages import Language, Matcher, matcher, speaks
from build_db.extract.predictions.named_times import is_contrast, is_new, is_past, names_new, names_time
from build_db.extract.predictions.opening import Opening, announces, disclaims, is_about_predictions
from build_db.extract.predictions.post_signs import speaks_of_predictions, tells_odds, tells_verdicts
from build_db.extract.predictions.texts import Texts
from build_db.extract.predictions.units import Units
from build_db.extract.predictions.verdicts import is_grading
from build_db.models import SectionNode

LABEL_WORDS: Final = 12
"""A heading of more words is a statement, not the name of a list."""


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


PARTS: Final = (Purpose.PREDICTIONS, Purpose.GRADED)
"""What a heading with nothing below it may say for those of its level that follow: "2026 in review", "1. Rain"."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a section is for, and who says so."""

    purpose: Purpose
    """What it is for."""

    explicit: bool = False
    """Whether a heading says so, rather than the post as a whole."""

    heading: str | None = None
    """The heading that says so."""

    headline: bool = False
    """Whether its heading is a prediction without saying so, as one of a series: "The mill is sold"."""

    explains: bool = False
    """Whether a heading above is a prediction itself, "Prediction 3: It will rain", and this explains it."""


def build_frames(sections: Sequence[SectionNode], units: Units, opening: Opening, description: str) -> list[Frame]:
    """Tell what each section is for.

    Args:
        sections: The section tree.
        units: Its pieces of text.
        opening: What the title of the post and its start say.
        description: What its front matter says of it; "" for nothing.

    Returns:
        As many frames as sections.
    """
    language = opening.language
    post = Frame(purpose_of_post(units, opening, description))
    own = purposes_of_headings(sections, units, opening, post.purpose)
    doubtful = units.with_cues(speaks(language, "disclaimers").all_cues)
    disclaimed = {unit.section for unit in doubtful if disclaims(unit.text, language)}
    unsaid = {number for number, purpose in enumerate(own) if purpose is None}
    headlines = find_headlines(sections, unsaid, opening) if post.purpose is Purpose.PREDICTIONS else set()
    frames: list[Frame] = []
    handed_on: list[Frame] = []
    parts: dict[tuple[int | None, int], Frame] = {}
    for number, section in enumerate(sections):
        place = section.parent, section.level
        above = parts.get(place) or (handed_on[section.parent] if section.parent is not None else post)
        purpose = own[number]
        if purpose is None and post.purpose is Purpose.PREDICTIONS and names_time(section.heading, language):
            purpose = Purpose.PREDICTIONS
        if section.kind == "footnotes" or (number in disclaimed and section.kind != "preamble"):
            frame = Frame(Purpose.ASIDE, explicit=True, heading=section.heading)
        elif number in headlines and above.purpose is not Purpose.GRADED:
            frame = Frame(Purpose.PREDICTIONS, heading=section.heading, headline=True)
        else:
            frame = frame_of(section, purpose, above, opening)
        frames.append(frame)
        handed_on.append(above if opens_post(section, purpose, language) else frame)
        if purpose is not None:
            parts.pop(place, None)
            if frame.explicit and purpose in PARTS and names_part(sections, number, units):
                parts[place] = frame
    return frames


def opens_post(section: SectionNode, purpose: Purpose | None, language: Language) -> bool:
    """Tell whether a heading opens a post, so that it says nothing of others that stand below it: "Introduction"."""
    is_aside = purpose is Purpose.ASIDE and section.heading is not None
    return is_aside and speaks(language, "opening_labels").search(section.heading or "") is not None


def names_part(sections: Sequence[SectionNode], number: int, units: Units) -> bool:
    """Tell whether a heading has nothing below it, and the next is of its level: then it stands over that."""
    section, following = sections[number], sections[number + 1] if number + 1 < len(sections) else None
    is_empty = section.kind == "heading" and len(units.by_section.get(number, ())) == 1
    return is_empty and following is not None and (following.parent, following.level) == (section.parent, section.level)


def frame_of(section: SectionNode, purpose: Purpose | None, above: Frame, opening: Opening) -> Frame:
    """Tell what a section is for by its own heading, or by what stands above it where that says nothing."""
    if purpose is None or (above.purpose is Purpose.ASIDE and above.explicit):
        return above
    if purpose is Purpose.PREDICTIONS and is_named(section.heading, opening.language):
        return Frame(purpose, heading=section.heading, explains=True)
    if purpose is Purpose.PREDICTIONS and above.purpose is Purpose.GRADED and above.explicit:
        purpose = regrade(purpose, section.heading, opening.clock, opening.language) or purpose
    return Frame(purpose, explicit=True, heading=section.heading)


def purposes_of_headings(
    sections: Sequence[SectionNode], units: Units, opening: Opening, post: Purpose
) -> list[Purpose | None]:
    """Tell what the headings of a post say that their sections are for: as many as sections."""
    own = purposes_said([section.heading or "" for section in sections], opening)
    if not is_about_predictions(opening.title, opening.language):  # "Rail, and what comes next" is no list's name
        names = [section.heading == opening.title for section in sections]
        own = [None if name and said is Purpose.PREDICTIONS else said for name, said in zip(names, own, strict=True)]
    # what the title says, it says of the post as a whole
    titles = [section.heading == opening.title for section in sections]
    own = [None if name and said is Purpose.GRADED else said for name, said in zip(titles, own, strict=True)]
    if Purpose.GRADED in own and not speaks_of_predictions(units, opening):  # "What I got wrong" is about anything
        own = [None if purpose is Purpose.GRADED else purpose for purpose in own]
    if post is not Purpose.GRADED:
        return own
    clock, language = opening.clock, opening.language
    own = [
        Purpose.PREDICTIONS if purpose is None and names_new(section.heading, clock, language) else purpose
        for purpose, section in zip(own, sections, strict=True)
    ]
    graded = [
        section.heading or "" for purpose, section in zip(own, sections, strict=True) if purpose is Purpose.GRADED
    ]
    return [
        purpose
        if is_contrast(section.heading, graded) or names_new(section.heading, clock, language)
        else regrade(purpose, section.heading, clock, language)
        for purpose, section in zip(own, sections, strict=True)
    ]


def purposes_said(headings: Sequence[str], opening: Opening) -> list[Purpose | None]:
    """Tell what headings or labels say that their sections are for; None where they say nothing.

    All are looked through for one kind of word after another, since few of them have any.
    """
    clock, language = opening.clock, opening.language
    folded, said = Texts(headings), dict[int, Purpose]()

    def found(label: Matcher) -> Iterator[tuple[int, str]]:
        for number in folded.with_cues(label.all_cues):
            if number not in said and len(headings[number].split()) <= LABEL_WORDS:
                yield number, headings[number]

    said |= {
        number: Purpose.GRADED
        for number, heading in found(matcher(language, "grading"))
        if is_grading(heading, language)
    }
    for field in ("aside_labels", "others"):
        label = speaks(language, field)
        said |= {
            number: Purpose.ASIDE
            for number, heading in found(label)
            if label.search(heading) and not is_headline(heading, opening)
        }
    names, technical = speaks(language, "prediction_labels"), speaks(language, "technical")
    bare = None if technical.search(opening.title) is None else speaks(language, "bare_labels")
    for number, heading in found(names):
        if bare and bare.fullmatch(heading.strip(" :")):  # "Predictions" in "Predicting churn with trees"
            continue
        if names.search(heading) and not technical.search(heading):
            said[number] = Purpose.GRADED if is_past(heading, clock, language) else Purpose.PREDICTIONS
    return [said.get(number) for number in range(len(headings))]


def purpose_of_post(units: Units, opening: Opening, description: str) -> Purpose:
    """Tell what a post is for by its title, its description and its opening."""
    title, language = opening.title, opening.language
    if speaks(language, "others").search(title):
        return Purpose.OTHER
    if is_grading(title, language) or tells_verdicts(units, language):
        return Purpose.GRADED
    if tells_odds(units, language):
        return Purpose.PREDICTIONS
    if is_about_predictions(title, language):
        return Purpose.OTHER if speaks(language, "recaps").search(title) else Purpose.PREDICTIONS
    is_told = opening.announces or (opening.is_forward and opening.speaks_of_own)
    return Purpose.PREDICTIONS if announces(description, language) or is_told else Purpose.OTHER


def is_named(heading: str | None, language: Language) -> bool:
    """Tell whether a heading calls itself a prediction and states it: "Prediction 3: It will rain"."""
    match = speaks(language, "statement_prefixes").match(heading or "")
    return match is not None and bool((heading or "")[match.end() :].strip())


def regrade(purpose: Purpose | None, heading: str | None, clock: Clock, language: Language) -> Purpose | None:
    """Tell new predictions from graded ones in a post that grades: new ones are for a time yet to come."""
    if purpose is not Purpose.PREDICTIONS or not heading or is_new(heading, clock, language):
        return purpose
    return Purpose.GRADED
