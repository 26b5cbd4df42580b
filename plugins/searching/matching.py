"""Terms → FTS5 syntax, with the synonyms that curators keep."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Final

from plugins.searching.language import Term, fold

Tokens = tuple[str, ...]
Synonyms = Mapping[Tokens, Sequence[Tokens]]
"""Words of a term, folded → the words of others that mean the same."""

LONGEST_SYNONYM: Final = 6
MOST_DROPPED: Final = 6
"""So many terms at most are dropped one at a time: with more, the alternatives get long."""


def quote(tokens: Sequence[str]) -> str:
    """Write words as a phrase of FTS5: `"deep learning"`."""
    return f'"{" ".join(tokens)}"'


def write_term(term: Term, synonyms: Synonyms) -> str:
    """Write one term.

    Args:
        term: The term.
        synonyms: What else stands for it.

    Returns:
        E.g. `"agents" *`, or `("LLM" OR "large language model")`.
    """
    own = quote(term.tokens) + (" *" if term.open else "")
    others = () if term.exact else synonyms.get(singular(term.tokens), ())
    return f"({' OR '.join([own, *map(quote, others)])})" if others else own


def singular(tokens: Iterable[str]) -> Tokens:
    """Give the words by which a term is found among the synonyms: folded, without a plural's s."""
    *before, last = [fold(token) for token in tokens]
    return (*before, last[:-1] if last.endswith("s") and len(last) > 2 else last)


def join_synonyms(terms: Sequence[Term], synonyms: Synonyms) -> list[Term]:
    """Join words that are a synonym together: `large`, `language`, `models`.

    Args:
        terms: In the order typed.
        synonyms: What is known.

    Returns:
        The terms, each run of words that is known as one term.
    """
    joined: list[Term] = []
    start = 0
    while start < len(terms):
        length = next(
            (
                n
                for n in range(min(LONGEST_SYNONYM, len(terms) - start), 1, -1)
                if is_synonym(terms[start : start + n], synonyms)
            ),
            1,
        )
        run = terms[start : start + length]
        joined.append(run[0] if length == 1 else Term(tuple(token for term in run for token in term.tokens)))
        start += length
    return joined


def is_synonym(run: Sequence[Term], synonyms: Synonyms) -> bool:
    """Tell whether some words in a row are a synonym of something."""
    plain = not any(term.exact or term.excluded for term in run)
    return plain and singular(token for term in run for token in term.tokens) in synonyms


def match_all(wanted: Sequence[Term], synonyms: Synonyms) -> str:
    """Write a query for rows with all terms.

    Args:
        wanted: One or more.
        synonyms: What else stands for a term.

    Returns:
        FTS5 syntax, e.g. `"gpt 4" AND "agents" *`.
    """
    return " AND ".join(write_term(term, synonyms) for term in wanted)


def match_most(wanted: Sequence[Term], synonyms: Synonyms, lacking: int) -> str | None:
    """Write a query for rows that may lack some of the terms; quoted ones are never dropped.

    Args:
        wanted: The terms.
        synonyms: What else stands for a term.
        lacking: How many may be missing.

    Returns:
        FTS5 syntax; None where nothing would be left to look for.
    """
    fixed = [write_term(term, synonyms) for term in wanted if term.exact]
    loose = [write_term(term, synonyms) for term in wanted if not term.exact][:MOST_DROPPED]
    kept = len(loose) - lacking
    if kept < 0 or not (kept or fixed):
        return None
    choices = [" AND ".join([*fixed, *chosen]) for chosen in combinations(loose, kept)]
    return " OR ".join(f"({choice})" for choice in choices)


def exclude(found: str, unwanted: Sequence[Term]) -> str:
    """Leave terms out of what is found: `("agents" *) NOT "hype"`."""
    return " NOT ".join([f"({found})", *(quote(term.tokens) for term in unwanted)])


def in_titles(found: str) -> str:
    """Look for the same in titles alone."""
    return f"{{title}} : ({found})"
