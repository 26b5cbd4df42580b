"""Assessments, talks and synonyms, which people keep in YAML → records."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from build_db.catalogue.resources import recognise_resource
from build_db.catalogue.talks import make_talk
from build_db.curate.entries import load_entries
from build_db.curate.synonyms import curate_synonyms
from build_db.models import CuratedOutcome, Curation, SourceFile
from build_db.normalise import NotADateError, normalise_date, normalise_due, normalise_space
from build_db.problems import Problem
from build_db.records import Conference, Evidence, Outcome, Resource, Talk
from build_db.schema import OUTCOMES


def curate_sources(
    assessments: Sequence[SourceFile], talks: Sequence[SourceFile], synonyms: Sequence[SourceFile] = ()
) -> Curation:
    """Read all that is known beyond the posts.

    Args:
        assessments: A file per post, named after it.
        talks: Files of talks.
        synonyms: Files of synonyms.

    Returns:
        Records in the order of the files, and what was wrong with them.
    """
    outcomes: list[CuratedOutcome] = []
    problems: list[Problem] = []
    for source in assessments:
        found, wrong = parse_assessments(source)
        outcomes += found
        problems += wrong
    records: dict[str, tuple[Talk, Resource, Conference | None]] = {}
    for source in talks:
        events, wrong = parse_talks(source)
        records |= {talk.id: (talk, resource, conference) for talk, resource, conference in events}
        problems += wrong
    terms, wrong = curate_synonyms(synonyms)
    return Curation(
        outcomes=tuple(outcomes),
        talks=tuple(talk for talk, _, _ in records.values()),
        resources=tuple(resource for _, resource, _ in records.values()),
        conferences=tuple({c.id: c for _, _, c in records.values() if c}.values()),
        synonyms=tuple(terms),
        problems=(*problems, *wrong),
    )


def text_in(entry: Mapping[str, Any], key: str) -> str | None:
    """Give the text under a key, white space folded; None where there is none."""
    value = entry.get(key)
    return (normalise_space(str(value)) or None) if value is not None else None


def date_in(entry: Mapping[str, Any], key: str) -> str | None:
    """Give the date under a key, as a day or, where no more is known, a year or a month.

    Raises:
        NotADateError: where it is none.
    """
    text = text_in(entry, key)
    if text is None:
        return None
    try:
        if len(text) in (4, 7) and text.replace("-", "").isdigit():
            normalise_due(text)  # raises where it is no year and no month
            return text
        return normalise_date(text)
    except NotADateError as error:
        raise NotADateError(f"`{key}` is `{text}`, which is no date") from error


def parse_assessments(source: SourceFile) -> tuple[list[CuratedOutcome], list[Problem]]:
    """Read the assessments of one post.

    Args:
        source: A file named after the post.

    Returns:
        The outcomes in order, and what was wrong.
    """
    loaded, problems = load_entries(source)
    outcomes = []
    for position, entry in enumerate(loaded.value if loaded else []):
        line = loaded.lines[(position,)] if loaded else 0
        try:
            outcomes.append(make_outcome(source, line, entry))
        except (NotADateError, ValueError) as error:
            problems.append(Problem(source.path, line, "curation-invalid", f"{error}: mend the entry that starts here"))
    return outcomes, problems


def make_outcome(source: SourceFile, line: int, entry: object) -> CuratedOutcome:
    """Make records of one assessment.

    Raises:
        ValueError: where something that is needed is missing or not in the vocabulary.
    """
    if not isinstance(entry, dict):
        raise ValueError("an assessment is a mapping with `prediction`, `outcome` and `evidence`")
    slug, verdict = text_in(entry, "prediction"), text_in(entry, "outcome")
    if not slug:
        raise ValueError("`prediction` is missing: the slug of the prediction within its post")
    if verdict not in OUTCOMES:
        raise ValueError(f"outcome `{verdict}` is none of {', '.join(OUTCOMES)}")
    stem = source.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    outcome = Outcome(
        prediction_id="",
        outcome=verdict,
        confidence=text_in(entry, "confidence"),
        falsifiable=text_in(entry, "falsifiable"),
        falsifiable_because=text_in(entry, "falsifiable_because"),
        rationale=text_in(entry, "rationale"),
        assessed_on=date_in(entry, "assessed"),
        assessor=text_in(entry, "assessor"),
    )
    evidence = entry.get("evidence") or []
    if not isinstance(evidence, list):
        raise ValueError("`evidence` is to be a list")
    sources = tuple(make_evidence(position, item) for position, item in enumerate(evidence, start=1))
    return CuratedOutcome(source.path, line, stem, slug, outcome, sources)


def make_evidence(position: int, item: object) -> Evidence:
    """Make a record of one source.

    Raises:
        ValueError: where it has no address.
    """
    if not isinstance(item, dict) or not (url := text_in(item, "url")):
        raise ValueError(f"evidence {position} has no `url`")
    return Evidence(
        id="",
        prediction_id="",
        position=position,
        url=url,
        title=text_in(item, "title"),
        publisher=text_in(item, "publisher"),
        published=date_in(item, "published"),
        read_at=text_in(item, "read_at"),
        accessed=date_in(item, "accessed"),
        finding=text_in(item, "finding"),
    )


def parse_talks(source: SourceFile) -> tuple[list[tuple[Talk, Resource, Conference | None]], list[Problem]]:
    """Read a file of talks.

    Args:
        source: The file.

    Returns:
        Each talk with the resource that it is and its conference; and what was wrong.
    """
    loaded, problems = load_entries(source)
    talks = []
    for position, entry in enumerate(loaded.value if loaded else []):
        line = loaded.lines[(position,)] if loaded else 0
        try:
            talks.append(make_curated_talk(entry))
        except (NotADateError, ValueError) as error:
            problems.append(Problem(source.path, line, "curation-invalid", f"{error}: mend the entry that starts here"))
    return talks, problems


def make_curated_talk(entry: object) -> tuple[Talk, Resource, Conference | None]:
    """Make records of one talk.

    Raises:
        ValueError: where its address is not that of an event.
    """
    if not isinstance(entry, dict) or not (url := text_in(entry, "url")):
        raise ValueError("a talk has at least a `url`")
    recognised = recognise_resource(url)
    if recognised is None or recognised.talk is None:
        raise ValueError(f"`{url}` is not the address of a scheduled event that is known")
    bare = make_talk(recognised.talk, url)
    title = text_in(entry, "title")
    talk = Talk(
        id=bare.id,
        resource_id=bare.resource_id,
        conference_id=bare.conference_id,
        kind=text_in(entry, "kind") or bare.kind,
        number=bare.number,
        title=title,
        title_source=text_in(entry, "title_source") if title else None,
        speakers=names_in(entry, "speakers"),
        organisers=names_in(entry, "organisers"),
        date=date_in(entry, "date"),
        place=text_in(entry, "place"),
        url=url,
    )
    return talk, recognised.resource, recognised.talk.conference


def names_in(entry: Mapping[str, Any], key: str) -> str | None:
    """Give a list of names as a JSON array; None where there is none.

    Raises:
        ValueError: where it is no list of names.
    """
    names = entry.get(key) or []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ValueError(f"`{key}` is to be a list of names")
    return json.dumps(names, ensure_ascii=False) if names else None
