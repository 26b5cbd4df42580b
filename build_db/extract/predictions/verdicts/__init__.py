"""Phrases → verdicts: how, by the post's own word, a prediction turned out."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from build_db.extract.predictions.languages import ENGLISH, Language, matcher, speaks
from build_db.extract.predictions.verdicts.lead_ins import is_grading, parse_lead_in_verdict
from build_db.extract.predictions.verdicts.marks import (
    AROUND,
    LAST_POINTS,
    LETTER,
    LETTERS,
    MARK,
    MARKS,
    POINTS,
    SHARE,
    outcome_of,
    read_points,
)
from build_db.extract.predictions.verdicts.patterns import (
    STOPPED,
    label_pattern,
    outcomes_of,
    verdict_pattern,
)
from build_db.normalise import split_sentences

__all__ = ["Verdict", "find_verdict", "is_grading", "last_verdict", "parse_lead_in_verdict", "parse_verdict"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict with its place in the text."""

    outcome: str
    """One of right, mostly right, mixed, mostly wrong, wrong, unresolvable."""

    written: str
    """As the author put it."""

    start: int
    """Offset at which its marker begins, with its bracket, arrow or label: what is cut from the statement."""

    end: int
    """Offset behind its marker."""


KEPT: Final = 64
"""For how many texts the answer is kept: several rules ask for the same."""
LONGEST: Final = 60
"""How many characters a verdict in brackets or behind an arrow has at most."""
BRACKETS: Final = re.compile(
    r"\s*[(\[（【]([^()\[\]（）【】]{1,60})[)\]）】]\s*[.。!]?\s*$"
)  # "(did not happen)", last
FIRST_BRACKETS: Final = re.compile(r"\s*[(\[（【]([^()\[\]（）【】]{1,60})[)\]）】]\s*[:：–—-]?\s*(?=\S)")  # "[HIT] …"
ARROW: Final = re.compile(r"\s*(?:→|⇒|⟶|➡\ufe0f?|[-=]>|\s[–—-]|[.!?]\s)\s*([^→⇒>–—]{1,60}?)\s*$")  # "→ true", "– wrong"
OPENING: Final = re.compile(r"\s*([^:：–—.]{1,30}?)(?:\s*[:：]|\s+[–—-])\s+(?=\S)")  # "Correct: …", "Wrong – …"
LAST_COLON: Final = re.compile(r"\s*[:：]\s*(?P<last>[^:：]{1,30})$")  # ": MOSTLY RIGHT"


def parse_verdict(text: str, language: Language = ENGLISH) -> Verdict | None:
    """Read a verdict that stands by itself, or that opens or says in so many words how a prediction did.

    Args:
        text: e.g. `No.`, `HIT`, `✅`, `B+`, `No. This clearly didn't happen`, `I was wrong about this`.
        language: Its language.

    Returns:
        The verdict; None where there is none that is plain.
    """
    start = len(text) - len(text.lstrip(AROUND))
    if verdict := read_sign(text, start):
        return verdict
    label = label_pattern(language).match(text, start)
    if label and (inner := read_opening(text, label.start("rest"), language) or read_share(text, label.start("rest"))):
        return inner
    return read_opening(text, start, language) or read_sentences(text, language)


def read_sign(text: str, start: int) -> Verdict | None:
    """Read an emoji, a letter or points at the start of a text."""
    if match := MARK.match(text, start):
        outcomes = {MARKS[found] for found in MARK.findall(text[:LONGEST])}
        outcome = outcomes.pop() if len(outcomes) == 1 else "mixed"
        return Verdict(outcome, text[start:].strip() if len(text) < LONGEST else match[0], start, match.end())
    if match := LETTER.match(text, start):
        return Verdict(LETTERS[match[1]], match[0], start, match.end())
    match = POINTS.match(text, start)
    outcome_of_points = read_points(match) if match else None
    return Verdict(outcome_of_points, match[0], start, match.end()) if match and outcome_of_points else None


def read_share(text: str, start: int) -> Verdict | None:
    """Read the share of one point behind a label: "Score: 0.25"."""
    match = SHARE.match(text, start)
    if not match:
        return None
    outcome = "mixed" if match["half"] else outcome_of(float(match["score"]))
    return Verdict(outcome, match[0], start, match.end()) if outcome else None


def read_opening(text: str, start: int, language: Language, needs_subject: bool = False) -> Verdict | None:
    """Read a verdict at a place in a text."""
    start += len(text[start:]) - len(text[start:].lstrip(AROUND))
    if not needs_subject and (sign := read_sign(text, start)):
        return sign
    match = verdict_pattern(language).match(text, start)
    if not match:
        return None
    subject = (match["subject"] or "").strip()
    words = text[start + len(match["subject"] or "") : match.end()]
    is_firm = matcher(language, "firm_verdicts").fullmatch(words) is not None
    behind = text[match.end() :].lstrip()
    goes_on = match["go"] is not None and (bool(subject) or not is_firm)
    is_asked = behind.startswith("?") or (needs_subject and not subject)
    stands = STOPPED.match(text, match.end()) is not None  # the mark behind "No."
    says_so = bool(subject) and not (is_firm and speaks(language, "first_person").fullmatch(subject))  # no "I missed"
    if is_asked or not (stands or says_so or goes_on or (not is_firm and " " in words)):
        return None
    number = next(int(name[1:]) for name, value in match.groupdict().items() if name[0] == "o" and value is not None)
    outcome = soften(outcomes_of(language, "verdicts")[number], behind, language)
    return Verdict(outcome, text[start : match.end()].strip(AROUND), start, match.end())


def soften(outcome: str, behind: str, language: Language) -> str:
    """Take "yes" half back where "but only partly" follows in the same sentence."""
    _, end = next(split_sentences(behind), (0, 0))
    is_softened = outcome in ("right", "wrong") and matcher(language, "softeners").search(behind[: min(end, LONGEST)])
    return "mixed" if is_softened else outcome


def read_sentences(text: str, language: Language) -> Verdict | None:
    """Read a verdict that a later sentence gives in the author's own name; None where two differ."""
    found = []
    for start, end in list(split_sentences(text))[1:]:
        if speaks(language, "first_person").search(text, start, min(end, start + LONGEST)):
            verdict = read_opening(text, start, language, needs_subject=True)
            found += [verdict] if verdict and verdict.end <= end else []
    return found[0] if len({verdict.outcome for verdict in found}) == 1 else None


def read_whole(text: str, language: Language) -> str | None:
    """Tell the outcome of a text that is nothing but a verdict."""
    text = text.strip(AROUND + ".!。！,;")
    verdict = read_opening(text, 0, language) if text else None
    if not verdict:
        return None
    return verdict.outcome if verdict.end == len(text) or text[verdict.end] in ",;.–— (:" else None


@lru_cache(maxsize=KEPT)
def find_verdict(text: str, language: Language = ENGLISH) -> Verdict | None:
    """Find a verdict attached to a statement.

    Args:
        text: e.g. `It will rain (did not happen)`, `✅ It will rain`, `It will rain. Result: No.`
        language: Its language.

    Returns:
        The verdict and the place of its marker; None where the text is a statement alone.
    """
    for label in label_pattern(language).finditer(text):
        inner = read_opening(text, label.start("rest"), language)
        if inner:
            end = inner.end + (inner.end < len(text) and text[inner.end] in ".)]")
            return Verdict(inner.outcome, inner.written, label.start(), end)
    return find_last(text, language) or find_first(text, language)


def find_last(text: str, language: Language) -> Verdict | None:
    """Find a verdict in brackets, behind an arrow or as an emoji at the end of a text."""
    stripped = text.rstrip(AROUND + ".")
    marks = [match for match in MARK.finditer(text) if match.end() >= len(stripped) and match.start() > 0]
    if marks:
        start = len(text[: marks[0].start()].rstrip(" –—-→>=(["))
        return Verdict(MARKS[marks[0][1]], marks[0][0], start, len(text))
    if (points := LAST_POINTS.search(text)) and (outcome := outcome_of(float(points["score"]))):
        return Verdict(outcome, points["points"], points.start(), len(text))
    for pattern in (BRACKETS, ARROW):
        match = pattern.search(text)
        if match and match.start() > 0 and (outcome := read_whole(match[1], language)):
            start = match.start() + (text[match.start()] in ".!?")
            return Verdict(outcome, match[1].strip(AROUND), start, len(text))
    return None


def find_first(text: str, language: Language) -> Verdict | None:
    """Find a verdict before a statement: an emoji, in brackets, or before a colon or a dash."""
    start = len(text) - len(text.lstrip(AROUND))
    if (mark := MARK.match(text, start)) and text[mark.end() :].strip():
        return Verdict(MARKS[mark[1]], mark[0], 0, mark.end())
    for pattern in (FIRST_BRACKETS, OPENING):
        match = pattern.match(text)
        if match and (outcome := read_whole(match[1], language)):
            return Verdict(outcome, match[1].strip(AROUND), 0, match.end())
    return None


def last_verdict(text: str, language: Language = ENGLISH) -> Verdict | None:
    """Read the verdict behind the last colon of a heading: "It rains: WRONG", "2. It rains: B-".

    Args:
        text: A heading.
        language: Its language.

    Returns:
        The verdict and the place of its marker; None where the heading ends otherwise.
    """
    colon = max(text.rfind(":"), text.rfind("："))
    if colon <= 0 or len(text) - colon > 2 * LONGEST:
        return None
    match = LAST_COLON.search(text, len(text[:colon].rstrip()))
    if match is None or not match.start():
        return None
    words = match["last"]
    outcome = read_whole(words, language) if words.isupper() or LETTER.fullmatch(words) else None
    return Verdict(outcome, words, match.start(), len(text)) if outcome else None
