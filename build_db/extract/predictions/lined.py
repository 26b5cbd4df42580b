"""Paragraphs whose lines are a list, as newsletters export it: "1. It will rain: 70%", and a line break."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from build_db.models import Inline

NUMBERED: Final = re.compile(r"\W{0,4}(\d{1,3})\s?[.):]\s")  # "1. ", "(12) " at the start of a line
LIKELY: Final = re.compile(r"\w\W{0,3}[:–—-]\s*[~<>]?\d{1,3}(?:\.\d+)?\s?%\W*$")  # "rain: 70%" at its end
JUDGED: Final = re.compile(r"(?:[A-Z]{2,8}\s?[:–—-]|[✅❌✔✘✓✗☑]\ufe0f?)\s")  # "YES: rain", "✅ rain" at its start
# what any of these has in Markdown: "1\\. rain", "YES: rain", "rain: 70%"
MAYBE: Final = re.compile(
    r"^\W{0,4}\d{1,3}\\?\s?[.):]\s|^[*_\s]*(?:[A-Z]{2,8}\s?[:–—-]|[✅❌✔✘✓✗☑])|[:–—-]\s*[~<>]?\d[\d.]*\s?%[*_\W]*$",
    re.MULTILINE,
)
FEWEST: Final = 2
"""One line with a number may be anything."""


class Line(NamedTuple):
    """A line of a paragraph, with those behind it that go on with it."""

    inline: Inline
    """Its text and links."""

    line_end: int
    """1-based last line in the file."""


def split_list(inline: Inline) -> tuple[Inline | None, list[Line]]:
    """Split a paragraph whose lines are numbered in order, or each say how likely something is.

    Args:
        inline: The text of a paragraph.

    Returns:
        What stands before the first such line, None where nothing does, and the lines; no lines where it is no list.
    """
    if not may_be_list(inline.markdown):
        return None, []
    lines = list(lines_of(inline))
    starts = [place for place, line in enumerate(lines) if NUMBERED.match(line.text)]
    if not is_counting([lines[place].text for place in starts]):
        starts = [place for place, line in enumerate(lines) if LIKELY.search(line.text) or JUDGED.match(line.text)]
        if len(starts) < FEWEST or starts != list(range(starts[0], len(lines))):
            return None, []
    ends = [*starts[1:], len(lines)]
    items = [join(lines[start:end]) for start, end in zip(starts, ends, strict=True)]
    opening = join(lines[: starts[0]]).inline if starts[0] else None
    return (opening if opening and opening.text else None), items


def may_be_list(markdown: str) -> bool:
    """Tell whether a paragraph has lines such as lists have: most have no number at all."""
    if not any(map(markdown.__contains__, "0123456789")) and not JUDGED.match(markdown):
        return False
    return sum(1 for _ in MAYBE.finditer(markdown)) >= FEWEST


def is_counting(texts: Sequence[str]) -> bool:
    """Tell whether the numbers that open some texts rise by one, so that no year or share is taken for one."""
    numbers = [int(match[1]) for text in texts if (match := NUMBERED.match(text))]
    return len(numbers) >= FEWEST and all(b - a == 1 for a, b in pairwise(numbers))


def lines_of(inline: Inline) -> Iterator[Inline]:
    """Yield the lines of a text as they stand in the file; none where they cannot be told."""
    written = inline.markdown.split("\n")
    if not inline.breaks or len(written) != len(inline.breaks) + 1:
        return
    starts = [0, *(place + 1 for place in inline.breaks)]
    ends = [*inline.breaks, len(inline.text)]
    for number, (start, end, markdown) in enumerate(zip(starts, ends, written, strict=True)):
        links = tuple(
            replace(link, start=max(link.start, start) - start, end=min(link.end, end) - start)
            for link in inline.links
            if link.start < end and link.end > start
        )
        yield Inline(inline.text[start:end].strip(" *_"), markdown.strip(), inline.line + number, links)


def join(lines: Sequence[Inline]) -> Line:
    """Join a line with those that go on with it."""
    first = lines[0]
    text, markdown = " ".join(line.text for line in lines), "\n".join(line.markdown for line in lines)
    return Line(replace(first, text=text, markdown=markdown), lines[-1].line)
