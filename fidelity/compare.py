"""Two lists of headings or links → where they differ, with lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import chain, zip_longest
from typing import Final

from fidelity.models import Difference, Facts, Item, Ours
from fidelity.normalise import normalise, resolve_target

SCHEME: Final = re.compile(r"https?://|mailto:")  # what an engine puts before "www.a.org" and "me@a.org"


def compare_post(ours: Ours, theirs: Facts, language: str) -> list[Difference]:
    """Compare one post.

    Args:
        ours: What the builder makes of it.
        theirs: What its engine does.
        language: Its template language, for targets that were kept as written.

    Returns:
        The differences in the order of the lines; [] where both agree in everything.
    """
    source = ours.source.split("\n")
    links = [resolve(item, language) for item in ours.facts.links]
    links = [item for item in links if item.key]
    found = [*compare_items(ours.path, source, ours.facts.headings, theirs.headings)]
    found += compare_items(ours.path, source, links, theirs.links)
    return sorted(found)


def resolve(item: Item, language: str) -> Item:
    """Put stubs into the target of a link of ours."""
    return replace(item, key=normalise(resolve_target(item.shown, language), "target"))


def compare_items(
    path: str, source: Sequence[str], ours: Sequence[Item], theirs: Sequence[Item]
) -> Iterator[Difference]:
    """Yield what differs between two lists of one kind."""
    matcher = SequenceMatcher(None, [item.key for item in ours], [item.key for item in theirs], autojunk=False)
    for tag, start, end, their_start, their_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        before = ours[start - 1].line if start else 0
        for our, their in zip_longest(ours[start:end], theirs[their_start:their_end]):
            if our is None:
                before = locate(source, their, before)
                yield Difference(path, before, f"{their.kind}-missing", f"the generator has {their.shown}")
            elif their is None:
                before = our.line
                yield Difference(path, our.line, f"{our.kind}-extra", f"we have {our.shown}, the generator has not")
            else:
                before = our.line
                yield Difference(
                    path, our.line, f"{our.kind}-differs", f"the generator has {their.shown}, we have {our.shown}"
                )


def locate(source: Sequence[str], item: Item, before: int) -> int:
    """Find the line of something that only the engine has.

    Args:
        source: The lines of the file.
        item: What is looked for.
        before: 1-based line of the item before it; 0 for none.

    Returns:
        The first line from there on, else from the top, with the same letters; else the line before.
    """
    wanted = letters(item.key[2:] if item.kind == "heading" else SCHEME.sub("", item.key))
    if wanted:
        start = max(before - 1, 0)
        for number in chain(range(start, len(source)), range(start)):
            if wanted in letters(source[number]):
                return number + 1
    return before or 1


def letters(text: str) -> str:
    """Keep letters and digits alone, as the one thing that markup leaves as it is."""
    return "".join(character for character in text.lower() if character.isalnum())
