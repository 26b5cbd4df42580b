"""Synonyms, a list of lists of words and phrases → records."""

import re
from collections.abc import Sequence
from typing import Final

from build_db.curate.entries import load_entries
from build_db.models import SourceFile
from build_db.normalise import normalise_space
from build_db.problems import Problem
from build_db.records import Synonym

WORD: Final = re.compile(r"[^\W_]")  # the letter or digit that a term has at least: "C" in "C++"
FEWEST: Final = 2


def curate_synonyms(sources: Sequence[SourceFile]) -> tuple[list[Synonym], list[Problem]]:
    """Read the files of synonyms.

    Args:
        sources: Each a list of lists of terms that mean the same.

    Returns:
        A record for each term, numbered by meaning, and what was wrong, with the line of the list in question.
    """
    known: dict[str, Synonym] = {}
    problems: list[Problem] = []
    meaning = 0
    for source in sources:
        loaded, wrong = load_entries(source)
        problems += wrong
        for position, entry in enumerate(loaded.value if loaded else []):
            meaning += 1
            try:
                known |= read_terms(entry, meaning, known)
            except ValueError as error:
                line = loaded.lines[(position,)] if loaded else 0
                message = f"{error}: mend the list that starts here"
                problems.append(Problem(source.path, line, "curation-invalid", message))
    return list(known.values()), problems


def read_terms(entry: object, meaning: int, known: dict[str, Synonym]) -> dict[str, Synonym]:
    """Read the terms of one meaning.

    Args:
        entry: A list of terms.
        meaning: Its number.
        known: The terms of the meanings before it, by themselves in lower case.

    Returns:
        Those of this one, likewise.

    Raises:
        ValueError: where it is none, has fewer than two, one without letters, or one that is known.
    """
    if not isinstance(entry, list) or not all(isinstance(term, str) for term in entry):
        raise ValueError("synonyms are a list of words and phrases, e.g. `- [LLM, large language model]`")
    terms = [normalise_space(term) for term in entry]
    found = {term.casefold(): Synonym(term, meaning) for term in terms}
    if len(found) < FEWEST:
        raise ValueError("a meaning needs two terms or more")
    for key, synonym in found.items():
        if not WORD.search(key):
            raise ValueError(f"`{synonym.term}` has no letter or digit")
        if key in known or len(found) != len(terms):
            raise ValueError(
                f"`{synonym.term}` stands here twice" if key not in known else f"`{synonym.term}` has a meaning already"
            )
    return found
