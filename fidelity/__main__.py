"""The command line: `python -m fidelity POSTS`."""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from fidelity.hints import find_hints, read_hints
from fidelity.measure import measure
from fidelity.models import Rendered, Verdict
from fidelity.report import describe_differences, describe_engines, describe_shares, find_refusing, share_of_both


@click.command()
@click.argument("posts", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--min", "least", type=click.FloatRange(0, 1), default=0.99, show_default=True, help="Share to reach.")
@click.option("--hints", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Dialects of the posts.")
@click.option("--no-hints", is_flag=True, help="Go by the recognised dialects alone.")
@click.option("--given", is_flag=True, help="Tell the builder the hinted dialects, as with its --dialect.")
@click.option("--only", default="", help="A dialect or an engine to measure alone.")
@click.option("--limit", default=0, help="Differences to print of a post; 0: all.")
@click.option("--workers", default=os.cpu_count() or 1, show_default=True, help="Processes for the builder.")
@click.option("--json", "json_file", type=click.Path(dir_okay=False, path_type=Path), help="Write the verdicts.")
@click.option("--html", "html_folder", type=click.Path(file_okay=False, path_type=Path), help="Write the pages.")
def main(
    posts: Path,
    least: float,
    hints: Path | None,
    no_hints: bool,
    given: bool,
    only: str,
    limit: int,
    workers: int,
    json_file: Path | None,
    html_folder: Path | None,
) -> None:
    """Compare headings and links of all posts in a folder with what their generators make of them."""
    place = None if no_hints else hints or find_hints(posts)
    verdicts, pages = measure(posts, read_hints(place, posts), workers, only, given=given)
    for line in describe_differences(verdicts, limit):
        click.echo(line)
    click.echo()
    for line in (*describe_engines(verdicts), "", *describe_shares(verdicts)):
        click.echo(line)
    if json_file:
        json_file.write_text(json.dumps([as_fields(verdict) for verdict in verdicts], indent=1), "utf-8")
    if html_folder:
        write_pages(html_folder, pages)
    sys.exit(judge(verdicts, least))


def judge(verdicts: Sequence[Verdict], least: float) -> int:
    """Give the exit code: 0 where the share is reached, and an engine that is at fault does not hide it."""
    both = share_of_both(verdicts)
    if refusing := find_refusing(verdicts):
        click.echo(f"more than a fifth of its posts was refused by {', '.join(refusing)}", err=True)
    if both is None:
        click.echo("nothing was measured: install the engines with fidelity/install.sh", err=True)
        return 1
    return 0 if both >= least and not refusing else 1


def as_fields(verdict: Verdict) -> dict[str, object]:
    """Turn a verdict into plain data."""
    return {
        "path": verdict.path,
        "dialect": verdict.dialect,
        "recognised": verdict.recognised,
        "engine": verdict.engine,
        "headings": verdict.headings,
        "links": verdict.links,
        "refused": verdict.refused,
        "differences": [[item.line, item.code, item.message] for item in verdict.differences],
    }


def write_pages(folder: Path, pages: Mapping[str, Rendered]) -> None:
    """Write what the engines made, a file for each post."""
    for path, page in pages.items():
        file = folder / f"{path}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page.html or f"<!-- refused: {page.error} -->", "utf-8")


if __name__ == "__main__":
    main()
