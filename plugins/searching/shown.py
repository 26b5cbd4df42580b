"""What the page shows of a search, ready for its template, which is slow at anything but writing text."""

from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote_plus

from markupsafe import Markup

from plugins.searching.addresses import Address
from plugins.searching.engine import Found, Result
from plugins.searching.exports import path_of
from plugins.searching.facts import NONE
from plugins.searching.language import FIELDS
from plugins.snippets import OPENING, marked

NAMES: Final = {
    "kind": "Kind",
    "conference": "Conference",
    "year": "Year",
    "author": "Author",
    "outcome": "Outcome",
}
NOTHING: Final = {"conference": "no conference", "year": "no date", "outcome": "no prediction"}
FEW: Final = {"author": 6}
FIRST: Final = 8
"""So many values of a facet are shown at first, …"""
MORE: Final = 50
"""… and so many more behind a click."""


@dataclass(frozen=True, slots=True)
class Item:
    """A result."""

    title: Markup
    """With the hits marked."""

    page: str
    """Path of its page."""

    path: str | None
    """The headings above it."""

    passage: Markup | None
    """What is around the hits."""

    kind: str
    """Its kind."""

    outcome: str | None
    """That of a prediction."""

    date: str | None
    """Its day."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that results can be narrowed down to."""

    label: str
    """What people call it."""

    count: str
    """How many results it has."""

    address: str | None
    """The search with it; None where it is chosen already."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet beside the results."""

    name: str
    """What it is headed with."""

    first: list[Choice]
    """What is shown of it."""

    more: list[Choice]
    """What is shown on request."""

    left: str
    """How many values are not shown at first."""


def label_of(found: Found, facet: str, value: str) -> str:
    """Give what people call the value of a facet."""
    if value == NONE:
        return NOTHING.get(facet, NONE)
    return found.names.get(facet, {}).get(value, value)


def show_result(result: Result) -> Item:
    """Make a result ready."""
    row, path = result.row, path_of(result)
    telling = row["kind"] != "prediction" or OPENING in result.passage
    return Item(
        title=marked(result.title),
        page=row["page"],
        path=path if path != row["title"] else None,
        passage=marked(result.passage) if telling and result.passage.strip() else None,
        kind=row["kind"],
        outcome=result.facts.outcome if result.facts.outcome != NONE else None,
        date=row["date"],
    )


def show_facets(found: Found, address: Address) -> Iterator[Facet]:
    """Make the facets ready, the values with most results first, years the latest first."""
    for name in FIELDS:
        values = found.facets.get(name, Counter[str]())
        if not values:
            continue
        ranked = [value for value, _ in values.most_common()]
        ranked.sort(key=(lambda value: value == NONE) if name != "year" else late_years_first)
        few = FEW.get(name, FIRST)
        base = f"{address.without(name).grouped_by(None)}&{name}="
        chosen = found.filters[name].passing if name in found.filters else frozenset[str]()
        choices = [
            Choice(label_of(found, name, value), f"{values[value]:,}", choice_address(base, value, chosen))
            for value in ranked[: few + MORE]
        ]
        yield Facet(NAMES[name], choices[:few], choices[few:], f"{len(ranked) - few:,}")


def late_years_first(year: str) -> int:
    """Give what years are sorted by; what has none comes last."""
    return -int(year) if year.isdigit() else 1


def choice_address(base: str, value: str, chosen: Set[str]) -> str | None:
    """Write the address of a choice; None where it is chosen."""
    return None if value in chosen else base + quote_plus(value)
