"""Verdicts → what is printed."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from fidelity.dialects import find_setup
from fidelity.engines import ENGINES
from fidelity.models import Verdict

COLUMNS = ("dialect", "engine", "posts", "headings", "links", "both", "refused", "recognised")


def share_of_both(verdicts: Sequence[Verdict]) -> float | None:
    """Give the share of the measured posts that agree in headings and links; None where none was measured."""
    measured = [verdict for verdict in verdicts if verdict.measured]
    return sum(verdict.headings and verdict.links for verdict in measured) / len(measured) if measured else None


def describe_differences(verdicts: Sequence[Verdict], limit: int) -> Iterator[str]:
    """Yield a line for each difference, at most `limit` of a post; 0: all."""
    for verdict in verdicts:
        if verdict.refused:
            yield f"{verdict.path}:1: not-measured {verdict.engine or 'builder'}: {verdict.refused}"
        shown = verdict.differences[:limit] if limit else verdict.differences
        yield from map(str, shown)
        if left := len(verdict.differences) - len(shown):
            yield f"{verdict.path}:1: … and {left} more"


def describe_shares(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """Yield the table: a row for each dialect, then one for all."""
    rows: list[tuple[str, ...]] = [COLUMNS]
    ordered = sorted(verdicts, key=lambda verdict: verdict.dialect)
    for dialect, group in groupby(ordered, key=lambda verdict: verdict.dialect):
        setup = find_setup(dialect)
        rows.append(make_row(dialect, setup.engine if setup else "none", list(group)))
    rows.append(make_row("all", "", ordered))
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS))]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def make_row(dialect: str, engine: str, verdicts: Sequence[Verdict]) -> tuple[str, ...]:
    """Make one row of the table."""
    measured = [verdict for verdict in verdicts if verdict.measured]
    both = share_of_both(verdicts)
    return (
        dialect,
        engine,
        str(len(verdicts)),
        share([verdict.headings for verdict in measured]),
        share([verdict.links for verdict in measured]),
        "–" if both is None else f"{both:.3f}",
        str(sum(bool(verdict.refused) for verdict in verdicts)),
        share([find_setup(verdict.recognised) == find_setup(verdict.dialect) for verdict in verdicts]),
    )


def share(answers: Sequence[bool]) -> str:
    """Write a share; a dash where there is nothing to share."""
    return f"{sum(answers) / len(answers):.3f}" if answers else "–"


def find_refusing(verdicts: Sequence[Verdict]) -> list[str]:
    """Name the engines that refused more than a fifth of their posts: they do not work as they should."""
    names = sorted({verdict.engine for verdict in verdicts if verdict.engine})
    refused = {name: [bool(verdict.refused) for verdict in verdicts if verdict.engine == name] for name in names}
    return [name for name, answers in refused.items() if sum(answers) > len(answers) / 5]


def describe_engines(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """Yield what each engine is, and which posts could not be measured for want of one."""
    wanted: dict[str, int] = {}
    for verdict in verdicts:
        setup = find_setup(verdict.dialect)
        name = setup.engine if setup else ""
        wanted[name] = wanted.get(name, 0) + 1
    for name, number in sorted(wanted.items()):
        if not name:
            yield f"no engine is known for the dialects of {number} posts: they were not measured"
        elif version := ENGINES[name].version():
            yield f"{name}: {version}"
        else:
            yield f"{name} is not installed ({ENGINES[name].install}): {number} posts were not measured"
