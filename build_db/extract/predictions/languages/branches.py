"""Fragments of patterns → the same as branches that each begin with a letter: several times as quick to find nothing.

Python's `re` skips all places of a text at which none of a pattern's branches begins, but only where each begins with
a plain letter, and nothing stands before the branches.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import Final

from build_db.extract.predictions.languages.cues import PART, REPEATED, split_alternatives

MOST: Final = 600
"""So many branches are written out at most."""
WITHIN: Final = "(?<="
"""Opens a fragment that says itself what stands before it: "(?<=\\w)'ll", the end of a word."""
LOOKS: Final = ("=", "!")
"""What opens a group that only looks ahead or back ends with."""
WIDTHLESS: Final = ("^", r"\b")
"""What stands between letters."""
FEW_LETTERS: Final = re.compile(r"\[(\w+|['’]+)\]|\[([0-9])-([0-9])\]")  # "[qh]", "['’]", "[1-4]"

Branch = tuple[str, str, str]
"""What is looked at around its first letter, a pattern without width; the letter; what follows it."""


class NotBranchesError(ValueError):
    """A fragment may begin with something else than a letter."""


def branch_out(fragments: Iterable[str], before: str) -> str | None:
    r"""Write fragments as branches, each of which begins with a letter.

    Args:
        fragments: In small letters, e.g. `(?:the )?report says`.
        before: What is to stand before each that does not say so itself, a pattern without width, e.g. `(?<!\w)`.

    Returns:
        A pattern that finds the same, e.g. `r(?:(?<=(?<!\w)r)(?:eport says))|t(?:(?<=(?<!\w)t)(?:he report says))`;
        None where one may begin with anything else than a letter, or where they are too many.
    """
    alternatives = ((part, fragment) for fragment in fragments for part in split_alternatives(fragment))
    found = (
        branch
        for part, fragment in alternatives
        for branch in branches_of(part, "" if fragment.startswith(WITHIN) else before)
    )
    try:
        branches = list(islice(found, MOST + 1))
    except NotBranchesError:
        return None
    if len(branches) > MOST:
        return None
    # of branches with different letters only one can be found at a place: the order of the others is kept
    ordered = sorted(branches, key=itemgetter(1))
    return "|".join(join(letter, alike) for letter, alike in groupby(ordered, key=itemgetter(1)))


def join(letter: str, branches: Iterable[Branch]) -> str:
    """Join branches that begin with the same letter."""
    groups = (
        rf"(?<={around}{letter})(?:{'|'.join(dict.fromkeys(rest for _, _, rest in alike))})"
        for around, alike in groupby(branches, key=itemgetter(0))
    )
    return f"{letter}(?:{'|'.join(groups)})"


def branches_of(fragment: str, around: str) -> Iterator[Branch]:
    """Yield the branches of one alternative."""
    parts = PART.findall(fragment)
    end = end_of_group(parts)
    quantifier = "".join(parts[end : end + 1])
    quantifier = quantifier if REPEATED.match(quantifier) else ""
    first, rest = "".join(parts[:end]), "".join(parts[end + bool(quantifier) :])
    if quantifier not in ("", "?") or (quantifier and rest.startswith(("?", "+"))):
        raise NotBranchesError(fragment)
    if first in WIDTHLESS or (len(parts[0]) > 1 and parts[0].startswith("(") and parts[0].endswith(LOOKS)):
        yield from branches_of(rest, around + first)
    elif parts[0] == "(?:":
        for inner in split_alternatives("".join(parts[1 : end - 1])):
            yield from branches_of(inner + rest, around)
    else:
        yield from ((around, letter, rest) for letter in letters_of(first))
    if quantifier:
        yield from branches_of(rest, around)


def letters_of(part: str) -> Iterator[str]:
    """Yield the letters that a part stands for."""
    if match := FEW_LETTERS.fullmatch(part):
        letters, first, last = match.groups()
        yield from letters or map(str, range(int(first), int(last) + 1))
    elif len(part) == 1 and part.isalnum():
        yield part
    else:
        raise NotBranchesError(part)


def end_of_group(parts: Sequence[str]) -> int:
    """Give the place behind the first of some parts, which may be a group."""
    depth = 0
    for place, part in enumerate(parts):
        depth += part.startswith("(") - (part == ")")
        if not depth:
            return place + 1
    raise NotBranchesError("".join(parts))
