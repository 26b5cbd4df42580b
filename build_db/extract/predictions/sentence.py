"""Predictions in prose: "I predict that …" anywhere, "it will …" where predictions are expected."""

import re
from collections.abc import Iterator, Set
from typing import Final

from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.extract.predictions.claims import FUTURE, NO_CLAIM, speaker_of, strength_of
from build_db.extract.predictions.frames import Purpose
from build_db.extract.predictions.horizons import Clock, parse_horizon
from build_db.extract.predictions.languages import Language, speaks
from build_db.extract.predictions.prose import claims_in_prose, explains, is_cited, place_sentence
from build_db.extract.predictions.purposes import is_whole_claim
from build_db.extract.predictions.spoken import claims_of_sentence, spoken_odds
from build_db.extract.predictions.units import COLONS, Unit, is_question
from build_db.normalise import split_sentences

WORD: Final = re.compile(r"[^\W\d_]+")  # "rain"
NAME_LENGTH: Final = 5
"""Words of fewer letters are in any sentence."""
UNDATED: Final = Clock("1970-01-01", None)
"""By which "this year" is a time to come in a post whose day is not known."""
FEWEST: Final = 2
"""One sentence that opens with "First" counts nothing."""
STYLE: Final = 3
"""An author who has listed so many predictions, or given them headings, does not hide others in prose."""


def find_sentences(context: Context) -> Iterator[Candidate]:
    """Find paragraphs that predict, and of each the sentences that do so.

    The examples that it was made for: `I predict that it will rain in May.` and `I think that by 2030 it will be
    dry.` in any post; `By May, expect rain.` and `**It will rain in May.**` in one that is about predictions.
    """
    language, units = context.language, context.units
    plain = units_with("plain_predictions", context)
    opinions, openings = units_with("opinions", context), units.with_cues(speaks(language, "dated_openings").all_cues)
    dated = opinions | {unit.number for unit in openings}
    tells = context.opening.is_devoted and not context.taken and not plain
    for number, frame in enumerate(context.frames):
        if frame.purpose is Purpose.ASIDE and (context.has_label or context.opening.is_devoted):
            continue
        is_expected = frame.purpose is Purpose.PREDICTIONS
        for unit in units.by_section.get(number, ()):
            is_prose = unit.kind in ("paragraph", "label") or (unit.kind == "item" and not is_expected)
            if unit.quoted or not is_prose or explains(unit, language):
                continue
            if not is_expected:
                for sentence in said_anywhere(unit, context, plain, dated):
                    yield from claims_of_sentence(unit, sentence, language)
            elif not unit.leads or is_whole_claim(unit.text, language):
                yield from claims_of_paragraph(unit, context)
                yield from told_in_present(unit, context) if tells else ()


def said_anywhere(unit: Unit, context: Context, plain: Set[int], dated: Set[int]) -> list[str]:
    """Find the sentences of a text that are predictions wherever they stand: by "I predict", by odds, by a time.

    Args:
        unit: The text.
        context: The post.
        plain: Numbers of the texts that say "I predict" or the like.
        dated: Numbers of those that may say what the author thinks will be by some time.

    Returns:
        The sentences, none twice.
    """
    purpose = context.frames[unit.section].purpose
    is_dated = unit.number in dated or (context.opening.is_forward and purpose is Purpose.OTHER)
    if not is_dated and unit.number not in plain and unit.number not in context.stating:  # as most
        return []
    said = list(plain_predictions(unit, context)) if unit.number in plain else []
    if purpose is not Purpose.ASIDE:
        said += spoken_odds(unit, context)
        if is_dated:
            said += dated_opinions(unit, context)
    own = (text for text in dict.fromkeys(said) if not is_cited(unit, text, context.language))
    return [text for text in own if not text.endswith(COLONS)]  # "We'll see it in such as:"


def claims_of_paragraph(unit: Unit, context: Context) -> Iterator[Candidate]:
    """Find the sentences of a paragraph that predict, but for those that explain what was found above it."""
    language = context.language
    explains_one = unit.line_start in context.explaining or context.frames[unit.section].explains
    is_aside = (context.is_structured or explains_one) and not stands_out(unit)
    if is_aside and speaks(language, "performatives").search(unit.text) is None:
        return
    if enumerated := enumerated_sentences(unit, language):
        yield from (place_sentence(unit, sentence) for sentence in enumerated if not is_aside)
        return
    goes_on = unit.section in context.claimed
    heading = named_in(context.sections[unit.section].heading or "") if goes_on else set()
    for sentence in claims_in_prose(unit, language, goes_on=goes_on):
        is_own = strength_of(sentence, language) > FUTURE or (not is_aside and not reports_others(unit, language))
        if is_own and heading.isdisjoint(named_in(sentence)):
            yield place_sentence(unit, sentence)


def enumerated_sentences(unit: Unit, language: Language) -> list[str]:
    """Give the sentences that count what the author expects: "I expect three things. First, …"; [] where none does."""
    counts = speaks(language, "enumerators")
    sentences = [unit.text[start:end].strip() for start, end in split_sentences(unit.text)]
    enumerated = [sentence for sentence in sentences if counts.match(sentence)]
    expects = any(speaks(language, "performatives").search(sentence) for sentence in sentences[:1])
    return enumerated if expects and len(enumerated) >= FEWEST else []


def reports_others(unit: Unit, language: Language) -> bool:
    """Tell whether a paragraph says what others expect: then what it says will be may be theirs, too."""
    return not stands_out(unit) and speaks(language, "others").search(unit.text) is not None


def units_with(field: str, context: Context) -> set[int]:
    """Give the numbers of the texts that a pattern of the language's speech finds something in."""
    pattern = speaks(context.language, field)
    return {unit.number for unit in context.units.with_cues(pattern.all_cues) if pattern.search(unit.text)}


def told_in_present(unit: Unit, context: Context) -> Iterator[Candidate]:
    """Find the sentences that tell the time to come in the present tense, in a post of nothing but such prose.

    The example that it was made for: `The mill closes for good.` in a post called "Predictions for 2027".
    """
    language = context.language
    sentences = [unit.text[start:end].strip() for start, end in split_sentences(unit.text)]
    for sentence in sentences:
        tells = speaks(language, "events").search(sentence) is not None
        if len(sentences) == 1:  # "someone sails around the world before 2028" is a paragraph
            tells = tells or parse_horizon(sentence, context.clock, language) is not None
        if tells and is_told(sentence, language):
            yield place_sentence(unit, sentence)


def is_told(sentence: str, language: Language) -> bool:
    """Tell whether a sentence about what happens is no remark, no question and not about what has happened."""
    others = ("first_person", "past", "others", "about_predictions", "future")
    is_remark = is_question(sentence) or speaks(language, "leaning").match(sentence)
    return not is_remark and not any(speaks(language, field).search(sentence) for field in others)


def named_in(text: str) -> set[str]:
    """Give the words of a text that are long enough to name something."""
    return {word for word in WORD.findall(text.lower()) if len(word) >= NAME_LENGTH}


def dated_opinions(unit: Unit, context: Context) -> Iterator[str]:
    """Find the sentences that say what the author thinks will be, and by when."""
    language = context.language
    if speaker_of(unit.text, language):
        return
    clock = context.clock if context.made_on else UNDATED
    for start, end in split_sentences(unit.text):
        sentence = unit.text[start:end].strip()
        if is_opinion(sentence, context) and parse_horizon(sentence, clock, language):
            yield sentence


def stands_out(unit: Unit) -> bool:
    """Tell whether a whole paragraph is bold."""
    return unit.bold_end >= len(unit.text.rstrip()) > 0


def is_opinion(sentence: str, context: Context) -> bool:
    """Tell whether a sentence says what the author thinks will be; in a post on the future, what will be."""
    language = context.language
    if context.opening.is_forward:
        return strength_of(sentence, language) >= FUTURE and not speaks(language, "leaning").match(sentence)
    says_so = speaks(language, "opinions").search(sentence)
    if not (says_so or context.opening.is_recap):  # what a report says of next year was announced
        says_so = speaks(language, "dated_openings").match(sentence)
    return says_so is not None and strength_of(sentence, language) > NO_CLAIM


def plain_predictions(unit: Unit, context: Context) -> Iterator[str]:
    """Find the sentences that call themselves predictions, wherever they stand, and what goes on behind such a one."""
    language = context.language
    if speaker_of(unit.text, language):
        return
    found: list[str] = []
    opening: str | None = None  # "Here's my prediction: the mill is old." only says where it begins
    for start, end in split_sentences(unit.text):
        sentence = unit.text[start:end].strip()
        is_plain = speaks(language, "plain_predictions").search(sentence) is not None
        if is_plain and tells_of_past(sentence, language):
            continue
        if is_plain and (strength_of(sentence, language) > NO_CLAIM or claims_itself(sentence, language)):
            opening = sentence if announces_claim(sentence, language) else opening
            found.append(sentence)
        elif found and strength_of(sentence, language) >= FUTURE and not speaks(language, "leaning").match(sentence):
            found.append(sentence)
    if opening and len(found) > 1 and not claims_itself(opening, language):
        found.remove(opening)
    yield from found


def tells_of_past(sentence: str, language: Language) -> bool:
    """Tell whether a sentence speaks of what was, and of nothing to come: "I'd bet that nobody had read it"."""
    is_past = speaks(language, "past").search(sentence) is not None
    return is_past and speaks(language, "future").search(sentence) is None


def announces_claim(sentence: str, language: Language) -> bool:
    """Tell whether a sentence says that the author's prediction begins: "Here's my prediction: …"."""
    match = speaks(language, "plain_predictions").search(sentence)
    return match is not None and sentence[match.end() :].lstrip().startswith(COLONS)


def claims_itself(opening: str, language: Language) -> bool:
    """Tell whether what stands behind the colon of an announcement says what will be."""
    match = speaks(language, "plain_predictions").search(opening)
    return match is not None and strength_of(opening[match.end() :].strip(" :："), language) >= FUTURE


RULE: Final = Rule("sentence", "says in so many words what will be", find_sentences)
