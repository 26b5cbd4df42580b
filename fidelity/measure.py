"""A folder of posts → a verdict on each."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from build_db.dialects import BY_NAME
from build_db.read import find_posts
from build_db.workers import map_ordered
from fidelity.compare import compare_post
from fidelity.dialects import Setup, find_setup
from fidelity.engines import ENGINES
from fidelity.engines.base import render_batches
from fidelity.front import SPLITTERS
from fidelity.hints import Hints
from fidelity.models import Difference, Job, Ours, Rendered, Verdict
from fidelity.ours import NOTHING, read_ours
from fidelity.page import read_page
from fidelity.stubs import put_stubs


def measure(
    folder: Path, hints: Hints, workers: int, only: str = "", *, given: bool = False
) -> tuple[list[Verdict], dict[str, Rendered]]:
    """Measure all posts of a folder.

    Args:
        folder: The posts.
        hints: What is known of their dialects.
        workers: Processes for the builder's side.
        only: Beginning of the dialects, or an engine, to measure alone; "" for all.
        given: Whether the builder is told the hinted dialects, where it has one of that name.

    Returns:
        Verdicts in the order of the paths; what the engines wrote, by path.
    """
    files = find_posts([folder])
    if given:
        files = [replace(file, dialect=own_name(hints.dialect_of(file.path))) for file in files]
    posts = [*map_ordered(read_ours, files, workers), *find_unread(folder, hints, {file.path for file in files})]
    posts.sort(key=lambda post: post.path)
    named = [(post, hints.dialect_of(post.path) or post.dialect or "plain") for post in posts]
    setups = {post.path: find_setup(dialect) for post, dialect in named}
    if only:
        named = [pair for pair in named if is_chosen(only, pair[1], setups[pair[0].path])]
    pages = render_posts([post for post, _ in named], setups)
    return [judge(post, dialect, setups[post.path], pages.get(post.path)) for post, dialect in named], pages


def own_name(hint: str) -> str | None:
    """Give the builder's dialect with whose name a hint begins; None where there is none."""
    return max((name for name in BY_NAME if hint.startswith(name)), key=len, default=None)


def find_unread(folder: Path, hints: Hints, found: Container[str]) -> Iterator[Ours]:
    """Yield the posts that the hints name and the builder passes over."""
    for path, dialect in hints.exact.items():
        if path not in found and find_setup(dialect) and (folder / path).is_file():
            text = (folder / path).read_text("utf-8-sig", errors="replace").replace("\r\n", "\n")
            yield Ours(path, text, "", NOTHING, "the builder passes this file over")


def is_chosen(only: str, dialect: str, setup: Setup | None) -> bool:
    """Tell whether a post is to be measured."""
    return dialect.startswith(only) or (setup is not None and setup.engine == only)


def render_posts(posts: Iterable[Ours], setups: Mapping[str, Setup | None]) -> dict[str, Rendered]:
    """Render all posts whose engine is installed, engine by engine."""
    jobs: dict[str, list[Job]] = defaultdict(list)
    for post in posts:
        setup = setups[post.path]
        if setup and post.source:
            jobs[setup.engine].append(make_job(post, setup))
    pages: dict[str, Rendered] = {}
    for name, wanted in jobs.items():
        engine = ENGINES[name]
        if engine.version():
            pages |= {job.path: page for job, page in zip(wanted, render_batches(engine, wanted), strict=True)}
    return pages


def make_job(post: Ours, setup: Setup) -> Job:
    """Make what an engine gets: no front matter, stubs put in."""
    metadata, body = SPLITTERS[setup.front](post.source)
    return Job(post.path, put_stubs(body, setup.language), setup.flavour, metadata)


def judge(post: Ours, dialect: str, setup: Setup | None, page: Rendered | None) -> Verdict:
    """Judge one post.

    Args:
        post: Our side.
        dialect: The dialect that counts.
        setup: Its set-up; None where no engine is known.
        page: What the engine wrote; None where it is not installed.

    Returns:
        The verdict; without an engine where there is none.
    """
    if not post.source:
        return Verdict(post.path, dialect, post.dialect, setup.engine if setup else "", refused=post.error)
    if setup is None or page is None:
        return Verdict(post.path, dialect, post.dialect, "")
    if page.error:
        return Verdict(post.path, dialect, post.dialect, setup.engine, refused=page.error)
    differences: Sequence[Difference] = [Difference(post.path, 1, "post-refused", post.error)]
    if not post.error:
        differences = compare_post(post, read_page(page.html), setup.language)
    wrong = {difference.code.partition("-")[0] for difference in differences}
    fine = "post" not in wrong
    return Verdict(
        post.path,
        dialect,
        post.dialect,
        setup.engine,
        headings=fine and "heading" not in wrong,
        links=fine and "link" not in wrong,
        differences=tuple(differences),
    )
