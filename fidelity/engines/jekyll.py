"""kramdown with the GFM parser behind Liquid: Jekyll's own Ruby code, from Debian."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from fidelity.engines.base import Engine, render_with, version_of
from fidelity.models import Job, Rendered

COMMAND: Final = ("ruby", str(Path(__file__).with_name("jekyll.rb")))


def render(jobs: Sequence[Job]) -> list[Rendered]:
    """Render a batch with one Ruby process."""
    return render_with(COMMAND, jobs)


ENGINE: Final = Engine(
    "kramdown",
    lambda: version_of([*COMMAND, "--version"]),
    "Debian: jekyll, ruby-kramdown-parser-gfm",
    render,
)
