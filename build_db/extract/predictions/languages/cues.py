"""Fragments of patterns → cues: letters of which a text has some wherever the pattern finds anything.

To look for a few letters is many times as fast as to try a pattern with fifty alternatives at every place of a text.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

Cues = frozenset[str] | None
"""Letters, folded; None: there are none by which all matches could be told."""

# "(?:", "(?-i:", "(?=", "[A-Z]", r"\d", "{2,3}", "?", "e": a fragment's smallest parts
PART: Final = re.compile(r"\(\?[a-z-]*:|\(\?<?[=!]|\(\?P<\w+>|[()|?*+]|\[\^?\]?[^\]]*\]|\\.|\{[^}]*\}|.", re.DOTALL)
OPTIONAL: Final = re.compile(r"[?*]|\{0?,")  # "?", "*", "{0,3}", "{,3}"
REPEATED: Final = re.compile(r"[?*+]|\{")  # "+", "{2}"
CLASS: Final = re.compile(r"\[([0-9])-([0-9])\]|\[(\w+)\]")  # "[1-4]", "[qh]"

COMMON: Final = {
    **dict.fromkeys("a an and by for from i in is it my of on or the that this to we with".split(), 0.5),
    **dict.fromkeys("about are have more most not other some was were what will would you".split(), 0.15),
}
"""Words that many English sentences have → about the share of them: they tell less than other words of their length."""


def cues_of(fragment: str) -> Cues:
    """Tell the cues of a fragment.

    Args:
        fragment: e.g. `(?:I|we) (?:predict|forecast)s?`.

    Returns:
        e.g. `{"predict", "forecast"}`.
    """
    parts = PART.findall(fragment)
    cues, rest = read_alternatives(parts, 0)
    return cues if rest == len(parts) else None


def read_alternatives(parts: Sequence[str], place: int) -> tuple[Cues, int]:
    """Read up to the end of a group: one cue of each alternative has to be there."""
    found: list[Cues] = []
    while True:
        sequences, place = read_sequence(parts, place)
        found.append(min(sequences, key=frequency, default=None))
        if place >= len(parts) or parts[place] == ")":
            break
        place += 1
    joined = frozenset(cue for cues in found for cue in cues or ())
    return (None if any(cues is None for cues in found) else without_longer(joined)), place


def read_sequence(parts: Sequence[str], place: int) -> tuple[list[Cues], int]:
    """Read one alternative: what of it has to be there, each a choice of cues."""
    found: list[Cues] = []
    run = ""
    while place < len(parts) and parts[place] not in ("|", ")"):
        part = parts[place]
        inner: Cues = None
        if part.startswith("("):
            inner, place = read_alternatives(parts, place + 1)
            inner = None if part.endswith(("=", "!")) else inner
        place += 1
        behind = parts[place] if place < len(parts) else ""
        if len(part) == 1 and part not in ".^$(" and not REPEATED.match(behind):
            run += part.lower()
            continue
        found += [spelled(run)] if run.strip() else []
        run = ""
        if not OPTIONAL.match(behind):
            found.append(inner if part.startswith("(") else frozenset(letters_of(part)) or None)
        place += bool(REPEATED.match(behind))
        place += place < len(parts) and parts[place] == "?" and bool(REPEATED.match(behind))  # the second of "*?"
    return [*found, spelled(run)] if run.strip() else found, place


def spelled(run: str) -> frozenset[str]:
    """Give the spellings of some letters and blanks in a row: with each kind of apostrophe."""
    return frozenset({run.strip(), run.strip().replace("'", "’")})


def letters_of(part: str) -> Iterator[str]:
    """Yield the letters that a part stands for, where they are few: "[1-4]", "[qh]", a letter that is repeated."""
    if match := CLASS.fullmatch(part):
        first, last, letters = match.groups()
        yield from (letters.lower() if letters else map(str, range(int(first), int(last) + 1)))
    elif len(part) == 1 and part not in ".^$( '":
        yield part.lower()


def split_alternatives(fragment: str) -> list[str]:
    """Split a fragment at the strokes that stand within no group.

    Args:
        fragment: e.g. `^note|^(?:why|how)`.

    Returns:
        e.g. `["^note", "^(?:why|how)"]`.
    """
    found, depth = [""], 0
    for part in PART.findall(fragment):
        depth += part.startswith("(") - (part == ")")
        if part == "|" and not depth:
            found.append("")
        else:
            found[-1] += part
    return found


def frequency(cues: Cues) -> float:
    """Guess how many in a hundred sentences have one of some cues: few, where each is long or of several words."""
    return sum(map(frequency_of, cues)) if cues else 100.0


def frequency_of(cue: str) -> float:
    """Guess how many in a hundred sentences have a cue: the more letters it has, the fewer."""
    share = 1.0
    for word in cue.split():
        letters = len(word) * (1 if word.replace("’", "'").isascii() else 3)
        share *= COMMON.get(word) or (0.1 if word.isdigit() else 0.4**letters)
    return 100 * share


def without_longer(cues: frozenset[str]) -> frozenset[str]:
    """Leave out cues with another within them: where the longer stands, the shorter does."""
    return frozenset(cue for cue in cues if not any(other != cue and other in cue for other in cues))


def openings_of(fragment: str) -> Cues:
    """Tell the letters with which all that a fragment finds begins.

    Args:
        fragment: e.g. `(?:not )?true|hits?`.

    Returns:
        e.g. `{"n", "t", "h"}`, small; None where they are not plain, or where it may find nothing.
    """
    letters, may_be_empty, _ = read_openings(PART.findall(fragment), 0)
    return None if may_be_empty else letters


def read_openings(parts: Sequence[str], place: int) -> tuple[Cues, bool, int]:
    """Read up to the end of a group: with what it opens, and whether it may be empty."""
    letters: set[str] = set()
    is_plain, may_be_empty = True, False
    while True:
        is_open = True
        while place < len(parts) and parts[place] not in ("|", ")"):
            part = parts[place]
            inner: Cues = frozenset(letters_of(part)) or None
            is_left_out = False
            if part.startswith("("):
                inner, is_left_out, place = read_openings(parts, place + 1)
                inner, is_left_out = (frozenset(), True) if part.endswith(("=", "!")) else (inner, is_left_out)
            place += 1
            behind = parts[place] if place < len(parts) else ""
            place += bool(REPEATED.match(behind))
            place += place < len(parts) and parts[place] == "?" and bool(REPEATED.match(behind))
            if is_open:
                is_plain = is_plain and inner is not None
                letters.update(inner or ())
            is_open = is_open and (is_left_out or OPTIONAL.match(behind) is not None)
        may_be_empty = may_be_empty or is_open
        if place >= len(parts) or parts[place] == ")":
            return (frozenset(letters) if is_plain else None), may_be_empty, place
        place += 1
