"""Two servers of one database: ours, as `make serve` starts it, and Datasette with its own templates."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from screenshots.serving import HOST, build, free_port, running, served


@dataclass(frozen=True, slots=True)
class Servers:
    """The database and who serves it."""

    database: Path
    """The file."""

    ours: str
    """Address of ours."""

    stock: str
    """Address of Datasette without our templates, plugins, metadata and settings."""


@contextmanager
def both_served() -> Iterator[Servers]:
    """Build the database of the project's posts and serve it twice for a while.

    Yields:
        Both servers.
    """
    with tempfile.TemporaryDirectory() as name:
        database = Path(name) / "hindcast.db"
        build(database)
        with served(database) as ours, served_plainly(database) as stock:
            yield Servers(database, ours, stock)


@contextmanager
def served_plainly(database: Path) -> Iterator[str]:
    """Serve a database as Datasette does by itself, at its fastest: as a file that never changes, counted before.

    Args:
        database: The file; what `datasette inspect` found is beside it.

    Yields:
        The address of the server.
    """
    port = free_port()
    inspected = database.with_suffix(".inspect.json")
    command = [sys.executable, "-m", "datasette", "serve", "--immutable", str(database)]
    command += ["--inspect-file", str(inspected), "--host", HOST, "--port", str(port)]
    with running(command, database.parent, port, database.with_name("stock.log")) as address:
        yield address
