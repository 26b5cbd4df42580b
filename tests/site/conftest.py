"""One server for all tests here, started the way users start it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import httpx
import pytest
from playwright.sync_api import Browser, sync_playwright

from screenshots.serving import ARGUMENTS, build, chromium, served
from screenshots.serving import ROOT as ROOT

AS_OF: Final = "2026-11-22"


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the project's posts, as of a fixed day."""
    path = tmp_path_factory.mktemp("site") / "hindcast.db"
    build(path, "--as-of", AS_OF)
    return path


@pytest.fixture(scope="session")
def site(database: Path) -> Iterator[str]:
    """The address of a server of that database."""
    with served(database) as address:
        yield address


@pytest.fixture(scope="session")
def web(site: str) -> Iterator[httpx.Client]:
    """A client of the server."""
    with httpx.Client(base_url=site, timeout=20) as client:
        yield client


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium: the system's, else the one that Playwright has installed. Continuous integration must have one."""
    with sync_playwright() as playwright:
        program = chromium(playwright.chromium)
        if not Path(program).exists() and not os.environ.get("CI"):
            pytest.skip("Chromium is not installed")
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()
