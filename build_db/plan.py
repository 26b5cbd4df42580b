"""What to build, and what came of it."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_db import __version__
from build_db.models import Choice, SourceFile
from build_db.problems import Problem, has_error

SCHEMA_VERSION = "1"
"""Rises when a table or a column changes its meaning."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to build, and how."""

    posts: tuple[Path, ...]
    """Folders of posts, or single ones."""

    database: Path | None
    """Where the database is to stand; None: build it, look for problems, and throw it away."""

    as_of: str
    """The day as of which predictions are due, ISO 8601."""

    assessments: Path | None = None
    """Folder of assessments, or a single file."""

    talks: Path | None = None
    """File of talks."""

    synonyms: Path | None = None
    """File of words that search takes for one another."""

    workers: int = 1
    """Number of processes."""

    strict: bool = False
    """Whether warnings stop the build."""

    keep_going: bool = False
    """Whether broken files are left out instead of stopping the build."""

    choice: Choice = field(default_factory=lambda: Choice(drafts=False))
    """Which of the files there are wanted."""

    def stops_at(self, problems: Iterable[Problem]) -> bool:
        """Tell whether some problems keep the database from being published."""
        problems = list(problems)
        if any(problem.code == "no-posts" for problem in problems):
            return True
        return not self.keep_going and has_error(problems, strict=self.strict)

    def leaves_out(self, problems: Iterable[Problem]) -> bool:
        """Tell whether some problems of a post keep it out of the database."""
        return has_error(problems, strict=self.strict)


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a plan."""

    published: bool
    """Whether the database was put in its place."""

    problems: tuple[Problem, ...]
    """Sorted by file and line."""

    counts: Mapping[str, int]
    """Table → number of rows, in the order of the schema; empty where the build stopped before."""

    left_out: tuple[str, ...]
    """Paths of the files that are not in the database, since something is wrong with them."""

    passed_over: Mapping[str, int] = field(default_factory=dict)
    """Why files were passed over → how many."""


def describe_build(
    plan: Plan, digests: Mapping[str, str], texts: Iterable[Iterable[SourceFile]]
) -> list[tuple[str, str]]:
    """Tell how a database was made.

    Args:
        plan: The plan.
        digests: Path → SHA-256 of every post.
        texts: The files beside the posts.

    Returns:
        Rows of the table `build`, sorted: nothing that differs between two builds of the same input.
    """
    digests = {**digests, **{source.path: source.sha256 for group in texts for source in group}}
    lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items()))
    return [
        ("as_of", plan.as_of),
        ("hindcast_version", __version__),
        ("input_files", str(len(digests))),
        ("input_sha256", hashlib.sha256(lines.encode()).hexdigest()),
        ("schema_version", SCHEMA_VERSION),
    ]
