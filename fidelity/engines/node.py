"""The engines in JavaScript, each a script in `fidelity/node`: markdown-it, marked, remark, mdsvex."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from fidelity.engines.base import Engine, render_with, version_of
from fidelity.models import Job, Rendered

FOLDER: Final = Path(__file__).parent.parent / "node"


def make_engine(name: str, packages: Sequence[str]) -> Engine:
    """Make the engine of one script.

    Args:
        name: Of the engine and of its script.
        packages: npm packages whose versions are told.

    Returns:
        The engine.
    """

    def version() -> str:
        found = {package: package_version(package) for package in packages}
        if not all(found.values()) or not version_of(["node", "--version"]):
            return ""
        return ", ".join(f"{package} {number}" for package, number in found.items())

    def render(jobs: Sequence[Job]) -> list[Rendered]:
        return render_with(["node", str(FOLDER / f"{name}.mjs")], jobs)

    return Engine(name, version, "npm: fidelity/node/package-lock.json", render)


def package_version(package: str) -> str:
    """Read the version of an installed package; "" where it is not."""
    try:
        text = (FOLDER / "node_modules" / package / "package.json").read_text("utf-8")
    except OSError:
        return ""
    return str(json.loads(text)["version"])


MARKDOWN_IT: Final = make_engine("markdown-it", ("markdown-it", "liquidjs"))
MARKED: Final = make_engine("marked", ("marked",))
REMARK: Final = make_engine("remark", ("remark-parse", "remark-gfm", "remark-mdx"))
MDSVEX: Final = make_engine("mdsvex", ("mdsvex",))
