"""Earlier predictions that a post repeats in order to say how they turned out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.extract.predictions.claims import HEDGED, NUMBERING, claims_of, strength_of
from build_db.extract.predictions.frames import Purpose
from build_db.extract.predictions.label import purpose_of_list, statements_in
from build_db.extract.predictions.probabilities import find_probabilities
from build_db.extract.predictions.languages import label_of, speaks
from build_db.extract.predictions.units import Unit
from build_db.extract.predictions.verdicts import Verdict, parse_lead_in_verdict, parse_verdict

VERDICT_WORDS: Final = 6
"""An item of more words below a statement comments on it, and is no verdict by itself."""


def find_graded(context: Context) -> Iterator[Candidate]:
    """Find predictions with what the post says became of them.

    The examples that it was made for: a list with `Result: No.` behind an item; `### 3. Rain`, below
    it `**Original prediction:** …` and `**Grade: HIT**`; "What I got wrong:" over a list; `> It will rain.`
    and "It did not." below it; `It will rain: 70%` with the one item `True.` below it.
    """
    for group in groups_of(context):
        if context.frames[group[0].section].purpose is Purpose.ASIDE:
            continue
        for way in (labelled_claims, listed_claims, quoted_claims, marked_claims, claim_of_heading):
            if claims := list(way(group, context)):
                yield from (replace(claim, restated=True) for claim in claims)
                break


def groups_of(context: Context) -> list[list[Unit]]:
    """Group the texts of a post: each heading with its labels and what stands below, in order."""
    groups: list[list[Unit]] = []
    for unit in context.units.texts:
        if unit.kind == "heading" or not groups:
            groups.append([])
        groups[-1].append(unit)
    return groups


def is_graded(unit: Unit, context: Context) -> bool:
    """Tell whether a text stands where earlier predictions are graded."""
    return context.frames[unit.section].purpose is Purpose.GRADED


def labelled_claims(group: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Find statements behind a label such as "Original prediction:", each with the verdict that follows."""
    label = label_of(context.language, "original_labels")
    for place, unit in enumerate(group):
        match = label.match(unit.text)
        if not match or not unit.text[match.end() :].strip():
            continue
        following = group[place + 1 :]
        stop = next((i for i, other in enumerate(following) if label.match(other.text)), len(following))
        verdict, line = labelled_verdict(following[:stop], context)
        if verdict is None and not is_graded(unit, context):
            continue
        *_, claim = claims_of(unit, context)
        text = label.sub("", claim.text, count=1).strip()
        yield replace(claim, text=text, verdict=verdict or claim.verdict, line_end=max(claim.line_end, line))


def labelled_verdict(units: Sequence[Unit], context: Context) -> tuple[Verdict | None, int]:
    """Find the first labelled verdict among texts, and the line it ends on; (None, 0) where there is none."""
    for unit in units:
        if match := label_of(context.language, "verdict_labels").match(unit.text):
            return parse_verdict(unit.text[match.end() :], context.language), unit.line_end
    return None, 0


def listed_claims(group: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Find the items of lists that are graded: as a whole by their heading or lead-in, or one by one."""
    for section in dict.fromkeys(unit.section for unit in group):
        for items in context.units.in_lists(section):
            has_labels = any(label_of(context.language, "verdict_labels").match(item.text) for item in items)
            purpose = purpose_of_list(items, context.frames[section], context)
            if has_labels or purpose is Purpose.GRADED:
                yield from graded_items(items, context)


def graded_items(items: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Make candidates of the items of one list, each with its verdict."""
    verdicts = verdicts_of(items, context)
    common = common_verdict(items[0], context)
    said = {item.number for item in items if is_verdict(item, context)}
    for item, subject in statements_in([item for item in items if item.number not in said], context):
        for claim in claims_of(item, context):
            yield replace(claim, subject=subject, verdict=claim.verdict or verdicts.get(item.number) or common)


def common_verdict(unit: Unit, context: Context) -> Verdict | None:
    """Give the verdict in the lead-in, or a heading above: "What I got wrong"."""
    lead = [context.units.texts[unit.lead_in].text] if unit.lead_in is not None else []
    for text in (*lead, *reversed(context.sections[unit.section].breadcrumb)):
        if outcome := parse_lead_in_verdict(text, context.language):
            return Verdict(outcome, text.strip(" :"), 0, 0)
    return None


def is_verdict(item: Unit, context: Context) -> bool:
    """Tell whether an item says nothing but how the one before it turned out: "Result: No.", "True."."""
    if label_of(context.language, "verdict_labels").match(item.text):
        return True
    if len(item.text.split()) > VERDICT_WORDS and item.depth == 1:
        return False
    return item.depth > 1 and parse_verdict(item.text, context.language) is not None


def verdicts_of(items: Sequence[Unit], context: Context) -> dict[int, Verdict]:
    """Give each item the verdict in the items behind it: its own, or that of the whole list within one.

    Args:
        items: A list, those of lists within it included.
        context: The post.

    Returns:
        Number of an item → its verdict; an item without one is not there.
    """
    found: dict[int, Verdict] = {}
    open_items: list[Unit] = []
    for item in items:
        if not is_verdict(item, context):
            open_items.append(item)
            continue
        match = label_of(context.language, "verdict_labels").match(item.text)
        verdict = parse_verdict(item.text[match.end() if match else 0 :], context.language)
        if open_items and item.parent is not None and any(other.number == item.parent for other in open_items):
            meant = [other for other in open_items if other.number == item.parent]
        else:
            meant = [other for other in open_items if other.depth > item.depth] or open_items[-1:]
        if verdict:
            found.update({other.number: verdict for other in meant})
        open_items = []
    return found


def quoted_claims(group: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Find statements that are quoted in order to be graded by the text below them."""
    for place, unit in enumerate(group):
        if not unit.quoted or not is_graded(unit, context):
            continue
        below = next((other for other in group[place + 1 :] if not other.quoted), None)
        verdict = verdict_in(below, context)
        for claim in claims_of(unit, context):
            yield replace(claim, verdict=claim.verdict or verdict)


def verdict_in(unit: Unit | None, context: Context) -> Verdict | None:
    """Read the verdict of a text: behind its label, or plainly at its start."""
    if unit is None:
        return None
    match = label_of(context.language, "verdict_labels").match(unit.text)
    return parse_verdict(unit.text[match.end() if match else 0 :], context.language)


def marked_claims(group: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Find paragraphs with a probability, each graded by what stands below it."""
    for place, unit in enumerate(group):
        if unit.kind not in ("paragraph", "label") or not is_graded(unit, context):
            continue
        if not find_probabilities(unit.text, context.language):
            continue
        verdict = verdict_in(group[place + 1] if place + 1 < len(group) else None, context)
        for claim in claims_of(unit, context):
            yield replace(claim, verdict=claim.verdict or verdict)


def claim_of_heading(group: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Make a candidate of a heading that is graded: by itself, by a text below it, by the heading above it."""
    heading, below = group[0], group[1:]
    if heading.kind != "heading" or not below:
        return
    frame = context.frames[heading.section]
    verdict, line = labelled_verdict(below, context)
    is_name = frame.explicit and frame.heading == context.sections[heading.section].heading
    if is_name or (frame.purpose is not Purpose.GRADED and verdict is None):
        return
    *_, claim = claims_of(heading, context)
    verdict = claim.verdict or verdict or parse_verdict(below[0].text, context.language) or common_verdict(heading, context)
    is_claim = strength_of(heading.text, context.language) >= HEDGED or NUMBERING.match(heading.text)
    if verdict or is_claim:
        yield replace(claim, verdict=verdict, line_end=max(line, below[0].line_end))


RULE: Final = Rule("grade", "the post says how it turned out", find_graded)
