"""Earlier predictions in quotations and paragraphs, graded by what stands behind them: `> It rains.`, "It did not."."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from build_db.extract.predictions.base import Candidate, Context
from build_db.extract.predictions.claims import candidate_of, claims_of, says_something
from build_db.extract.predictions.frames import Purpose
from build_db.extract.predictions.languages import Language, label_of, speaks
from build_db.extract.predictions.prose import place_sentence
from build_db.extract.predictions.units import Unit
from build_db.extract.predictions.verdicts import Verdict, parse_verdict
from build_db.normalise import split_sentences

YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")  # "In 2017 I predicted"
FEWEST: Final = 2
"""So many statements with verdicts of their own below one heading are told from a heading with several remarks."""
FEWEST_WORDS: Final = 3
"""A text of fewer words behind its label is no statement: "Overall: D"."""


def is_graded(unit: Unit, context: Context) -> bool:
    """Tell whether a text stands where earlier predictions are graded."""
    return context.frames[unit.section].purpose is Purpose.GRADED


def quoted_claims(group: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Find statements that are quoted in order to be graded by the text below them."""
    for place, unit in enumerate(group):
        is_aside = speaks(context.language, "aside_labels").match(unit.text) is not None  # "TL;DR: …"
        if not unit.quoted or is_aside or not is_graded(unit, context):
            continue
        below = next((other for other in group[place + 1 :] if not other.quoted), None)
        verdict = verdict_in(below, context)
        for claim in claims_of(unit, context):
            yield replace(claim, verdict=claim.verdict or verdict)


def claims_before_verdicts(group: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Find statements one below another, each with its labelled verdict: `**Rain:** It rains.` and `**Grade:** B.`."""
    if not any(is_graded(unit, context) for unit in group):
        return
    labels = label_of(context.language, "verdict_labels")
    found: list[tuple[Unit, Unit]] = []
    before: list[Unit] = []
    for unit in group:
        if unit.kind in ("paragraph", "label") and labels.match(unit.text):
            if said := claim_among(before):
                found.append((said, unit))
            before = []
        elif unit.kind != "heading" and is_graded(unit, context):
            before.append(unit)
    is_prose = len(found) >= FEWEST and all(unit.kind != "item" for unit in group)
    for unit, grade in found if is_prose else ():
        verdict = verdict_in(grade, context)
        for claim in claims_of(unit, context):
            yield replace(claim, verdict=claim.verdict or verdict)


def claim_among(units: Sequence[Unit]) -> Unit | None:
    """Give the text that a verdict below it is about: the first with a label, "Rain: it rains", else the last."""
    said = [unit for unit in units if not unit.leads]
    labelled = (unit for unit in said if unit.kind == "label" and says_more(unit))
    return next(labelled, said[-1] if said else None)


def says_more(unit: Unit) -> bool:
    """Tell whether a text is more than a label and a word or two: "Rain: it will fall", or a whole sentence in bold."""
    bold, behind = unit.text[: unit.bold_end], unit.text[unit.bold_end :]
    return max(len(bold.split()), len(behind.split())) >= FEWEST_WORDS


def verdict_in(unit: Unit | None, context: Context) -> Verdict | None:
    """Read the verdict of a text: behind its label, or plainly at its start."""
    if unit is None:
        return None
    if verdict := parse_verdict(unit.text, context.language):
        return verdict
    match = label_of(context.language, "verdict_labels").match(unit.text)
    return read_echo(unit.text[match.end() :], context.language) if match else None


def marked_claims(group: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Find paragraphs with a probability, each graded by what stands below it, and such as grade their bold opening."""
    for place, unit in enumerate(group):
        if unit.kind not in ("paragraph", "label") or not is_graded(unit, context):
            continue
        if says_something(unit.text[: unit.bold_end]) and (
            verdict := parse_verdict(unit.text[unit.bold_end :], context.language)
        ):
            yield replace(candidate_of(unit), text=unit.text[: unit.bold_end], verdict=verdict)
            continue
        following = group[place + 1] if place + 1 < len(group) else None
        if following is None or not is_marked(unit, context):
            continue
        verdict = verdict_in(following, context)
        for claim in claims_of(unit, context):
            yield replace(claim, verdict=claim.verdict or verdict)


def recalled_claims(group: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Find sentences that recall what the author expected, each graded by the sentence behind it."""
    language = context.language
    recalls = speaks(language, "recalls")
    for unit in group:
        if unit.kind not in ("paragraph", "label", "item") or unit.quoted or recalls.search(unit.text) is None:
            continue
        sentences = [unit.text[start:end].strip() for start, end in split_sentences(unit.text)]
        for sentence, behind in pairwise([*sentences, ""]):
            match = recalls.search(sentence)
            if match is None:
                continue
            claim, verdict = judged_clause(sentence[match.end() :].strip(), language)
            if verdict := verdict or read_echo(behind, language):
                is_older = YEAR.search(sentence, 0, match.start()) is not None
                yield replace(place_sentence(unit, sentence), text=claim, verdict=verdict, is_older=is_older)


def judged_clause(claim: str, language: Language) -> tuple[str, Verdict | None]:
    """Part a claim from a clause that says how it turned out: "rents would fall, which turned out to be right"."""
    match = speaks(language, "judging_clauses").search(claim)
    verdict = parse_verdict(f"it {claim[match.end() :].strip()}", language) if match else None
    if match is None or verdict is None:
        return claim, None
    return claim[: match.start()].rstrip(" ,"), verdict._replace(written=verdict.written.removeprefix("it "))


def read_echo(sentence: str, language: Language) -> Verdict | None:
    """Read a verdict that may say no more than "They did."."""
    for field, outcome in (("came_true", "right"), ("failed", "wrong")):
        if match := speaks(language, field).match(sentence):
            return Verdict(outcome, sentence[: match.end()].strip(), 0, 0)
    return parse_verdict(sentence, language)


def is_marked(unit: Unit, context: Context) -> bool:
    """Tell whether a text ends with its probability."""
    stated = context.stated_in(unit)
    return bool(stated) and not unit.text[stated[-1].end :].strip(" .")
