"""One server for all tests here, started the way users start it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import httpx
import pytest

from screenshots.serving import ROOT as ROOT
from screenshots.serving import build, served

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
