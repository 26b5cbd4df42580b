"""What a visitor types into the search box → words, phrases, filters, and what was not understood."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

# A word or a phrase, perhaps excluded, perhaps with a field: 'agents', '-hype', '"deep learning"', 'author:"Dan Simon"'
PIECE: Final = re.compile(
    r'(?P<minus>(?<!\S)-)?(?:(?P<field>[A-Za-z]+):(?!//))?(?:"(?P<phrase>[^"]*)(?P<closing>"?)|(?P<word>[^\s"]+)|(?=\s|$))'
)
TOKEN: Final = re.compile(r"[^\W_]+")  # 'GPT' and '4' in 'GPT-4'
FIELDS: Final = ("kind", "conference", "year", "author", "outcome")
MOST_PIECES: Final = 32
SHORTEST_PREFIX: Final = 3

COMMON: Final = frozenset(
    "a about am an and any are as at be been but by can could did do does for from had has have how i if in into is it"
    " its me my of on or our say said she he should so some than that the their them then there these they this those"
    " to was we were what when where which who whom whose why will with would you your people think thought tell know"
    " happen happened going get got ever anyone anything something".split()
)
"""Words that questions are made of. They are looked for within a phrase only."""

NOTHING_TO_FIND: Final = "There are only words to leave out: add one to look for."
TOO_COMMON: Final = "These words are too common to look for. Put them into quotation marks to find them all the same."


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase to look for."""

    tokens: tuple[str, ...]
    """Its words, as typed; a word such as GPT-4 has two."""

    excluded: bool = False
    """Whether it is to be left out."""

    exact: bool = False
    """Whether it was quoted: synonyms and corrections leave it alone."""

    open: bool = False
    """Whether it stands for all words that begin with it."""


@dataclass(frozen=True, slots=True)
class Query:
    """What was understood."""

    terms: tuple[Term, ...] = ()
    """In the order typed."""

    filters: dict[str, str] = field(default_factory=dict)
    """Field → value."""

    words: str = ""
    """What was typed, without the filters."""

    messages: tuple[str, ...] = ()
    """What was not understood, in plain sentences."""

    @property
    def wanted(self) -> tuple[Term, ...]:
        """The terms to look for, common words left out."""
        return tuple(term for term in self.terms if not term.excluded and (term.exact or not is_common(term)))

    @property
    def unwanted(self) -> tuple[Term, ...]:
        """The terms to leave out."""
        return tuple(term for term in self.terms if term.excluded)


def is_common(term: Term) -> bool:
    """Tell whether a term is nothing but words that questions are made of."""
    return all(token.lower() in COMMON for token in term.tokens)


def fold(text: str) -> str:
    """Take capitals and diacritics off a text, as the index does.

    Args:
        text: E.g. `Ångström`.

    Returns:
        E.g. `angstrom`.
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def parse_query(text: str) -> Query:
    """Understand what was typed.

    Args:
        text: Anything, e.g. `gpt-4 "deep learning" -hype author:simon agen`.

    Returns:
        What can be looked for; what was not understood stands in its messages.
    """
    text = text.strip()
    terms: list[Term] = []
    filters: dict[str, str] = {}
    messages: list[str] = []
    words: list[str] = []
    pieces = [match for match in PIECE.finditer(text) if match[0]]
    if len(pieces) > MOST_PIECES:
        messages.append(f"Only the first {MOST_PIECES} words are looked for.")
    final = next((match for match in reversed(pieces) if (match["field"] or "").lower() not in FIELDS), None)
    for match in pieces[:MOST_PIECES]:
        name = (match["field"] or "").lower()
        if name in FIELDS:
            messages += read_filter(match, name, filters)
            continue
        words.append(match[0])
        messages += complaints(match, name)
        terms += read_terms(match, name, last=match is final)
    query = Query(tuple(terms), filters, " ".join(words))
    if terms and not query.wanted:
        messages.append(NOTHING_TO_FIND if all(term.excluded for term in terms) else TOO_COMMON)
    return replace(query, messages=tuple(dict.fromkeys(messages)))


def read_filter(match: re.Match[str], name: str, filters: dict[str, str]) -> Iterator[str]:
    """Read a filter such as `year:2024` into those that are known.

    Yields:
        What is wrong with it.
    """
    value = (match["phrase"] if match["phrase"] is not None else match["word"] or "").strip()
    if not value:
        yield f"“{name}:” has no value: write it right behind the colon, as in {EXAMPLES[name]}."
    elif match["minus"]:
        yield f"“{match[0]}” is not understood: a filter cannot be turned round."
    elif name in filters:
        yield f"“{match[0]}” is left out: “{name}:” stands there twice, and the first one counts."
    else:
        filters[name] = value


EXAMPLES: Final = {
    "kind": "kind:prediction",
    "conference": "conference:neurips-2024",
    "year": "year:2024",
    "author": 'author:"Dan Simon"',
    "outcome": 'outcome:"mostly right"',
}


def complaints(match: re.Match[str], name: str) -> Iterator[str]:
    """Yield what is odd about a word or phrase."""
    if name:
        known = ", ".join(f"{field_}:" for field_ in FIELDS)
        yield f"“{name}:” is no filter, so it was looked for as a word. Filters are {known}."
    if match["phrase"] is not None and not match["closing"]:
        yield "A quotation mark is not closed, so the phrase was taken to go on to the end."


def read_terms(match: re.Match[str], name: str, *, last: bool) -> Iterator[Term]:
    """Yield the term that a piece is, if it has any letter or digit."""
    exact = match["phrase"] is not None
    tokens = tuple(TOKEN.findall(f"{name} {match['phrase'] if exact else match['word'] or ''}"))
    if tokens:
        excluded = bool(match["minus"])
        is_open = last and not exact and not excluded and len(tokens[-1]) >= SHORTEST_PREFIX
        yield Term(tokens, excluded, exact, is_open)
