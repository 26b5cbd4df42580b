"""Phrases → verdicts: how, by the post's own word, a prediction turned out."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from build_db.extract.predictions.languages import ENGLISH, Language
from build_db.extract.predictions.languages.matching import fold
from build_db.extract.predictions.verdicts.ends import LONGEST, find_arrow, find_brackets, remark_start
from build_db.extract.predictions.verdicts.lead_ins import is_grading, parse_lead_in_verdict
from build_db.extract.predictions.verdicts.marks import (
    AROUND,
    LAST_POINTS,
    LETTER,
    LETTERS,
    MARK,
    MARKS,
    NO_SIGNS,
    POINTS,
    SHARE,
    outcome_of,
    read_points,
)
from build_db.extract.predictions.verdicts.patterns import (
    STOPPED,
    WORDS,
    may_open,
)
from build_db.normalise import split_sentences

__all__ = ["Verdict", "find_verdict", "is_grading", "last_verdict", "parse_lead_in_verdict", "parse_verdict"]


class Verdict(NamedTuple):
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
FIRST_BRACKETS: Final = re.compile(r"\s*[(\[（【]([^()\[\]（）【】]{1,60})[)\]）】]\s*[:：–—-]?\s*(?=\S)")  # "[HIT] …"
OPENING: Final = re.compile(r"\s*([^:：–—.]{1,30}?)(?:\s*[:：]|\s+[–—-])\s+(?=\S)")  # "Correct: …", "Wrong – …"
OPENING_SIGN: Final = re.compile(r"[:：–—-](?:(?<=[:：])|(?<=\s[–—-]))\s")  # ": ", " – ": the mark of `OPENING`
LONGEST_OPENING: Final = 30
"""How many characters a verdict before a colon or a dash has at most."""
LABEL_SIGN: Final = re.compile(
    r"[:：=?–—-](?:(?<=[:：=?])|(?<=\s[–—-]))"
)  # ":" of "Result: yes": without one, there is no label
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
    label = WORDS[language].label.match(text, start) if has_label(text, language) else None
    if label and (inner := read_opening(text, label.start("rest"), language) or read_share(text, label.start("rest"))):
        return inner
    return read_opening(text, start, language) or read_sentences(text, language)


def read_sign(text: str, start: int) -> Verdict | None:
    """Read an emoji, a letter or points at the start of a text."""
    if text[start : start + 1] in NO_SIGNS:
        return None
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
    rest = text[start:]
    start += len(rest) - len(rest.lstrip(AROUND))
    if not needs_subject and (sign := read_sign(text, start)):
        return sign
    known = WORDS[language]
    if not may_open(text, start, known.opens_verdict) or not known.maybe_verdict.match(fold(text), start):
        return None
    match = known.verdict.match(text, start)
    if not match:
        return None
    subject = (match["subject"] or "").strip()  # without "but", as in "but no fundamental change"
    words = text[match.end("subject") if match["subject"] else match.end("connective") : match.end()]
    is_firm = known.firm.fullmatch(words) is not None
    behind = text[match.end() :].lstrip()
    goes_on = match["go"] is not None and (bool(subject) or not is_firm)
    is_asked = behind.startswith("?") or (needs_subject and not subject)
    stands = STOPPED.match(text, match.end()) is not None  # the mark behind "No."
    says_so = bool(subject) and not (is_firm and known.first_person.fullmatch(subject))  # no "I missed"
    if is_asked or not (stands or says_so or goes_on or (not is_firm and " " in words)):
        return None
    number = next(int(name[1:]) for name, value in match.groupdict().items() if name[0] == "o" and value is not None)
    outcome = soften(known.outcomes[number], behind, language)
    return Verdict(outcome, text[start : match.end()].strip(AROUND), start, match.end())


def soften(outcome: str, behind: str, language: Language) -> str:
    """Take "yes" half back where "but only partly" follows in the same sentence."""
    _, end = next(split_sentences(behind), (0, 0))
    is_softened = outcome in ("right", "wrong") and WORDS[language].softeners.search(behind[: min(end, LONGEST)])
    return "mixed" if is_softened else outcome


def read_sentences(text: str, language: Language) -> Verdict | None:
    """Read a verdict that a later sentence gives in the author's own name; None where two differ."""
    found = []
    first_person = WORDS[language].first_person
    for start, end in list(split_sentences(text))[1:]:
        if first_person.search(text, start, min(end, start + LONGEST)):
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
    for label in WORDS[language].label.finditer(text) if has_label(text, language) else ():
        inner = read_opening(text, label.start("rest"), language)
        if inner:
            end = inner.end + (inner.end < len(text) and text[inner.end] in ".)]")
            if text[: label.start()].strip(AROUND) and text[end - 1 : end] not in ")]":  # what follows explains it
                end = len(text)
            return Verdict(inner.outcome, inner.written, label.start(), end)
    return find_last(text, language) or find_first(text, language)


def has_label(text: str, language: Language) -> bool:
    """Tell whether a text may have a label before a verdict: most have neither its mark nor its words."""
    if LABEL_SIGN.search(text) is None:
        return False
    cues, folded = WORDS[language].label_cues, fold(text)
    return cues is None or any(cue in folded for cue in cues)


def find_last(text: str, language: Language) -> Verdict | None:
    """Find a verdict in brackets, behind an arrow or as an emoji at the end of a text."""
    stripped = text.rstrip(AROUND + ".")
    if not text.isascii():
        marks = [match for match in MARK.finditer(text) if match.end() >= len(stripped) and match.start() > 0]
        if marks:
            start = len(text[: remark_start(text, marks[0].start())].rstrip(" –—-→>=(["))
            return Verdict(MARKS[marks[0][1]], marks[0][0], start, len(text))
    points = LAST_POINTS.search(text) if "/" in text else None
    if points and (outcome := outcome_of(float(points["score"]))):
        return Verdict(outcome, points["points"], points.start(), len(text))
    for find in (find_brackets, find_arrow):
        match = find(text)
        if match and match.start() > 0 and (outcome := read_whole(match[1], language)):
            start = match.start() + (text[match.start()] in ".!?")
            return Verdict(outcome, match[1].strip(AROUND), start, len(text))
    return None


def find_first(text: str, language: Language) -> Verdict | None:
    """Find a verdict before a statement: an emoji, in brackets, or before a colon or a dash."""
    start = len(text) - len(text.lstrip(AROUND))
    first = text[start : start + 1]
    if first and not first.isascii() and (mark := MARK.match(text, start)) and text[mark.end() :].strip():
        return Verdict(MARKS[mark[1]], mark[0], 0, mark.end())
    sign = OPENING_SIGN.search(text)
    opens = sign is not None and len(text[: sign.start()].strip()) <= LONGEST_OPENING
    for match in (FIRST_BRACKETS.match(text), OPENING.match(text) if opens else None):
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
