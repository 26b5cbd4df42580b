"""Pieces of text → claims: how strongly a sentence predicts, and what of it is the statement."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from typing import Final

from build_db.extract.predictions.base import Candidate, Context
from build_db.extract.predictions.frames import Purpose
from build_db.extract.predictions.languages import Language, speaks
from build_db.extract.predictions.probabilities import Stated, find_probabilities
from build_db.extract.predictions.units import COLONS, Unit, is_question
from build_db.extract.predictions.verdicts import Verdict, find_verdict, last_verdict
from build_db.normalise import split_sentences

NO_CLAIM, HEDGED, FUTURE, PERFORMATIVE = range(4)
"""How strongly a sentence predicts: not at all, "may", "will", "I predict"."""

TAKEN_BACK: Final = ("others", "disclaimers", "not_claims", "about_predictions")
"""What makes a sentence about the future no claim of the author's."""
KEPT: Final = 256
"""For how many texts it is kept how strongly they predict: several rules ask for the same."""

FRACTION: Final = re.compile(r"\d+\s?/\s?(?!1\b)\d+")  # "1/4"; not "1/1"
FEWEST_WORDS: Final = 2
"""A text of fewer words before a probability is no statement."""
# "1. ", "#3: ", "(2) ", "IV. ", "1️⃣ ", "① " before a heading
NUMBERING: Final = re.compile(
    r"(?:#\s?|no\.?\s?)?(?:\(?\d{1,3}[.):/]|\d{1,2}\s?[-–—]|[IVX]{1,4}\.)\s+|#\d{1,2}\s+"
    r"|\d?\d\ufe0f?\u20e3\s*|[①-⑳]\s*",
    re.IGNORECASE,
)
# ", but " between two claims
JOINT: Final = re.compile(r"[\s,;:.–—-]*(?:\b(?:but|and|with|while|mais|et)\b\s*)?", re.IGNORECASE)
NAME: Final = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,2}")  # "Mara", "Old Pieter"
SPEAKER: Final = re.compile(rf"({NAME.pattern})\s*[:：]\s+")  # "Mara: It will rain"
EDGES: Final = " \t\n:;,–—-→=|*_"
"""What remains around a statement when its probability is cut off."""


@lru_cache(maxsize=KEPT)
def strength_of(sentence: str, language: Language) -> int:
    """Tell how strongly a sentence predicts.

    Args:
        sentence: Plain text.
        language: Its language.

    Returns:
        NO_CLAIM, HEDGED, FUTURE or PERFORMATIVE; questions, other people's forecasts and what the
        author or the post is going to do next are no claims.
    """
    if speaks(language, "performatives").search(sentence):
        strength = PERFORMATIVE
    elif speaks(language, "future").search(sentence):
        strength = FUTURE
    elif speaks(language, "hedged").search(sentence):
        strength = HEDGED
    else:
        return NO_CLAIM
    is_none = is_question(sentence) or any(speaks(language, field).search(sentence) for field in TAKEN_BACK)
    return NO_CLAIM if is_none else strength


@lru_cache(maxsize=KEPT)
def best_sentence(text: str, language: Language) -> tuple[int, str]:
    """Give the sentence of a text that predicts most strongly, the first of equals.

    Args:
        text: Plain text.
        language: Its language.

    Returns:
        How strongly, and the sentence.
    """
    best = (NO_CLAIM, "")
    for start, end in split_sentences(text):
        sentence = text[start:end].strip()
        strength = strength_of(sentence, language)
        if strength > best[0]:
            best = (strength, sentence)
    return best


def claims_of(unit: Unit, context: Context) -> Iterator[Candidate]:
    """Make candidates of a piece of text: one, or one for each probability that it states.

    Args:
        unit: The text.
        context: The post.

    Yields:
        Candidates in the order of the text, without their probabilities and verdicts.
    """
    whole = candidate_of(unit)
    verdict = find_verdict(unit.text, context.language)
    if verdict is None and unit.kind == "heading":
        verdict = last_verdict(unit.text, context.language)
    if verdict and says_how_likely(verdict, unit, context):
        verdict = None
    if verdict:
        text = cut(whole.text, verdict.start, verdict.end)
        last = line_with(unit, text.split()[-2:], 0, at_end=True) if verdict.start else None
        end = unit.line_end if last is None else unit.line_start + last
        whole = replace(whole, text=text, verdict=verdict, line_end=end)
    stated = plainest(find_probabilities(whole.text, context.language), whole.text)
    if not stated:
        yield whole
    elif len(stated) == 1 or not all(says_something(part) for part in parts_of(whole.text, stated)):
        chosen = stated[-1]
        text = whole.text if chosen.strength == "spoken" else statement_before(whole.text, chosen)
        yield replace(whole, text=text, stated=chosen)
    else:
        yield from split_claims(whole, unit, stated)


def says_how_likely(verdict: Verdict, unit: Unit, context: Context) -> bool:
    """Tell whether what could be points is a probability: "(1/4)" in a post that grades no earlier predictions."""
    is_graded = context.opening.looks_back or context.frames[unit.section].purpose is Purpose.GRADED
    return not is_graded and FRACTION.fullmatch(verdict.written) is not None


def plainest(stated: tuple[Stated, ...], text: str) -> tuple[Stated, ...]:
    """Leave those of several probabilities that stand in brackets, where some do: "a chance of 10% … (70%)"."""
    bracketed = tuple(marker for marker in stated if text[marker.start : marker.end].lstrip()[:1] in ("(", "[", "（"))
    return bracketed or stated


def candidate_of(unit: Unit) -> Candidate:
    """Make a candidate of the whole text of a unit."""
    return Candidate(
        section=unit.section,
        line_start=unit.line_start,
        line_end=unit.line_end,
        token=unit.token,
        text=unit.text,
        markdown=unit.markdown,
        marks=unit.attributes,
        unit=unit,
    )


def cut(text: str, start: int, end: int) -> str:
    """Cut a marker out of a text."""
    before, after = text[:start].rstrip(EDGES), text[end:].strip(EDGES)
    return f"{before} {after}".strip() if after else before


def statement_before(text: str, stated: Stated) -> str:
    """Give the statement that a probability belongs to: what stands before it, else behind it, else around it."""
    before, behind = text[: stated.start].rstrip(EDGES), text[stated.end :].strip(EDGES)
    if len(before.split()) >= FEWEST_WORDS or not says_something(behind):
        return before or text  # "I'd put rain in May at 60%" has nothing beside it
    return behind


def parts_of(text: str, stated: tuple[Stated, ...]) -> list[str]:
    """Cut a text up into what stands before each of its probabilities."""
    starts = [0, *(marker.end for marker in stated[:-1])]
    return [text[start : marker.start] for start, marker in zip(starts, stated, strict=True)]


def says_something(text: str) -> bool:
    """Tell whether a text has words enough for a statement."""
    return len(JOINT.sub("", text, count=1).split()) >= FEWEST_WORDS


def split_claims(whole: Candidate, unit: Unit, stated: tuple[Stated, ...]) -> Iterator[Candidate]:
    """Make a candidate of each statement with a probability of its own, on the lines on which it stands."""
    position = 0
    for part, marker in zip(parts_of(whole.text, stated), stated, strict=True):
        number = unit.markdown.find(marker.written, position)
        end = number + len(marker.written) if number >= 0 else position
        text = JOINT.sub("", part, count=1).strip(EDGES)
        first = unit.line_start + unit.markdown.count("\n", 0, position + opening_space(unit.markdown[position:end]))
        last = unit.line_start + unit.markdown.count("\n", 0, end)
        position = end
        yield replace(whole, text=text, stated=marker, line_start=first, line_end=max(first, last))


def opening_space(text: str) -> int:
    """Count the characters before the first word of a text: what closes the probability before it."""
    match = re.search(r"\w", text)  # the "w" of ")_),\nwith"
    return match.start() if match else 0


def tidy(text: str, language: Language) -> str:
    """Take off what introduces a statement, "Prediction 3: ", "1. ", and the fields behind it, "Confidence: high"."""
    text = NUMBERING.sub("", text.strip(), count=1) if NUMBERING.match(text.strip()) else text.strip()
    match = speaks(language, "statement_prefixes").match(text)
    if match and says_something(text[match.end() :]):
        text = text[match.end() :]
    for field in speaks(language, "field_names").finditer(text) if any(map(text.__contains__, COLONS)) else ():
        before = text[: field.start()].rstrip(EDGES + "([")  # "It will rain (Confidence: high)"
        if text[field.end() :].lstrip().startswith(COLONS) and says_something(before):
            return before.strip().strip("|").strip()
    return text.strip().strip("|").rstrip("".join(COLONS)).strip()


def stands_alone(text: str, language: Language) -> bool:
    """Tell whether an item makes sense without the subject above it: "IPO" and "will rise" do not."""
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    says_enough = (len(words) >= FEWEST_WORDS or not language.spaced) and not text[:1].islower()
    return says_enough and speaks(language, "bare_verbs").match(text) is None


def speaker_of(text: str, language: Language) -> tuple[str, str] | None:
    """Tell who says a text where it opens with a name and a colon, and what they say: "Mara: It will rain"."""
    match = SPEAKER.match(text)
    if match is None or speaks(language, "statement_prefixes").match(text):  # nobody is called "Prediction"
        return None
    return match[1], text[match.end() :]


def line_with(unit: Unit, words: Sequence[str], after: int, *, at_end: bool = False) -> int | None:
    """Find the line of a text, from 0, on which a sentence starts, or ends, at or behind another line."""
    lines = unit.markdown.split("\n")
    written = " ".join(line.strip() for line in lines)  # what is looked for may stand on two lines
    ends = list(accumulate(len(line.strip()) + 1 for line in lines))
    start = ends[after - 1] if after else 0
    # markup may stand within it: fewer words tell then
    fewer = words[-1:] if at_end else [" ".join(words[:2]), words[0]]
    for wanted in (" ".join(words), *fewer):
        place = written.find(wanted, start) if wanted else -1
        if place >= 0:
            return bisect_right(ends, place + len(wanted) - 1 if at_end else place)
    return None
