"""Pandoc's Markdown, for Hakyll and Quarto: the program that the wheel `pypandoc_binary` carries."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from fidelity.engines.base import Engine, find_bundled, render_with, version_of
from fidelity.models import Job, Rendered

SCRIPT: Final = Path(__file__).with_name("pandoc.lua")


def find_pandoc() -> str:
    """Find the program: the wheel's, else the one on the path, which must be 3.0 or newer."""
    return find_bundled("pypandoc", "files/pandoc") or shutil.which("pandoc") or "pandoc"


def version() -> str:
    """Give the version; "" for none and for one without `pandoc lua`."""
    first = version_of([find_pandoc(), "--version"]).partition("\n")[0]
    return first if first and not first.startswith(("pandoc 1.", "pandoc 2.")) else ""


def render(jobs: Sequence[Job]) -> list[Rendered]:
    """Render a batch with one process."""
    return render_with([find_pandoc(), "lua", str(SCRIPT)], jobs)


ENGINE: Final = Engine("pandoc", version, "PyPI: pypandoc_binary", render)
