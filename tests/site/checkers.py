"""What judges pages besides us: axe-core and html-validate, from npm, as `tests/site/node/` pins them."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any, Final

import pytest

NODE: Final = Path(__file__).parent / "node"
AXE: Final = NODE / "node_modules" / "axe-core" / "axe.min.js"
HTML_VALIDATE: Final = NODE / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
SECONDS: Final = 120
GRAVE: Final = ("serious", "critical")
"""How axe-core calls what keeps somebody from using a page."""

RUN_AXE: Final = """
async () => (await axe.run(document, { resultTypes: ["violations"] })).violations.map(
  ({ id, impact, help, nodes }) => ({ id, impact, help, where: nodes.slice(0, 5).map(node => node.html.slice(0, 160)) })
)
"""


def need(file: Path) -> None:
    """Skip a test where a checker is not installed; continuous integration must have it.

    Args:
        file: The checker, as `make test` installs it where there is npm.
    """
    if (not file.exists() or not shutil.which("node")) and not os.environ.get("CI"):
        pytest.skip("needs Node.js and npm: install them, then `make test`")


def validate(files: list[Path]) -> dict[str, list[str]]:
    """Validate pages against the standard of HTML.

    Args:
        files: The pages.

    Returns:
        Name of a file without ending → what is wrong, with line and rule; files that are sound are left out.

    Raises:
        RuntimeError: The validator itself failed.
    """
    need(HTML_VALIDATE)
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "found.json"  # a pipe would be cut off: the program ends before it is read
        command = ["node", str(HTML_VALIDATE), "--config", str(NODE / "html-validate.json")]
        command += ["--formatter", f"json={found}", *map(str, files)]
        ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)
        if ran.returncode not in (0, 1) or not found.exists():
            raise RuntimeError(f"html-validate failed:\n{ran.stdout}{ran.stderr}")
        results = json.loads(found.read_text(encoding="utf-8"))
    return {
        Path(one["filePath"]).stem: [f"{each['line']}: {each['ruleId']}: {each['message']}" for each in one["messages"]]
        for one in results
        if one["messages"]
    }


def grave_violations(page: Any) -> list[dict[str, Any]]:
    """Let axe-core judge the page that a browser shows.

    Args:
        page: Of Playwright; its address is loaded.

    Returns:
        Violations that are serious or critical, with the elements that they are about.
    """
    need(AXE)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = page.evaluate(RUN_AXE)
    return [one for one in found if one["impact"] in GRAVE]
