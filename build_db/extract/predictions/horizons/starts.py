"""The first characters that a pattern can begin with: to look at one is quicker than to try the pattern."""

import re
from collections.abc import Sequence
from typing import Final

# "(?:", "(?P<k0>", "(?<!", "[A-Z]", r"\d", "{2,3}", "?", "e": a pattern's smallest parts
PART: Final = re.compile(r"\(\?[a-z-]*:|\(\?<?[=!]|\(\?P<\w+>|[()|?*+]|\[\^?\]?[^\]]*\]|\\.|\{\d*,?\d*\}|.", re.DOTALL)
OPTIONAL: Final = re.compile(r"[?*]|\{0?,|\{0\}")  # "?", "*", "{0,3}", "{,3}"
REPEATED: Final = re.compile(r"[?*+]|\{")  # "+", "{2}"
EMPTY: Final = frozenset({"^", "$", r"\b", r"\B", r"\A", r"\Z"})
"""Parts that stand for no character."""
ANY: Final = r"\s\S"


def guard(pattern: str, name: str | None = None) -> str:
    """Put a look at the first character before a pattern.

    Args:
        pattern: e.g. `(?:by|until) the`, as one alternative or several.
        name: Of the group to put it in.

    Returns:
        A pattern that matches the same: `(?=[bu])(?:(?:by|until) the)`.
    """
    atoms, may_be_empty, _ = read_choice(PART.findall(pattern), 0)
    group = f"(?P<{name}>{pattern})" if name else f"(?:{pattern})"
    return group if may_be_empty or not atoms or ANY in atoms else f"(?=[{''.join(sorted(atoms))}]){group}"


def read_choice(parts: Sequence[str], place: int) -> tuple[set[str], bool, int]:
    """Read alternatives up to the end of their group: first characters, whether one may be empty, and where it ends."""
    atoms, may_be_empty, place = read_run(parts, place)
    while place < len(parts) and parts[place] == "|":
        more, is_empty, place = read_run(parts, place + 1)
        atoms, may_be_empty = atoms | more, may_be_empty or is_empty
    return atoms, may_be_empty, place


def read_run(parts: Sequence[str], place: int) -> tuple[set[str], bool, int]:
    """Read one alternative, as `read_choice` does."""
    atoms: set[str] = set()
    may_be_empty = True
    while place < len(parts) and parts[place] not in ("|", ")"):
        part = parts[place]
        inner, is_empty = {atom_of(part)}, part in EMPTY
        if part.startswith("("):
            inner, is_empty, place = read_choice(parts, place + 1)
            is_empty = is_empty or part.endswith(("=", "!"))  # what is only looked at
            inner = set() if part.endswith(("=", "!")) else inner
        place += 1
        if place < len(parts) and REPEATED.match(parts[place]):
            is_empty = is_empty or OPTIONAL.match(parts[place]) is not None
            place += 1 + (parts[place + 1 : place + 2] == ["?"])  # "*?"
        if may_be_empty:
            atoms |= inner if part not in EMPTY else set()
            may_be_empty = is_empty
    return atoms, may_be_empty, place


def atom_of(part: str) -> str:
    """Give what stands in a set of characters for a part: "a-z" for "[a-z]"."""
    if part == "." or part.startswith("[^"):
        return ANY
    if part.startswith("[") and len(part) > 1:
        inside = part[1:-1]
        inside = rf"\-{inside[1:]}" if inside.startswith("-") else inside
        return rf"{inside[:-1]}\-" if inside.endswith("-") and not inside.endswith(r"\-") else inside
    return part if part.startswith("\\") else re.escape(part)
