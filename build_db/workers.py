"""Work spread over processes, its results in the order of the input and never many at a time."""

import gc
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from typing import Final, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK: Final = 16
"""Items to a task: enough to make handing them over cheap, few enough to keep all workers busy."""
WINDOW: Final = 4
"""Tasks to a worker that may be under way or waiting to be taken, which bounds the memory."""


def map_ordered(function: Callable[[Item], Result], items: Sequence[Item], workers: int) -> Iterator[Result]:
    """Apply a function to every item.

    Args:
        function: A function at the top of a module, so that it can be sent to a worker.
        items: What to apply it to.
        workers: Number of processes; 1: none but this one.

    Yields:
        The results in the order of the items, whatever the number of workers.
    """
    if workers == 1:
        yield from map(function, items)
        return
    chunks = (items[start : start + CHUNK] for start in range(0, len(items), CHUNK))
    waiting: deque[Future[list[Result]]] = deque()
    with ProcessPoolExecutor(workers, initializer=calm_collector) as pool:
        for chunk in chunks:
            waiting.append(pool.submit(partial(apply, function), chunk))
            if len(waiting) >= workers * WINDOW:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def apply(function: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    """Apply a function to the items of one task."""
    return [function(item) for item in items]


def calm_collector() -> None:
    """Let the garbage collector look less often: the objects of a build are many, and most live as long as a post."""
    gc.freeze()
    gc.set_threshold(100_000, 10, 50)
