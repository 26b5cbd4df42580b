"""The command, run as its users run it."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.cases import REPOSITORY


@dataclass(frozen=True, slots=True)
class Ended:
    """A command that has ended."""

    code: int
    """Exit code."""

    output: str
    """What it printed."""

    errors: tuple[str, ...]
    """The lines that it printed to standard error."""


def hindcast(*arguments: str | Path, folder: Path, **environment: str) -> Ended:
    """Run the command in a folder."""
    ended = subprocess.run(
        [sys.executable, "-m", "build_db", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return Ended(ended.returncode, ended.stdout, tuple(ended.stderr.splitlines()))
