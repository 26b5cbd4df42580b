"""mistune before version 2, which Lektor pins, with the renderer that Lektor makes of it."""

from collections.abc import Sequence
from typing import Final

from fidelity.engines.base import Engine, load_package, package_version, render_each
from fidelity.models import Job, Rendered


def version() -> str:
    """Give the version; "" for none and for one that Lektor does not take."""
    found = package_version("mistune")
    return f"mistune {found}" if found.startswith("0.") else ""


def render(jobs: Sequence[Job]) -> list[Rendered]:
    """Render a batch in this process. Source: `lektor/markdown.py`, whose only option is `escape`."""
    mistune = load_package("mistune")

    def convert(job: Job) -> str:
        return str(mistune.Markdown(mistune.Renderer(escape=False), escape=False)(job.text))

    return render_each(convert, jobs)


ENGINE: Final = Engine("mistune", version, "PyPI: mistune<2", render)
