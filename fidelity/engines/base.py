"""What an engine is, and how one that lives outside of Python is called."""

import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from fidelity.models import Job, Rendered

TIMEOUT: Final = 600
"""Seconds for one batch."""
BATCH: Final = 400
"""Posts in a batch: few enough that one which brings the process down is soon found."""


class EngineError(Exception):
    """The process of an engine came to an end without an answer."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A Markdown processor of some generators."""

    name: str
    """As it is printed."""

    version: Callable[[], str]
    """The versions of its parts; "" where it is not installed."""

    install: str
    """Where it comes from, said where it is missing."""

    render: Callable[[Sequence[Job]], list[Rendered]]
    """Renders a batch, in its order, in one process; raises EngineError where that process fails."""


def render_batches(engine: Engine, jobs: Sequence[Job]) -> list[Rendered]:
    """Render any number of posts.

    Args:
        engine: One that is installed.
        jobs: What to render.

    Returns:
        A result for each. A batch whose process fails is halved until the post at fault is alone.
    """
    if len(jobs) > BATCH:
        return [
            result
            for start in range(0, len(jobs), BATCH)
            for result in render_batches(engine, jobs[start : start + BATCH])
        ]
    if not jobs:
        return []
    try:
        return engine.render(jobs)
    except EngineError as error:
        if len(jobs) == 1:
            return [Rendered(error=str(error))]
        half = len(jobs) // 2
        return render_batches(engine, jobs[:half]) + render_batches(engine, jobs[half:])


def render_with(
    command: Sequence[str], jobs: Sequence[Job], environment: Mapping[str, str] | None = None
) -> list[Rendered]:
    """Render a batch with a program that takes JSON and gives JSON.

    Args:
        command: Reads a list of jobs as objects, writes a list of objects with `html` or `error`.
        jobs: The batch.
        environment: Variables for the program; None for our own.

    Returns:
        What it wrote.

    Raises:
        EngineError: It failed, hung or wrote something else.
    """
    fields = [{"path": job.path, "text": job.text, "flavour": job.flavour, "metadata": job.metadata} for job in jobs]
    output = run(command, json.dumps(fields), environment)
    try:
        answers: list[dict[str, Any]] = json.loads(output)
    except ValueError as error:
        raise EngineError(f"{command[0]} wrote no JSON: {output[:200]!r}") from error
    if len(answers) != len(jobs):
        raise EngineError(f"{command[0]} answered {len(answers)} of {len(jobs)} jobs")
    return [Rendered(str(answer.get("html") or ""), str(answer.get("error") or "")) for answer in answers]


def render_each(convert: Callable[[Job], str], jobs: Sequence[Job]) -> list[Rendered]:
    """Render a batch in this process.

    Args:
        convert: Renders one post.
        jobs: The batch.

    Returns:
        A result for each; a post on which the engine fails is refused, as the generator would.
    """
    results = []
    for job in jobs:
        try:
            results.append(Rendered(convert(job)))
        except Exception as error:  # noqa: BLE001 -- whatever an engine raises is its answer
            results.append(Rendered(error=repr(error)))
    return results


def run(command: Sequence[str], text: str = "", environment: Mapping[str, str] | None = None) -> str:
    """Run a program.

    Args:
        command: The program and its arguments.
        text: What it reads.
        environment: Variables for the program; None for our own.

    Returns:
        What it wrote.

    Raises:
        EngineError: It is not there, failed or hung.
    """
    try:
        done = subprocess.run(  # noqa: S603 -- the commands are those of this package
            command, input=text, capture_output=True, encoding="utf-8", timeout=TIMEOUT, check=False, env=environment
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise EngineError(f"{command[0]}: {error}") from error
    if done.returncode:
        message = " ".join((done.stderr.strip() or done.stdout.strip()).split())[-400:]
        raise EngineError(f"{command[0]} ended with {done.returncode}: {message}")
    return done.stdout


def find_bundled(package: str, program: str) -> str:
    """Find a program that a Python package carries.

    Args:
        package: Its name; it is not imported.
        program: Where the program is within it.

    Returns:
        The path; "" where the package is not installed.
    """
    spec = find_spec(package)
    places = [Path(folder) / program for folder in (spec.submodule_search_locations or () if spec else ())]
    return next((str(place) for place in places if place.exists()), "")


def load_package(name: str) -> Any:
    """Import a package that need not be installed, and has no types."""
    return import_module(name)


def package_version(name: str) -> str:
    """Give the version of an installed Python package; "" where it is not."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def version_of(command: Sequence[str]) -> str:
    """Ask a program for its version; "" where it does not run."""
    try:
        return run(command).strip()
    except EngineError:
        return ""
