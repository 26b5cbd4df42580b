"""A server of a database, started the way users start it, and the browser that looks at it."""

import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from playwright.sync_api import BrowserType

ROOT: Final = Path(__file__).parents[1]
HOST: Final = "127.0.0.1"
START_SECONDS: Final = 60
BUILD_SECONDS: Final = 120
ARGUMENTS: Final = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def chromium(kind: BrowserType) -> str:
    """Find Chromium: the system's, else the one that Playwright has installed, which may not be there."""
    return shutil.which("chromium") or kind.executable_path


def build(database: Path, *arguments: str) -> None:
    """Build the database of the project's posts.

    Args:
        database: The file to write.
        arguments: More arguments of `hindcast build`.

    Raises:
        RuntimeError: It did not work; with what the build said.
    """
    command = ["make", "--silent", "build", f"DB={database}", f"ARGS={' '.join(['--quiet', *arguments])}"]
    built = subprocess.run(command, cwd=ROOT, check=False, timeout=BUILD_SECONDS, capture_output=True, text=True)
    if built.returncode:
        raise RuntimeError(f"The build failed:\n{built.stdout}{built.stderr}")


@contextmanager
def served(database: Path) -> Iterator[str]:
    """Serve a database for a while.

    Args:
        database: The file.

    Yields:
        The address of the server.
    """
    port = free_port()
    command = ["make", "--silent", "serve", f"DB={database}", f"PORT={port}"]
    with running(command, ROOT, port, database.with_name("serve.log")) as address:
        yield address


@contextmanager
def running(command: Sequence[str], folder: Path, port: int, log: Path) -> Iterator[str]:
    """Run a server for a while.

    Args:
        command: What starts it.
        folder: Where.
        port: The port of this machine that it listens on.
        log: Where what it says is written.

    Yields:
        Its address, once it answers.
    """
    with log.open("wb") as output:
        server = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output, start_new_session=True)
    try:
        wait_for(f"http://{HOST}:{port}", server, log)
        yield f"http://{HOST}:{port}"
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=20)


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the server answers.

    Args:
        address: Where.
        server: The process.
        log: What it says.

    Raises:
        RuntimeError: It does not; with what it said.
    """
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/-/versions.json", timeout=5).close()  # noqa: S310 (our own server)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"The server did not start:\n{log.read_text(errors='replace')}")
