"""Probes: small posts, each made for one rule of a generator. `python -m fidelity.probe FOLDER` writes them.

`make fidelity POSTS=FOLDER` then tells which rules the builder does not follow yet. `common.txt` goes
to every dialect, the other files to one each. A probe starts with `== name`; every post gets the front
matter and the path by which its generator is known.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

FOLDER: Final = Path(__file__).with_name("probes")
HEAD: Final = re.compile(r"^== (\S+)\n", re.MULTILINE)  # "== bare-url"


@dataclass(frozen=True, slots=True)
class Habit:
    """How posts of a dialect look around their text."""

    path: str
    """With `NAME` for the name of the probe."""

    front: str
    """What stands before the text."""

    back: str = ""
    """What stands behind it."""


HABITS: Final[dict[str, Habit]] = {
    "jekyll": Habit("_posts/2024-01-02-NAME.md", "---\nlayout: post\ntitle: Probe\n---\n"),
    "hugo": Habit("content/posts/NAME.md", "+++\ntitle = 'Probe'\ndate = 2024-01-02\ndraft = false\n+++\n"),
    "pelican": Habit("content/NAME.md", "Title: Probe\nDate: 2024-01-02 10:00\nCategory: Probes\n\n"),
    "nikola": Habit("posts/NAME.md", "<!--\n.. title: Probe\n.. slug: NAME\n.. date: 2024-01-02\n-->\n\n"),
    "mkdocs": Habit("docs/posts/NAME.md", "---\ntitle: Probe\n---\n"),
    "hakyll": Habit("posts/2024-01-02-NAME.markdown", "---\ntitle: Probe\n---\n"),
    "quarto": Habit("posts/NAME/index.md", "---\ntitle: Probe\nformat: html\nexecute:\n  echo: false\n---\n"),
    "eleventy": Habit("src/posts/NAME.md", "---\ntitle: Probe\nlayout: post.njk\n---\n"),
    "vitepress": Habit("docs/NAME.md", "---\ntitle: Probe\noutline: deep\n---\n"),
    "hexo": Habit("source/_posts/NAME.md", "---\ntitle: Probe\ndate: 2024-01-02 10:00:00\ncategories: Probes\n---\n"),
    "gatsby": Habit("content/blog/NAME/index.md", '---\ntitle: Probe\ndate: "2024-01-02T10:00:00.000Z"\n---\n'),
    "astro": Habit("src/content/blog/NAME.md", "---\ntitle: Probe\npubDate: 2024-01-02\nheroImage: /a.png\n---\n"),
    "mdx": Habit("src/pages/NAME.mdx", "---\ntitle: Probe\n---\n"),
    "docusaurus": Habit(
        "blog/2024-01-02-NAME.md", "---\ntitle: Probe\nslug: NAME\nauthors: [a]\nsidebar_label: P\n---\n"
    ),
    "mdsvex": Habit("src/routes/blog/NAME/+page.md", "---\ntitle: Probe\n---\n"),
    "obsidian": Habit("Notes/NAME.md", "---\naliases: [Probe]\ncssclasses: []\n---\n"),
    "lektor": Habit("content/blog/NAME/contents.lr", "title: Probe\n---\nbody:\n\n", "\n---\npub_date: 2024-01-02\n"),
    "github": Habit("NAME/README.md", ""),
}


def read_probes(file: Path) -> Iterator[tuple[str, str]]:
    """Yield name and text of the probes in a file."""
    parts = HEAD.split(file.read_text("utf-8"))
    yield from zip(parts[1::2], parts[2::2], strict=True)


def write_probes(folder: Path) -> int:
    """Write all probes, and an index with their dialects.

    Args:
        folder: Where to; a folder for each dialect is made in it.

    Returns:
        The number of posts.
    """
    index = []
    for dialect, habit in HABITS.items():
        for source in (FOLDER / "common.txt", FOLDER / f"{dialect}.txt"):
            for own, text in read_probes(source) if source.exists() else ():
                name = own if source.stem == "common" else f"{dialect}-{own}"
                path = f"{dialect}/{habit.path.replace('NAME', name)}"
                file = folder / path
                file.parent.mkdir(parents=True, exist_ok=True)
                body = re.sub(r"^-{3,}$", r"-\g<0>", text, flags=re.MULTILINE) if dialect == "lektor" else text
                file.write_text(habit.front.replace("NAME", name) + body.rstrip("\n") + "\n" + habit.back, "utf-8")
                index.append(json.dumps({"file": path, "dialect": dialect}))
    (folder / "index.jsonl").write_text("\n".join(index) + "\n", "utf-8")
    return len(index)


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def main(folder: Path) -> None:
    """Write the probes into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    click.echo(f"{write_probes(folder)} probes in {folder}: make fidelity POSTS={folder}")


if __name__ == "__main__":
    main()
