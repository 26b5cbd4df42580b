"""Earlier predictions that a post repeats in order to say how they turned out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.extract.predictions.claims import HEDGED, NUMBERING, claims_of, says_something, strength_of
from build_db.extract.predictions.frames import Purpose, is_named
from build_db.extract.predictions.graded_texts import (
    claims_before_verdicts,
    is_graded,
    marked_claims,
    quoted_claims,
    recalled_claims,
    verdict_in,
)
from build_db.extract.predictions.headlines import names_topic
from build_db.extract.predictions.languages import Matcher, label_of, matcher, speaks
from build_db.extract.predictions.lists import statements_in
from build_db.extract.predictions.post_signs import is_note, speaks_of_predictions
from build_db.extract.predictions.probability import end_of_heading
from build_db.extract.predictions.purposes import STRUCK, purpose_of_list
from build_db.extract.predictions.units import Unit
from build_db.extract.predictions.verdicts import Verdict, last_verdict, parse_lead_in_verdict, parse_verdict
from build_db.normalise import split_sentences


def find_graded(context: Context) -> Iterator[Candidate]:
    """Find predictions with what the post says became of them.

    The examples that it was made for: a list with `Result: No.` behind an item; `### 3. Rain`, below
    it `**Original prediction:** …` and `**Grade: HIT**`; "What I got wrong:" over a list; `> It will rain.`
    and "It did not." below it; `It will rain: 70%` with the one item `True.` below it.
    """
    if not may_grade(context):
        return
    for group in context.units.groups:
        if context.frames[group[0].section].purpose is Purpose.ASIDE:
            continue
        for way in (claim_of_heading, *WAYS) if is_judged_itself(group[0], context) else WAYS:
            if claims := list(way(group, context)):
                yield from (replace(claim, restated=True) for claim in claims)
                break


def may_grade(context: Context) -> bool:
    """Tell whether anything in a post says that earlier predictions are graded in it."""
    if context.opening.looks_back or any(frame.purpose is Purpose.GRADED for frame in context.frames):
        return True
    recalls = speaks(context.language, "recalls")
    if any(recalls.search(unit.text) for unit in context.units.with_cues(recalls.all_cues)):
        return True
    labels = [label_of(context.language, field) for field in ("verdict_labels", "original_labels")]
    labelled = [unit for unit in context.units.with_signs if any(label.match(unit.text) for label in labels)]
    return any(not is_note(unit.text, context.language) for unit in labelled) or (
        bool(labelled) and speaks_of_predictions(context.units, context.opening)
    )


def is_judged_itself(heading: Unit, context: Context) -> bool:
    """Tell whether a heading ends with its own verdict, "It rains: B+": what is quoted below it is evidence."""
    return heading.kind == "heading" and last_verdict(heading.text, context.language) is not None


def labelled_claims(group: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Find statements behind a label such as "Original prediction:", each with the verdict that follows."""
    label = label_of(context.language, "original_labels")
    for place, unit in enumerate(group):
        match = label.match(unit.text) if unit.kind != "heading" else None
        if not match or not unit.text[match.end() :].strip():
            continue
        following = group[place + 1 :]
        stop = next((i for i, other in enumerate(following) if label.match(other.text)), len(following))
        verdict = labelled_verdict(following[:stop], context)
        if verdict is None and not is_graded(unit, context):
            continue
        *_, claim = claims_of(unit, context)
        claim.text = without_label(claim.text, label)
        if unit.bold_end > match.end() and unit.text[unit.bold_end :].strip():  # "**Forecast: it rains.** It did not."
            claim.text = without_label(unit.text[: unit.bold_end], label).strip()
            verdict = verdict or verdict_behind_bold(unit, context)
        claim.verdict = verdict or claim.verdict
        yield claim


def verdict_behind_bold(unit: Unit, context: Context) -> Verdict | None:
    """Read the verdict in what stands behind the bold opening of a text: at its start, else in its last sentence."""
    behind = unit.text[unit.bold_end :].strip()
    *_, (start, end) = split_sentences(behind)
    return parse_verdict(behind, context.language) or parse_verdict(behind[start:end], context.language)


def without_label(text: str, label: Matcher) -> str:
    """Cut a label off a text."""
    match = label.search(text)
    return (text[: match.start()] + text[match.end() :] if match else text).strip()


def labelled_verdict(units: Sequence[Unit], context: Context) -> Verdict | None:
    """Read the first labelled verdict among texts."""
    labels = label_of(context.language, "verdict_labels")
    unit = next((unit for unit in units if labels.match(unit.text)), None)
    return verdict_in(unit, context)


def listed_claims(group: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Find the items of lists that are graded: as a whole by their heading or lead-in, or one by one."""
    if is_named(group[0].text, context.language):  # "Prediction 3: …", below which fields may say how it turned out
        return
    for section in dict.fromkeys(unit.section for unit in group):
        for items in context.units.lists.get(section, ()):
            has_labels = any(label_of(context.language, "verdict_labels").match(item.text) for item in items)
            purpose = purpose_of_list(items, context.frames[section], context)
            if has_labels or purpose is Purpose.GRADED:
                yield from graded_items(items, context)


def graded_items(items: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Make candidates of the items of one list, each with its verdict."""
    verdicts = verdicts_of(items, context)
    common = common_verdict(items[0], context) or verdict_behind(items, context)
    struck = {item.number for item in items if STRUCK.search(item.markdown)}
    said = {item.number for item in items if is_verdict(item, context)}
    for item, subject in statements_in([item for item in items if item.number not in said], context):
        for claim in claims_of(item, context):
            verdict = claim.verdict or verdicts.get(item.number) or common
            if verdict is None and struck:
                verdict = Verdict("wrong" if item.number in struck else "right", "", 0, 0)
            yield replace(claim, subject=subject, verdict=verdict)


def common_verdict(unit: Unit, context: Context) -> Verdict | None:
    """Give the verdict in the lead-in, or a heading above: "What I got wrong"."""
    lead = [context.units.texts[unit.lead_in].text] if unit.lead_in is not None else []
    for text in (*lead, *reversed(context.sections[unit.section].breadcrumb)):
        if outcome := parse_lead_in_verdict(NUMBERING.sub("", text, count=1), context.language):
            return Verdict(outcome, NUMBERING.sub("", text, count=1).strip(" :"), 0, 0)
    return None


def verdict_behind(items: Sequence[Unit], context: Context) -> Verdict | None:
    """Read the verdict in the text right behind a list: on its only item, or on all of them."""
    rest = context.units.texts[items[-1].number + 1 :]
    behind = list(takewhile(lambda unit: unit.kind == "paragraph" and unit.section == items[0].section, rest))
    if not behind:
        return None
    if len(items) == 1:
        return labelled_verdict(behind, context) or verdict_in(behind[0], context)
    is_common = speaks(context.language, "all_of_them").match(behind[0].text) is not None
    return parse_verdict(behind[0].text, context.language) if is_common else None


def is_verdict(item: Unit, context: Context) -> bool:
    """Tell whether an item says nothing but how the one before it turned out: "Result: No.", "True."."""
    if label_of(context.language, "verdict_labels").match(item.text):
        return True
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


def verdict_below(below: Sequence[Unit], context: Context) -> Verdict | None:
    """Read the verdict in the paragraphs below a heading: in the first, else in the last word of the last."""
    if verdict := parse_verdict(below[0].text, context.language):
        return verdict
    prose = [unit for unit in below if unit.kind == "paragraph" and not unit.quoted]
    if not prose:
        return None
    *_, (start, end) = split_sentences(prose[-1].text)
    return parse_verdict(prose[-1].text, context.language) or parse_verdict(prose[-1].text[start:end], context.language)


def is_leaf(section: int, context: Context) -> bool:
    """Tell whether no heading stands below that of a section."""
    return not any(other.parent == section and other.kind == "heading" for other in context.sections)


def names_predictions(heading: str | None, context: Context) -> bool:
    """Tell whether a heading over what is graded calls it predictions: "2026 predictions, graded"."""
    return heading is not None and matcher(context.language, "prediction_words").search(heading) is not None


def claim_of_heading(group: Sequence[Unit], context: Context) -> Iterator[Candidate]:
    """Make a candidate of a heading that is graded: by itself, by a text below it, by the heading above it."""
    heading, below = group[0], group[1:]
    if heading.kind != "heading" or not below or heading.section in context.claimed:
        return
    frame = context.frames[heading.section]
    verdict = labelled_verdict(below, context)
    is_name = frame.explicit and frame.heading == context.sections[heading.section].heading
    if is_name or (frame.purpose is not Purpose.GRADED and verdict is None):
        return
    *_, claim = claims_of(heading, context)
    verdict = claim.verdict or verdict or verdict_below(below, context) or common_verdict(heading, context)
    is_listed = is_leaf(heading.section, context) and names_predictions(frame.heading, context)
    is_listed = is_listed and says_something(heading.text) and not names_topic(heading.text, context.language)
    is_claim = is_listed or strength_of(heading.text, context.language) >= HEDGED or NUMBERING.match(heading.text)
    if verdict or is_claim:
        end = end_of_heading(heading, below)
        yield replace(claim, verdict=verdict, line_end=end, explaining=end - heading.line_end)


WAYS: Final = (
    labelled_claims,
    claims_before_verdicts,
    quoted_claims,
    marked_claims,
    recalled_claims,
    listed_claims,
    claim_of_heading,
)
"""How statements and verdicts stand to each other, from the most to the least explicit: one way below one heading."""

RULE: Final = Rule("grade", "the post says how it turned out", find_graded)
