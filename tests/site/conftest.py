"""One server for all tests here, started the way users start it."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import httpx
import pytest

ROOT: Final = Path(__file__).parents[2]
AS_OF: Final = "2026-11-22"
START_SECONDS: Final = 60


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the project's posts, as of a fixed day."""
    path = tmp_path_factory.mktemp("site") / "hindcast.db"
    command = ["make", "--silent", "build", f"DB={path}", f"ARGS=--quiet --as-of {AS_OF}"]
    built = subprocess.run(command, cwd=ROOT, check=False, timeout=120, capture_output=True, text=True)
    if built.returncode:
        pytest.fail(f"The build failed:\n{built.stdout}{built.stderr}", pytrace=False)
    return path


@pytest.fixture(scope="session")
def site(database: Path) -> Iterator[str]:
    """The address of a server of that database."""
    port = free_port()
    command = ["make", "--silent", "serve", f"DB={database}", f"PORT={port}"]
    log = database.with_name("serve.log")
    with log.open("wb") as output:
        server = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=output, start_new_session=True)
    try:
        wait_for(f"http://127.0.0.1:{port}", server, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=20)


@pytest.fixture(scope="session")
def web(site: str) -> Iterator[httpx.Client]:
    """A client of the server."""
    with httpx.Client(base_url=site, timeout=20) as client:
        yield client


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the server answers; fail with its output when it does not."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            httpx.get(f"{address}/-/versions.json")
        except httpx.TransportError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"The server did not start:\n{log.read_text(errors='replace')}")
