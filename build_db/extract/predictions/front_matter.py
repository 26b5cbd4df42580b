"""Predictions that their author lists in the front matter, under `predictions:`."""

from collections.abc import Iterator, Mapping
from typing import Final

from build_db.extract.predictions.base import Candidate, Context, Rule
from build_db.extract.values import fold_key
from build_db.normalise import normalise_space
from build_db.problems import Problem

KEY: Final = "predictions"
"""The key of the front matter."""
STATEMENT: Final = "statement"
"""The key of what is predicted; beside it may stand those of a mark: horizon, probability, by."""


def find_in_front_matter(context: Context) -> Iterator[Candidate]:
    """Find the predictions that the front matter lists.

    The example that it was made for: `predictions:` with an item `statement: It will rain`,
    `horizon: 2026-06`, `probability: 0.7`, `by: Ann`; an item may be the statement alone.
    """
    line = 0
    for item in listed(context):
        marks = (
            {str(key): normalise_space(str(value)) for key, value in item.items()} if isinstance(item, Mapping) else {}
        )
        statement = marks.pop(STATEMENT, "") if isinstance(item, Mapping) else normalise_space(str(item))
        if statement and context.sections:
            line = line_of(statement, context, line)
            yield Candidate(0, line, line, -1, statement, statement, marks)


def check_front_matter(context: Context) -> list[Problem]:
    """Check that every prediction in the front matter says something.

    Args:
        context: The post.

    Returns:
        A problem for each item without a statement, and one where there is no list.
    """
    line = key_line(context)
    if line is None:
        return []
    found = value_of(context)
    if not isinstance(found, list | tuple):
        message = "`predictions:` is to be a list: write `- statement: …` for each"
        return [Problem(context.path, line, "annotation-invalid", message)]
    message = "a prediction without a statement: write `statement: …`"
    return [
        Problem(context.path, line, "annotation-invalid", message)
        for item in found
        if not normalise_space(str(item.get(STATEMENT) or "") if isinstance(item, Mapping) else str(item))
    ]


def listed(context: Context) -> list[object]:
    """Give the items under the key; [] where there are none."""
    found = value_of(context)
    return list(found) if isinstance(found, list | tuple) else []


def value_of(context: Context) -> object:
    """Give what stands under the key."""
    return next((value for key, value in context.manuscript.metadata.items() if fold_key(key) == KEY), None)


def key_line(context: Context) -> int | None:
    """Give the 1-based line of the key; None where it is not there."""
    lines = context.manuscript.key_lines
    return next((lines.get(key, 1) for key in context.manuscript.metadata if fold_key(key) == KEY), None)


def line_of(statement: str, context: Context, after: int) -> int:
    """Find the line of the front matter on which a statement starts: behind that of the one before it."""
    start = max(after, (key_line(context) or 1) - 1)
    lines = context.manuscript.source.text.split("\n", context.manuscript.body_line)
    words = statement.split()
    opening = next((" ".join(words[:count]) for count in (4, 2, 1) if len(words) >= count), statement)
    return next((number for number, text in enumerate(lines[start:], start=start + 1) if opening in text), start + 1)


RULE: Final = Rule("front-matter", "the front matter lists it", find_in_front_matter)
