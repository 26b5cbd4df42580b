"""mistune before version 2, which Lektor pins, with the renderer that Lektor makes of it."""

from collections.abc import Sequence
from typing import Final

from fidelity.engines.base import Engine, load_package, package_version
from fidelity.models import Job, Rendered


def version() -> str:
    """Give the version; "" for none and for one that Lektor does not take."""
    found = package_version("mistune")
    return f"mistune {found}" if found.startswith("0.") else ""


def render(jobs: Sequence[Job]) -> list[Rendered]:
    """Render a batch in this process. Source: `lektor/markdown.py`, whose only option is `escape`."""
    mistune = load_package("mistune")
    results = []
    for job in jobs:
        markdown = mistune.Markdown(mistune.Renderer(escape=False), escape=False)
        results.append(Rendered(str(markdown(job.text))))
    return results


ENGINE: Final = Engine("mistune", version, "PyPI: mistune<2", render)
