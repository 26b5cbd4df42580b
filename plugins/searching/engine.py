"""The search itself: a request → results in order, with counts for each facet and suggestions."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal

from plugins.searching.facts import Combination, Facts
from plugins.searching.filters import Filter, read_filters
from plugins.searching.finding import Finder, Level, Matches
from plugins.searching.language import FIELDS, Query, Term, parse_query
from plugins.searching.matching import join_synonyms, quote
from plugins.searching.passages import mark_passages
from plugins.searching.ranking import WEIGHTS, Weights, order, order_by_date
from plugins.searching.spelling import suggest_terms

ROWS: Final = """
select
  search.id, search.kind, search.key, search.title, search.text, search.date, search.page, search.post_id,
  posts.title as post_title,
  coalesce(of_prediction.breadcrumb, of_link.breadcrumb) as place
from json_each(:ids) as wanted
join search on search.id = wanted.value
left join posts on posts.id = search.post_id
left join predictions on search.kind = 'prediction' and predictions.id = search.key
left join sections as of_prediction on of_prediction.id = predictions.section_id
left join links on search.kind = 'link' and links.id = search.key
left join sections as of_link on of_link.id = links.section_id
order by wanted.key
"""
PER_GROUP: Final = 3
MOST_GROUPS: Final = 12
Sort = Literal["relevance", "date"]


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asks for."""

    words: str = ""
    """What was typed."""

    filters: dict[str, str] = field(default_factory=dict)
    """Facet → value, from the address."""

    sort: Sort = "relevance"
    """What stands first."""

    group: str | None = None
    """The facet by whose values the best results are shown."""

    page: int = 1
    """From 1."""

    size: int = 20
    """Results on a page."""


@dataclass(frozen=True, slots=True)
class Result:
    """One row that was found."""

    row: dict[str, Any]
    """Its columns."""

    facts: Combination
    """What facets say of it."""

    title: str
    """Its title, hits between control characters."""

    passage: str
    """The passage around the hits, likewise."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search has found."""

    query: Query
    """What was understood."""

    filters: dict[str, Filter]
    """The filters that were understood, by facet."""

    total: int = 0
    """How many results there are in all."""

    with_all: int = 0
    """How many of them have all words."""

    results: list[Result] = field(default_factory=list)
    """Those of this page."""

    groups: list[tuple[str, int, list[Result]]] = field(default_factory=list)
    """Value of the facet that results are grouped by, how many it has, the best of them."""

    facets: dict[str, Counter[str]] = field(default_factory=dict)
    """Facet → value → results, all filters but its own applied."""

    corrected: str | None = None
    """The words that were looked for instead, where those typed find nothing."""

    suggested: str | None = None
    """Words that are likelier than those typed, which find little."""

    messages: tuple[str, ...] = ()
    """What was not understood."""

    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Facet → value → what people call it."""


class Search:
    """One search in one database."""

    def __init__(self, connection: sqlite3.Connection, facts: Facts, weights: Weights = WEIGHTS) -> None:
        """Take a connection to the database, what is known of its rows, and what counts how much."""
        self.connection = connection
        self.facts = facts
        self.weights = weights

    def find(self, request: Request) -> Found:
        """Answer a request.

        Args:
            request: Anything whatever.

        Returns:
            What was found; where that is nothing, what corrected words find.
        """
        query = parse_query(request.words)
        filters, wrong = read_filters({**query.filters, **request.filters}, self.facts)
        found = Found(query, filters, messages=(*query.messages, *wrong), names=self.facts.names)
        terms = join_synonyms(query.wanted, self.facts.synonyms)
        if not terms and (query.terms or not filters):
            return found
        matches, mended = self.match(terms, query)
        found = self.count(found, matches)
        likelier = (
            None if mended or len(matches.levels[0]) >= self.weights.few else suggest_terms(self.connection, terms)
        )
        found = replace(found, corrected=write_words(mended), suggested=write_words(likelier))
        return self.show(found, matches, request)

    def match(self, terms: list[Term], query: Query) -> tuple[Matches, list[Term] | None]:
        """Look for terms; without any, every row is found.

        Returns:
            What was found, and the terms that were looked for instead.
        """
        if not terms:
            return Matches([Level([], range(1, len(self.facts.of_row)))], None), None
        finder = Finder(self.connection, self.facts.synonyms, self.weights, query.unwanted)
        return finder.find(terms)

    def count(self, found: Found, matches: Matches) -> Found:
        """Count the values of every facet, those that its own filter keeps out included."""
        of_row = self.facts.of_row
        counts = Counter(map(of_row.__getitem__, matches.rows()))
        facets: dict[str, Counter[str]] = {name: Counter() for name in FIELDS}
        for number, count in counts.items():
            combination = self.facts.combinations[number]
            failing = [name for name, wanted in found.filters.items() if not passes(combination, name, wanted)]
            for name in FIELDS if not failing else failing if len(failing) == 1 else ():
                for value in values_of(combination, name):
                    facets[name][value] += count
        return replace(found, facets=facets)

    def show(self, found: Found, matches: Matches, request: Request) -> Found:
        """Filter, order, and get the rows of the page that was asked for."""
        if found.filters:
            matches = matches.passing(self.passing(found.filters), self.facts.of_row)
        found = replace(found, total=sum(map(len, matches.levels)), with_all=len(matches.levels[0]))
        if request.group:
            return replace(found, groups=self.group(found, matches, request.group))
        first = (request.page - 1) * request.size
        rows = self.order(matches, request.sort, first + request.size)[first:]
        return replace(found, results=self.results(rows, matches.syntax))

    def passing(self, filters: Mapping[str, Filter]) -> set[int]:
        """Give the combinations that all filters let through."""
        return {
            number
            for number, combination in enumerate(self.facts.combinations)
            if all(passes(combination, name, wanted) for name, wanted in filters.items())
        }

    def order(self, matches: Matches, sort: Sort, count: int) -> list[int]:
        """Put the first of some rows in order: those with all words before those that lack some."""
        if sort == "date":
            return order_by_date(matches.rows(), self.facts, count)
        rows: list[int] = []
        for level in matches.levels:
            rows += order(level.ranked, self.facts, self.weights, count - len(rows))
            if len(rows) < count:
                rows += order(level.rest(), self.facts, self.weights, count - len(rows))
        return rows

    def group(self, found: Found, matches: Matches, facet: str) -> list[tuple[str, int, list[Result]]]:
        """Show the best of each value of a facet, those with most results first."""
        having: dict[str, set[int]] = {}
        for number, one in enumerate(self.facts.combinations):
            for value in values_of(one, facet):
                having.setdefault(value, set()).add(number)
        wanted = found.filters.get(facet)
        values = [one for one in found.facets[facet].most_common() if not wanted or one[0] in wanted.passing]
        groups = []
        for value, count in values[:MOST_GROUPS]:
            own = matches.passing(having[value], self.facts.of_row)
            groups.append((value, count, self.order(own, "relevance", PER_GROUP)))
        shown = dict.fromkeys(row for _, _, rows in groups for row in rows)  # what two people wrote is in two groups
        results = {one.row["id"]: one for one in self.results(shown, matches.syntax)}
        return [(value, count, [results[row] for row in rows]) for value, count, rows in groups]

    def results(self, numbers: Iterable[int], syntax: str | None) -> list[Result]:
        """Get rows with their hits marked."""
        ids = str(list(numbers))
        cursor = self.connection.cursor()
        cursor.row_factory = sqlite3.Row
        rows = [dict(row) for row in cursor.execute(ROWS, {"ids": ids})]
        marked = mark_passages(rows, syntax)
        of_row, combinations = self.facts.of_row, self.facts.combinations
        return [Result(row, combinations[of_row[row["id"]]], *marked[row["id"]]) for row in rows]


def values_of(combination: Combination, facet: str) -> tuple[str, ...]:
    """Give the values that a facet has for some rows: authors may be several."""
    value = getattr(combination, facet)
    return value if isinstance(value, tuple) else (value,)


def passes(combination: Combination, facet: str, wanted: Filter) -> bool:
    """Tell whether a filter lets some rows through."""
    return any(value in wanted.passing for value in values_of(combination, facet))


def write_words(terms: Iterable[Term] | None) -> str | None:
    """Write terms as a visitor would; None for none."""
    if terms is None:
        return None
    return " ".join(quote(term.tokens) if term.exact else " ".join(term.tokens) for term in terms)
