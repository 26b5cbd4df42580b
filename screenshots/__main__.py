"""Build, serve, and take the pictures that README.md shows: `make screenshots`."""

import tempfile
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

from screenshots.serving import ARGUMENTS, ROOT, build, chromium, served

FOLDER: Final = ROOT / "docs" / "images"
WIDTH: Final = 1280
PAGES: Final = {
    "home": ("/", 1000),
    "prediction": (
        "/predictions/2025-01-01-neurips-2024-review/the-frontier-labs-will-go-on-not-publishing",
        1000,
    ),
    "scoreboard": ("/scoreboard", 1240),
    "search": ("/search?q=reasoning+models", 1000),
}
"""Name of a picture → address of the page, and height of what is shown of it."""


def take(site: str, folder: Path) -> None:
    """Take the pictures.

    Args:
        site: Address of the server.
        folder: Where they go.

    Raises:
        RuntimeError: A page is not there.
    """
    with sync_playwright() as playwright:
        program = chromium(playwright.chromium)
        with playwright.chromium.launch(executable_path=program, args=ARGUMENTS) as browser:
            for name, (address, height) in PAGES.items():
                page = browser.new_page(viewport={"width": WIDTH, "height": height}, color_scheme="light")
                answer = page.goto(site + address)
                if answer is None or not answer.ok:
                    raise RuntimeError(f"There is no page at {address}.")
                page.screenshot(path=folder / f"{name}.png", animations="disabled")
                page.close()


def main() -> None:
    """Take pictures of the site as it is built today."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "hindcast.db"
        build(database)
        with served(database) as site:
            take(site, FOLDER)


if __name__ == "__main__":
    main()
