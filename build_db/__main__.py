"""The command line: `hindcast build`, `hindcast check`, `hindcast predictions`."""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import click
from tabulate import tabulate

from build_db import __version__
from build_db.dialects import BY_NAME
from build_db.extract.predictions import REASONS
from build_db.load import IntegrityError, TargetUnwritableError
from build_db.models import Bundle, Choice
from build_db.normalise import NotADateError, normalise_date
from build_db.pipeline import build, preview
from build_db.plan import Plan, Report
from build_db.problems import Problem, has_error
from build_db.records import Prediction
from build_db.workers import calm_collector

PARALLEL_FROM: Final = 200
"""Number of files from which processes of their own are worth their start."""

EXIT_CODES: Final = "Exit codes: 0 done, 1 problems (they are printed), 2 the command was not understood."

BUILD_HELP: Final = f"""Build a database from folders of Markdown posts.

Problems are printed as `path:line: code message`. An error leaves the database that stands
untouched. The same input gives the same bytes, whatever the number of workers.

\b
Examples:
  hindcast build posts --db hindcast.db --assessments assessments --talks talks.yml \\
    --synonyms synonyms.yml
  hindcast build ~/blog/content --db blog.db --keep-going
  hindcast build ~/blog --db blog.db --exclude 'talks/*' --drafts --dialect jekyll
  hindcast build posts --db hindcast.db --as-of 2026-01-01 --strict

{EXIT_CODES}"""

CHECK_HELP: Final = f"""Look for problems in folders of Markdown posts, and write nothing.

\b
Examples:
  hindcast check posts --assessments assessments --talks talks.yml
  hindcast check posts/2025-01-01-neurips-2024-review.md --strict

{EXIT_CODES}"""

PREDICTIONS_HELP: Final = f"""Show the predictions that a build would find in posts, and why; write nothing.

A line each: file and line, the rule that found it, its horizon, its probability, the statement
and the reason; `-` stands for a horizon or a probability that is not stated. A statement that is not
found can be marked with `{{: .prediction }}` on the line behind it, one that is none with
`{{: .not-a-prediction }}`.

\b
Examples:
  hindcast predictions my-post.md
  hindcast predictions posts --dialect jekyll

{EXIT_CODES}"""


def parse_day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str:
    """Read a day; without one, take that of SOURCE_DATE_EPOCH, else today."""
    try:
        if value is not None:
            return normalise_date(value)
    except NotADateError as error:
        raise click.BadParameter(f"`{value}` is no date: write YYYY-MM-DD") from error
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise click.BadParameter(f"SOURCE_DATE_EPOCH is `{epoch}`: it is to be a number of seconds") from error
    return now.date().isoformat()


def input_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say what is read, and how strictly."""
    options = (
        click.argument("posts", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path)),
        click.option(
            "--assessments", type=click.Path(path_type=Path), help="Folder of assessments, a YAML file a post."
        ),
        click.option("--talks", type=click.Path(path_type=Path), help="YAML file of what is known of talks."),
        click.option(
            "--synonyms", type=click.Path(path_type=Path), help="YAML file of words that search takes for one another."
        ),
        click.option(
            "--as-of", callback=parse_day, metavar="DATE", help="Day as of which predictions are due [today]."
        ),
        click.option("--workers", type=click.IntRange(1), help="Processes [as many as processors, 1 for few posts]."),
        click.option(
            "--dialect", type=click.Choice(sorted(BY_NAME)), help="What all posts are written for [recognised]."
        ),
        click.option("--include", multiple=True, metavar="GLOB", help="Read only files whose path or name fits."),
        click.option("--exclude", multiple=True, metavar="GLOB", help="Read no files whose path or name fits."),
        click.option("--drafts", is_flag=True, help="Read drafts too."),
        click.option("--strict", is_flag=True, help="Treat warnings as errors."),
        click.option("--quiet", is_flag=True, help="Print problems only."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="hindcast")
def main() -> None:
    """Turn Markdown posts about machine-learning conferences into a database of predictions."""


@main.command(name="build", help=BUILD_HELP, short_help="Build a database from folders of posts.")
@input_options
@click.option("--db", "database", required=True, type=click.Path(path_type=Path), help="The database to write.")
@click.option("--keep-going", is_flag=True, help="Leave broken files out instead of stopping at them.")
def build_command(**options: Any) -> None:
    """Build a database."""
    sys.exit(carry_out(**options))


@main.command(name="check", help=CHECK_HELP, short_help="Look for problems, and write nothing.")
@input_options
def check_command(**options: Any) -> None:
    """Look for problems."""
    sys.exit(carry_out(database=None, keep_going=False, **options))


@main.command(name="predictions", help=PREDICTIONS_HELP, short_help="Show what would be found in posts, and why.")
@click.argument("posts", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--dialect", type=click.Choice(sorted(BY_NAME)), help="What the posts are written for [recognised].")
def predictions_command(posts: tuple[Path, ...], dialect: str | None) -> None:
    """Show predictions."""
    problems: list[Problem] = []
    for path, found in preview(posts, Choice(dialect=dialect)):
        problems += found.problems
        for prediction in found.predictions if isinstance(found, Bundle) else ():
            click.echo(describe_prediction(path, prediction))
    say_problems(sorted(problems))
    sys.exit(1 if has_error(problems, strict=False) else 0)


def describe_prediction(path: str, prediction: Prediction) -> str:
    """Tell in a line where a prediction stands, what it says, and which rule found it."""
    horizon = prediction.horizon or "-"
    probability = "-" if prediction.probability is None else f"{prediction.probability:.0%}"
    remarks = ", ".join(filter(None, ("restated" if prediction.restated else None, prediction.stated_outcome)))
    said = f"{prediction.statement} ({remarks})" if remarks else prediction.statement
    reason = REASONS[prediction.detected_by]
    return f"{path}:{prediction.line_start}: {prediction.detected_by} {horizon} {probability} {said} [{reason}]"


def carry_out(quiet: bool, workers: int | None, **options: Any) -> int:
    """Make a plan of the options, carry it out, and tell what came of it.

    Args:
        quiet: Whether to print problems only.
        workers: Number of processes; None: as many as there are processors where it pays.
        options: The other fields of a plan, and of the choice in it.

    Returns:
        The exit code.
    """
    calm_collector()
    choice = Choice(**{name: options.pop(name) for name in ("include", "exclude", "dialect", "drafts")})
    plan = Plan(workers=workers or count_workers(options["posts"]), choice=choice, **options)
    try:
        report = build_with_progress(plan, quiet=quiet)
    except TargetUnwritableError as error:
        say_problems([Problem(str(plan.database), 0, "target-unwritable", str(error))])
        return 1
    except IntegrityError as error:
        say_problems([Problem(str(plan.database), 0, "integrity", f"{error}: please report this, with the posts")])
        return 1
    say_problems(report.problems)
    if not quiet:
        say_report(plan, report)
    return 0 if report.published else 1


def count_workers(posts: tuple[Path, ...]) -> int:
    """Tell how many processes are worth their start for some folders."""
    files = sum(len(list(folder.rglob("*"))) if folder.is_dir() else 1 for folder in posts)
    return (os.cpu_count() or 1) if files >= PARALLEL_FROM else 1


def build_with_progress(plan: Plan, *, quiet: bool) -> Report:
    """Carry out a plan, with a progress bar where a person is watching."""
    if quiet or not sys.stderr.isatty():
        return build(plan, ignore_progress)
    with click.progressbar(length=1, label="Posts", file=sys.stderr, show_pos=True) as bar:

        def show(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        return build(plan, show)


def ignore_progress(_done: int, _total: int) -> None:
    """Show nothing."""


def say_problems(problems: tuple[Problem, ...] | list[Problem]) -> None:
    """Print problems to standard error, a line each."""
    for problem in problems:
        click.echo(str(problem), err=True)


def say_report(plan: Plan, report: Report) -> None:
    """Print the rows per table, what was left out, and what was or was not written."""
    rows = [(table, f"{count:,}") for table, count in report.counts.items()]
    click.echo(tabulate(rows, headers=("table", "rows"), colalign=("left", "right")))
    for path in report.left_out:
        click.echo(f"left out: {path}")
    if report.passed_over:
        click.echo(f"Passed over: {', '.join(f'{count} {why}' for why, count in report.passed_over.items())}.")
    errors = has_error(report.problems, strict=plan.strict)
    if plan.database is None:
        click.echo("Problems stand above." if errors else "No errors.")
    elif report.published:
        click.echo(f"Wrote {plan.database}.")
    else:
        click.echo(
            f"Wrote nothing, {plan.database} is as it was: mend the errors above, or leave files out with --keep-going."
        )


if __name__ == "__main__":
    main(prog_name="hindcast")
