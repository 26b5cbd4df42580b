"""cmark-gfm, GitHub's own parser, by way of the wheel `cmarkgfm`."""

from collections.abc import Sequence
from typing import Final

from fidelity.engines.base import Engine, load_package, package_version, render_each
from fidelity.models import Job, Rendered


def version() -> str:
    """Give the version of the wheel; "" for none."""
    found = package_version("cmarkgfm")
    return f"cmarkgfm {found}" if found else ""


def render(jobs: Sequence[Job]) -> list[Rendered]:
    """Render a batch in this process: all GitHub extensions and footnotes, raw HTML kept."""
    cmarkgfm, options = load_package("cmarkgfm"), load_package("cmarkgfm.cmark").Options
    wanted = options.CMARK_OPT_UNSAFE | options.CMARK_OPT_FOOTNOTES
    return render_each(lambda job: str(cmarkgfm.github_flavored_markdown_to_html(job.text, wanted)), jobs)


ENGINE: Final = Engine("cmark-gfm", version, "PyPI: cmarkgfm", render)
