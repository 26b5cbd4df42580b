"""How long our pages take, beside Datasette's page of a row: `make bench-pages`.

Two servers of one database, ours as `make serve` starts it. Requests to both take turns, one at a time, over
connections that stay open. Of a type with many pages, each request asks for another, so that nothing is asked for
twice before all were asked for once.
"""

import argparse
import sqlite3
import time
from collections.abc import Sequence
from http.client import HTTPConnection
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Final
from urllib.parse import quote, urlsplit

from benchmarks.pages.servers import Servers, both_served
from tests.site.page_types import OWN, PAGE_TYPES, PageType

REQUESTS: Final = 300
WARM_UP: Final = 3
STOCK: Final = "Datasette's page of a row"
ROW: Final = next(page for page in PAGE_TYPES if page.name == "row")
OURS: Final = (*OWN, ROW)
"""What is measured beside it: our pages, and the same rows in our clothes."""


class Client:
    """Asks one server over one connection."""

    def __init__(self, address: str) -> None:
        """Connect.

        Args:
            address: Of the server.
        """
        self.connection = HTTPConnection(urlsplit(address).netloc)

    def time(self, path: str, status: int) -> float:
        """Time one request, in milliseconds.

        Args:
            path: What to ask for.
            status: How it has to answer.

        Raises:
            RuntimeError: It answers otherwise.
        """
        start = time.perf_counter()
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        answer.read()
        took = (time.perf_counter() - start) * 1000
        if answer.status != status:
            raise RuntimeError(f"{path} answers {answer.status}.")
        return took


def addresses_of(page: PageType, connection: sqlite3.Connection) -> list[str]:
    """List the pages of a type."""
    if not page.every:
        return [page.address]
    return [quote(address, safe="/?=&%~+:") for (address,) in connection.execute(page.every)]


def measure(servers: Servers, pages: dict[str, list[str]], requests: int) -> dict[str, list[float]]:
    """Time every type of page in turns.

    Args:
        servers: Both.
        pages: Name of a type → its addresses.
        requests: How often each type is asked for.

    Returns:
        Name of a type → milliseconds of each request; `STOCK` for Datasette's own.
    """
    ours, stock = Client(servers.ours), Client(servers.stock)
    status = {page.name: page.status for page in OURS}
    turns = {name: list(islice(cycle(addresses), WARM_UP + requests)) for name, addresses in pages.items()}
    times: dict[str, list[float]] = {name: [] for name in (STOCK, *pages)}
    for turn in range(WARM_UP + requests):
        times[STOCK].append(stock.time(turns[ROW.name][turn], ROW.status))
        for name in pages:
            times[name].append(ours.time(turns[name][turn], status[name]))
    return {name: some[WARM_UP:] for name, some in times.items()}


def report(times: dict[str, list[float]], pages: dict[str, list[str]]) -> str:
    """Write the table."""
    reference = median(times[STOCK])
    lines = [f"{'':32}{'pages':>6}{'median':>11}{'ratio':>8}    asked for: at most 1 for each page of ours"]
    for name, some in sorted(times.items(), key=lambda pair: median(pair[1])):
        count = len(pages[ROW.name if name == STOCK else name])
        shown = f"{name} in our clothes" if name == ROW.name else name
        lines.append(f"{shown:32}{count:6}{median(some):8.2f} ms{median(some) / reference:8.2f}")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print a report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--requests", type=int, default=REQUESTS, help="for each type of page")
    parser.add_argument("--only", action="append", help="a type of page; all if none is named")
    options = parser.parse_args(arguments)
    with both_served() as servers:
        pages = all_pages(servers.database, options.only)
        print(report(measure(servers, pages, options.requests), pages))


def all_pages(database: Path, only: Sequence[str] | None) -> dict[str, list[str]]:
    """List the pages of every type that is measured."""
    connection = sqlite3.connect(database)
    wanted = [page for page in OURS if not only or page.name in (*only, ROW.name)]
    found = {page.name: addresses_of(page, connection) for page in wanted}
    connection.close()
    return found


if __name__ == "__main__":
    main()
