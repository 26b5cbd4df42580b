"""The day of a post: from its front matter, else from its path."""

import re
from collections.abc import Mapping
from typing import Any, Final

from build_db.extract.values import fold_key, text_of
from build_db.models import Manuscript
from build_db.normalise import NotADateError, normalise_date
from build_db.problems import Problem

PUBLISHED: Final = tuple(
    "date published pubdate publishdate publishedat publishedon publisheddate datepublished posted postdate "
    "created createdat createdon datecreated creationdate".split()
)
"""Keys under which the day stands on which a post appeared, folded, in order of preference."""
UPDATED: Final = tuple("lastmod updated updatedat updateddate modified lastmodified lastmodifiedat".split())
"""Keys under which stands when it last changed: used only where nothing else is known."""

DATED_PATHS: Final = (
    # "2019-12-25-what-size.md", "2019-12-25-what-size/index.md", "2023_01_09.md": the day in front of a name
    re.compile(r"(?:^|/)((?:19|20)\d\d)([-_.])(?P<month>\d\d?)\2(?P<day>\d\d?)(?!\d)"),
    # "20191225-what-size.md": the same without marks
    re.compile(r"(?:^|/)((?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?=[-_. /]|$)"),
    # "2019/12/25/what-size/index.md", "2019/12/25-what-size.md", "2019/12-25-what-size.md": in folders
    re.compile(r"(?:^|/)((?:19|20)\d\d)/(?P<month>0?[1-9]|1[0-2])[-/](?P<day>0?[1-9]|[12]\d|3[01])(?=[-_. /])"),
    # "2021/211207_what-size.md": six digits that the folder of the year explains
    re.compile(r"(?:^|/)(20(\d\d))/(?:[^/]+/)*\2(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?=[-_. ])"),
    # "what-size-2019-12-25.md", "7-2019-12-25-what-size.md": a whole day within a name
    re.compile(r"[-_. ]((?:19|20)\d\d)-(?P<month>0?[1-9]|1[0-2])-(?P<day>0?[1-9]|[12]\d|3[01])(?=[-_. ][^/]*$)"),
)
"""Where a day may stand in a path, in order of preference."""


def read_date(manuscript: Manuscript, metadata: Mapping[str, Any]) -> tuple[str | None, list[Problem]]:
    """Read the day of a post off its front matter, else off its path.

    Args:
        manuscript: The post.
        metadata: Its front matter with folded keys.

    Returns:
        The day, ISO 8601, None where there is none; and an error where a date is none.
    """
    path = manuscript.source.path
    for key in PUBLISHED:
        if stated := text_of(metadata, key):
            try:
                return normalise_date(stated), []
            except NotADateError:
                if key == "date":
                    return None, [invalid(path, stated, line_of_key(manuscript, key))]
    if stated := day_in_path(path):
        try:
            return normalise_date(stated), []
        except NotADateError:
            return None, [invalid(path, stated, 0)]
    return read_update(metadata), []


def read_update(metadata: Mapping[str, Any]) -> str | None:
    """Read the day of the last change; None where it is not stated as a date."""
    for key in UPDATED:
        if stated := text_of(metadata, key):
            try:
                return normalise_date(stated)
            except NotADateError:
                continue
    return None


def day_in_path(path: str) -> str | None:
    """Find the day in a path: the last one, since a file's own name says more than that of a folder."""
    for pattern in DATED_PATHS:
        if found := list(pattern.finditer(path)):
            return f"{found[-1][1]}-{int(found[-1]['month']):02}-{int(found[-1]['day']):02}"
    return None


def line_of_key(manuscript: Manuscript, folded: str) -> int:
    """Tell the line of a key, however it is spelt; 0 where it has none of its own."""
    return next((line for key, line in manuscript.key_lines.items() if fold_key(key) == folded), 0)


def invalid(path: str, stated: str, line: int) -> Problem:
    """Report a date that is none."""
    return Problem(path, line, "date-invalid", f"`{stated}` is no date: write it as YYYY-MM-DD")
