"""CPU time of single functions within a build in one process."""

import time
from collections.abc import Callable
from typing import Any


class Stopwatch:
    """Adds up the CPU seconds that some functions take."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.seconds = 0.0

    def timed(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Give a function that does the same and is measured."""

        def measured(*arguments: Any) -> Any:
            start = time.process_time()
            try:
                return function(*arguments)
            finally:
                self.seconds += time.process_time() - start

        return measured
