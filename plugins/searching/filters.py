"""Filters: what was asked for, in the box or by a link → the values of a facet that pass."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from plugins.searching.facts import NONE, Facts
from plugins.searching.language import fold

KINDS: Final = ("post", "section", "prediction", "link", "talk")
OUTCOMES: Final = ("right", "mostly right", "mixed", "mostly wrong", "wrong", "unresolvable", "due", "pending")
YEARS: Final = re.compile(r"(?P<first>\d{4})(?:(?:-|\.\.)(?P<last>\d{4}))?")  # '2024', '2023-2025', '2023..2025'
PLAIN: Final = re.compile(r"[\W_]+")  # what is between the words of 'Mostly-right' and 'NeurIPS 2024'


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter that was understood."""

    facet: str
    """Which facet."""

    value: str
    """What addresses of the page call it."""

    label: str
    """What people call it."""

    passing: frozenset[str]
    """The values that pass."""


def read_filters(asked: Mapping[str, str], facts: Facts) -> tuple[dict[str, Filter], list[str]]:
    """Understand filters.

    Args:
        asked: Facet → what was typed.
        facts: What the database has.

    Returns:
        Those that are understood, by facet; and what is wrong with the others.
    """
    found: dict[str, Filter] = {}
    messages: list[str] = []
    for facet, value in asked.items():
        passing = PASSING[facet](value, facts)
        if passing is None:
            messages.append(MISUNDERSTOOD[facet].format(value))
            continue
        if not passing:
            messages.append(UNKNOWN[facet].format(value))
        label = facts.names.get(facet, {}).get(value, value)
        found[facet] = Filter(facet, value, label, frozenset(passing))
    return found, messages


MISUNDERSTOOD: Final = {
    "kind": "“{}” is no kind, so all kinds are shown. Kinds are " + ", ".join(KINDS) + ".",
    "outcome": "“{}” is no outcome, so all are shown. Outcomes are " + ", ".join(OUTCOMES) + ".",
    "year": "“{}” is no year, so all years are shown. Write it as in year:2024 or year:2023-2025.",
    "conference": "“{}” is no conference, so all are shown. Write it as in conference:neurips-2024.",
    "author": "“{}” is no name, so all authors are shown.",
}
UNKNOWN: Final = {
    "kind": "There is nothing of the kind “{}”.",
    "outcome": "No prediction has the outcome “{}”.",
    "year": "Nothing is of the year “{}”.",
    "conference": "No post is about a conference called “{}”.",
    "author": "No author’s name has “{}” in it.",
}


def plain(text: str) -> str:
    """Give a text as values are compared: folded, with single spaces."""
    return PLAIN.sub(" ", fold(text)).strip()


def passing_kind(value: str, _facts: Facts) -> set[str] | None:
    """Give the kind of that name, in the singular or plural."""
    name = plain(value)
    return next(({kind} for kind in KINDS if name in (kind, f"{kind}s")), None)


def passing_outcome(value: str, _facts: Facts) -> set[str] | None:
    """Give the outcome of that name."""
    name = plain(value)
    return {name} if name in (*OUTCOMES, NONE) else None


def passing_year(value: str, _facts: Facts) -> set[str] | None:
    """Give a year, or those from one to another."""
    if plain(value) == NONE:
        return {NONE}
    match = YEARS.fullmatch(value.strip())
    if not match:
        return None
    first, last = sorted((int(match["first"]), int(match["last"] or match["first"])))
    return {f"{year:04d}" for year in range(first, last + 1)}


def passing_conference(value: str, facts: Facts) -> set[str] | None:
    """Give the conference of that name, or all years of a series."""
    name = plain(value).replace(" ", "")
    if name == NONE:
        return {NONE}
    known = facts.names["conference"]
    return {id_ for id_ in known if name in conference_names(id_)} if name else None


def conference_names(id_: str) -> Iterator[str]:
    """Yield what a conference is known by: `neurips2024`, `neurips`."""
    yield plain(id_).replace(" ", "")
    yield plain(id_.rpartition("-")[0]).replace(" ", "")


def passing_author(value: str, facts: Facts) -> set[str] | None:
    """Give the authors whose id is that, or whose name has it in it."""
    if value in facts.names["author"]:
        return {value}
    name = plain(value)
    return {id_ for id_, full in facts.names["author"].items() if name in plain(full)} if name else None


PASSING: Final = {
    "kind": passing_kind,
    "conference": passing_conference,
    "year": passing_year,
    "author": passing_author,
    "outcome": passing_outcome,
}
