"""The search itself: a request → results in order, with counts for each facet and suggestions."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, Final, Literal

from plugins.searching.facts import Combination, Facts
from plugins.searching.filters import Filter, read_filters
from plugins.searching.language import FIELDS, Query, Term, parse_query
from plugins.searching.matching import join_synonyms, match_all, match_most
from plugins.searching.passages import mark_passages
from plugins.searching.ranking import WEIGHTS, Hit, Weights, order, order_by_date
from plugins.searching.spelling import correct_terms

MATCH: Final = "select rowid, bm25(search_fts, ?, ?, ?) from search_fts where search_fts match ?"
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


@dataclass(frozen=True, slots=True)
class Matches:
    """Rows that words find."""

    levels: list[list[Hit]]
    """Those with all words, then those that lack one, and so on."""

    syntax: str | None
    """What was looked for; None: everything."""

    def passing(self, numbers: set[int], of_row: Sequence[int]) -> "Matches":
        """Keep the rows of some combinations."""
        return Matches([[hit for hit in level if of_row[hit[0]] in numbers] for level in self.levels], self.syntax)


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
        matches, mended = self.match_or_mend(terms, query)
        found = self.count(found, matches)
        corrected = " ".join(map(write_back, mended)) if mended else None
        return replace(self.show(found, matches, request), corrected=corrected)

    def match_or_mend(self, terms: list[Term], query: Query) -> tuple[Matches, list[Term] | None]:
        """Look for terms, for mended ones where they find nothing, then for rows that lack some.

        Returns:
            What was found, and the terms that were looked for instead.
        """
        if not terms:
            return Matches([[(row, 0.0) for row in range(1, len(self.facts.of_row))]], None), None
        syntax = match_all(terms, query.unwanted, self.facts.synonyms)
        full, mended = self.match(syntax), None
        if not full:
            mended = correct_terms(self.connection, terms, self.facts.synonyms)
            if mended:
                terms = join_synonyms(mended, self.facts.synonyms)
                syntax = match_all(terms, query.unwanted, self.facts.synonyms)
                full = self.match(syntax)
        return self.match_partly(terms, query, Matches([full], syntax)), mended

    def match_partly(self, terms: Sequence[Term], query: Query, matches: Matches) -> Matches:
        """Add rows that lack one term, then two, and so on, until there are more than a few."""
        levels, syntax = matches.levels, matches.syntax
        known = {row for row, _ in levels[0]} if len(levels[0]) < self.weights.few else set()
        for lacking in range(1, len(terms)):
            wider = match_most(terms, query.unwanted, self.facts.synonyms, lacking)
            if not wider or sum(map(len, levels)) >= self.weights.few:
                break
            more = [hit for hit in self.match(wider) if hit[0] not in known]
            known.update(row for row, _ in more)
            levels, syntax = [*levels, more], wider if more else syntax
        return Matches(levels, syntax)

    def match(self, syntax: str) -> list[Hit]:
        """Ask the index."""
        cursor = self.connection.cursor()
        cursor.row_factory = None
        weights = self.weights
        return cursor.execute(MATCH, (weights.title, weights.text, weights.context, syntax)).fetchall()

    def count(self, found: Found, matches: Matches) -> Found:
        """Count the values of every facet, those that its own filter keeps out included."""
        of_row = self.facts.of_row
        counts = Counter(of_row[row] for row, _ in chain.from_iterable(matches.levels))
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
            return order_by_date([row for row, _ in chain.from_iterable(matches.levels)], self.facts, count)
        rows: list[int] = []
        for level in matches.levels:
            rows += order(level, self.facts, self.weights, count - len(rows)) if len(rows) < count else []
        return rows

    def group(self, found: Found, matches: Matches, facet: str) -> list[tuple[str, int, list[Result]]]:
        """Show the best of each value of a facet, those with most results first."""
        of_row, combinations = self.facts.of_row, self.facts.combinations
        wanted = found.filters.get(facet)
        values = [one for one in found.facets[facet].most_common() if not wanted or one[0] in wanted.passing]
        groups = []
        for value, count in values[:MOST_GROUPS]:
            own = {number for number, one in enumerate(combinations) if value in values_of(one, facet)}
            rows = self.order(matches.passing(own, of_row), "relevance", PER_GROUP)
            groups.append((value, count, self.results(rows, matches.syntax)))
        return groups

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


def write_back(term: Term) -> str:
    """Write a term as a visitor would."""
    words = " ".join(term.tokens)
    return f'"{words}"' if term.exact else words
