"""When the largest content of our pages is painted, beside Datasette's home page: `make bench-paint`.

Chromium opens every type of page of ours, and the home page of Datasette with its own templates, in turns and each time
in a browser context of its own, so that nothing is cached. Largest Contentful Paint is what the browser reports.
"""

import argparse
from collections.abc import Sequence
from statistics import median
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from benchmarks.pages.servers import Servers, both_served
from screenshots.serving import ARGUMENTS, chromium
from tests.site.page_types import PAGE_TYPES

ROUNDS: Final = 11
STOCK: Final = "Datasette's home page"
SETTLED_MS: Final = 300
"""So long after loading, nothing larger is painted any more."""

LARGEST: Final = """
settled => new Promise(done => {
  let last = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) last = entry.startTime; })
    .observe({ type: "largest-contentful-paint", buffered: true });
  setTimeout(() => done(last), settled);
})
"""


def paint(browser: Browser, address: str) -> float:
    """Open a page afresh and tell when its largest content was painted, in milliseconds after it was asked for.

    Args:
        browser: Chromium.
        address: Of the page.

    Returns:
        Largest Contentful Paint.

    Raises:
        RuntimeError: Nothing was painted.
    """
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    largest: float = page.evaluate(LARGEST, SETTLED_MS)
    context.close()
    if not largest:
        raise RuntimeError(f"Nothing was painted at {address}.")
    return largest


def measure(browser: Browser, servers: Servers, rounds: int) -> dict[str, list[float]]:
    """Open every page in turns; the first round is not counted."""
    pages = {STOCK: servers.stock, **{page.name: servers.ours + page.address for page in PAGE_TYPES}}
    times: dict[str, list[float]] = {name: [] for name in pages}
    for turn in range(rounds + 1):
        for name, address in pages.items():
            took = paint(browser, address)
            if turn:
                times[name].append(took)
    return times


def report(times: dict[str, list[float]]) -> str:
    """Write the table."""
    reference = median(times[STOCK])
    lines = [f"{'Largest Contentful Paint':32}{'median':>11}{'ratio':>8}    asked for: at most 1"]
    for name, some in sorted(times.items(), key=lambda pair: median(pair[1])):
        lines.append(f"{name:32}{median(some):8.0f} ms{median(some) / reference:8.2f}")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print a report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    rounds = parser.parse_args(arguments).rounds
    with both_served() as servers, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(playwright.chromium), args=ARGUMENTS)
        print(report(measure(browser, servers, rounds)))
        browser.close()


if __name__ == "__main__":
    main()
