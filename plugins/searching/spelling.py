"""Typing errors: words that the index does not have → the nearest that it has."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from plugins.searching.language import TOKEN, Term, fold
from plugins.searching.matching import Synonyms, quote, write_term

SHORTEST: Final = 4
SHORTEST_RARE: Final = 6
RARE: Final = 1
OFTEN: Final = 10
"""A word of six letters or more in one row at most may be an error for one that is in ten or more."""

LONGEST: Final = 40
CANDIDATES: Final = 40
LIKELY: Final = 6
EXAMPLES: Final = 40
SHORT_STEM: Final = 5
"""Letters of a stem that an error can leave without three in a row, as in `lern` for `learn`."""
LONGEST_ENDING: Final = 5
"""Letters that a word may have beyond its stem: `-ations` is more, and rare."""

FIRST_ROWS: Final = "select rowid from search_fts where search_fts match ? limit ?"
OCCURS: Final = "select 1 from search_fts where search_fts match ? limit 1"
SIMILAR: Final = """
select search_terms.term, search_terms.rows
from search_terms_fts
join search_terms on search_terms.rowid = search_terms_fts.rowid
where search_terms_fts match ?
order by bm25(search_terms_fts), search_terms.rows desc
limit ?
"""
SHORTER: Final = """
select term, rows
from search_terms
where length(term) between 2 and 5 and substr(term, 1, 1) = ?
order by rows desc
limit 400
"""
VOCABULARY: Final = (
    "create virtual table if not exists temp.search_occurrences using fts5vocab(main, search_fts, instance)"
)
PLACES: Final = """
select
  case search_occurrences.col when 'title' then search.title when 'text' then search.text else search.context end,
  search_occurrences.offset
from temp.search_occurrences
join search on search.id = search_occurrences.doc
where search_occurrences.term = ?
limit ?
"""


def correct_terms(connection: sqlite3.Connection, terms: list[Term], synonyms: Synonyms) -> list[Term] | None:
    """Mend the typing errors in a query that finds nothing.

    Args:
        connection: The database.
        terms: The words; what was quoted stays as it is.
        synonyms: What else stands for a term.

    Returns:
        The terms, some of them replaced; None where there is nothing to mend.
    """
    mended = [mend_term(connection, term, synonyms) for term in terms]
    return mended if mended != terms else None


def mend_term(connection: sqlite3.Connection, term: Term, synonyms: Synonyms) -> Term:
    """Replace the words of a term that do not occur by the nearest ones that do."""
    if term.exact or term.excluded or occurs(connection, write_term(term, synonyms)):
        return term
    tokens = tuple(mend_word(connection, token) or token for token in term.tokens)
    return replace(term, tokens=tokens)


def occurs(connection: sqlite3.Connection, syntax: str) -> bool:
    """Tell whether something is found at all."""
    return connection.execute(OCCURS, (syntax,)).fetchone() is not None


def mend_word(connection: sqlite3.Connection, word: str) -> str | None:
    """Find the word that was meant.

    Args:
        connection: The database.
        word: As typed, e.g. `becnhmarks`.

    Returns:
        A word as a text has it, e.g. `benchmarks`; None where the word is known, or none is near enough.
    """
    typed = fold(word)
    if not SHORTEST <= len(typed) <= LONGEST or not typed.isalpha() or occurs(connection, quote([typed])):
        return None
    errors, _, form = nearest_word(connection, typed)
    return form if errors <= most_errors(typed) else None


def suggest_terms(connection: sqlite3.Connection, terms: list[Term]) -> list[Term] | None:
    """Find likelier words for those that are in next to no row: one letter away, and in many.

    Args:
        connection: The database.
        terms: The words of a query that finds little.

    Returns:
        The terms, some of them replaced; None where none is likelier.
    """
    likelier = [term if term.exact else replace(term, tokens=suggest_words(connection, term)) for term in terms]
    return likelier if likelier != terms else None


def suggest_words(connection: sqlite3.Connection, term: Term) -> tuple[str, ...]:
    """Replace the rare words of a term by likelier ones."""
    tokens = []
    for token in term.tokens:
        typed = fold(token)
        rare = len(typed) >= SHORTEST_RARE and typed.isalpha() and is_rare(connection, typed)
        errors, fewer, form = nearest_word(connection, typed, others=True) if rare else (0, 0, "")
        tokens.append(form if errors == 1 and -fewer >= OFTEN else token)
    return tuple(tokens)


def is_rare(connection: sqlite3.Connection, word: str) -> bool:
    """Tell whether a word is in next to no row."""
    return len(connection.execute(FIRST_ROWS, (quote([word]), RARE + 1)).fetchall()) <= RARE


def nearest_word(connection: sqlite3.Connection, typed: str, *, others: bool = False) -> tuple[int, int, str]:
    """Find the word that a typed one is nearest to.

    Args:
        connection: The database.
        typed: The word, folded.
        others: Whether words that are in the index as typed are passed over.

    Returns:
        The number of errors, the rows that have it as a negative number, and the word.
    """
    limit, letters = most_errors(typed), set(typed)
    near = {
        (stem_distance(typed, stem), -rows, stem)
        for stem, rows in similar_terms(connection, typed)
        if len(set(stem) - letters) <= limit  # each letter that was not typed is an error at least
    }
    stems = [(stem, fewer) for errors, fewer, stem in sorted(near)[:LIKELY] if int(others) <= errors <= limit]
    found = [(distance(typed, form), fewer, form) for stem, fewer in stems for form in forms_of(connection, stem)]
    return min((one for one in found if one[0] >= others), default=(limit + 1, 0, ""))


def most_errors(word: str) -> int:
    """Tell how many errors a word may have: one in short ones, three in long ones."""
    return 1 if len(word) <= 5 else 2 if len(word) <= 9 else 3


def similar_terms(connection: sqlite3.Connection, typed: str) -> Iterator[tuple[str, int]]:
    """Yield stems that share letters with a word, and in how many rows they are."""
    pieces = {typed[start : start + 3] for start in range(len(typed) - 2)}
    syntax = " OR ".join(f'"{piece}"' for piece in sorted(pieces))
    yield from ((row[0], row[1]) for row in connection.execute(SIMILAR, (syntax, CANDIDATES)))
    if len(typed) <= SHORT_STEM + LONGEST_ENDING:  # an error in a short stem leaves no three letters in a row
        yield from ((row[0], row[1]) for row in connection.execute(SHORTER, (typed[0],)))


def stem_distance(typed: str, stem: str) -> int:
    """Count the errors in the part of a word that its stem is; the ending is free."""
    first = max(1, len(stem) - 2, len(typed) - LONGEST_ENDING)
    last = min(len(typed), len(stem) + 2)
    return min(distances(typed[:last], stem)[first : last + 1], default=len(stem))


def forms_of(connection: sqlite3.Connection, stem: str) -> list[str]:
    """List the words that have a stem, as texts have them, the most frequent first."""
    connection.execute(VOCABULARY)
    forms: Counter[str] = Counter()
    for text, offset in connection.execute(PLACES, (stem, EXAMPLES)):
        word = next(islice(TOKEN.finditer(text or ""), offset, None), None)
        if word and (form := fold(word[0])).startswith(stem[:-1]):
            forms[form] += 1
    return [form for form, _ in forms.most_common()]


def distance(one: str, other: str) -> int:
    """Count typing errors: letters that are missing, too many, wrong, or in the place of their neighbour.

    Args:
        one: A word, e.g. `becnhmark`.
        other: Another, e.g. `benchmark`.

    Returns:
        The number of errors, e.g. 1.
    """
    return distances(one, other)[-1]


def distances(one: str, other: str) -> list[int]:
    """Count the typing errors of every beginning of a word, which takes no longer than counting those of the whole.

    Args:
        one: A word, e.g. `tset`.
        other: Another, e.g. `test`.

    Returns:
        The errors of its first 0, 1, 2 … letters, e.g. `[4, 3, 2, 2, 1]`.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    counts = [len(other)]
    for i, letter in enumerate(one, start=1):
        older, before, row = before, row, [i]
        last = one[i - 2] if i > 1 else ""
        for j, wanted in enumerate(other):
            cost = before[j] if letter == wanted else before[j] + 1
            if (added := row[j] + 1) < cost:
                cost = added
            if (lacking := before[j + 1] + 1) < cost:
                cost = lacking
            if last == wanted and j and letter == other[j - 1] and (swapped := older[j - 1] + 1) < cost:
                cost = swapped
            row.append(cost)
        counts.append(row[-1])
    return counts
