"""Addresses of searches: the same words with a filter more or less, another order, another page."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal, cast
from urllib.parse import urlencode

from plugins.searching.engine import Request, Sort
from plugins.searching.language import FIELDS

MOST_WORDS: Final = 2000
"""Characters of a query that are read."""

MOST_PAGES: Final = 10_000


@dataclass(frozen=True, slots=True)
class Address:
    """A search as its address says it."""

    path: str
    """E.g. `/search`."""

    words: str = ""
    """What was typed, without the filters in it."""

    filters: dict[str, str] = field(default_factory=dict)
    """Facet → value, those from the box included."""

    sort: str = "relevance"
    """What stands first."""

    group: str | None = None
    """The facet that results are grouped by."""

    def __str__(self) -> str:
        """Write it."""
        return self.page(1)

    def page(self, number: int) -> str:
        """Write the address of a page."""
        values = [("q", self.words), *((name, self.filters[name]) for name in FIELDS if name in self.filters)]
        if self.sort != "relevance":
            values.append(("sort", self.sort))
        if self.group:
            values.append(("group", self.group))
        if number > 1:
            values.append(("page", str(number)))
        return f"{self.path}?{urlencode(values)}"

    def only(self, facet: str, value: str) -> "Address":
        """Give the search with one filter more, or another in its place."""
        return replace(self, filters={**self.filters, facet: value}, group=None)

    def without(self, facet: str) -> "Address":
        """Give the search with one filter less."""
        return replace(self, filters={name: value for name, value in self.filters.items() if name != facet})

    def sorted_by(self, sort: str) -> "Address":
        """Give the search in another order."""
        return replace(self, sort=sort, group=None)

    def grouped_by(self, facet: str | None) -> "Address":
        """Give the search grouped by a facet, or not at all."""
        return replace(self, group=facet)

    def at(self, path: str) -> "Address":
        """Give the same search elsewhere: as a feed, as data."""
        return replace(self, path=path, group=None)

    def looking_for(self, words: str) -> "Address":
        """Give the search for other words."""
        return replace(self, words=words)


def read_request(values: Mapping[str, Any], size: int, sort: Sort = "relevance", most: int = 100) -> Request:
    """Read what an address asks for; what makes no sense counts as not said.

    Args:
        values: The parameters, each with its first value.
        size: Results on a page, where nothing is said.
        sort: The order, where nothing is said.
        most: Results on a page at most.

    Returns:
        The request.
    """
    filters = {name: str(values.get(name) or "").strip()[:MOST_WORDS] for name in FIELDS}
    sorting = values.get("sort")
    return Request(
        words=str(values.get("q") or "")[:MOST_WORDS],
        filters={name: value for name, value in filters.items() if value},
        sort=cast("Literal['relevance', 'date']", sorting) if sorting in ("relevance", "date") else sort,
        group=values.get("group") if values.get("group") in FIELDS else None,
        page=number_in(values.get("page"), 1, MOST_PAGES),
        size=number_in(values.get("_size"), size, most),
    )


def number_in(text: object, otherwise: int, most: int) -> int:
    """Read a number from 1 to a limit."""
    digits = str(text or "").strip()
    return min(max(int(digits), 1), most) if digits.isascii() and digits.isdigit() and len(digits) < 10 else otherwise
