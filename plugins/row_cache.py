"""Rows that were found in a database which cannot change, kept for the next page that asks for them."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from threading import Lock
from typing import Any, Final

MOST_BYTES: Final = 16_000_000
"""What all rows that are kept may weigh, as estimated by `weight_of`."""

SHARE: Final = 16
"""Rows of one answer that weigh more than this part of all are not kept: they would drive out everything else."""

VALUE_BYTES: Final = 80
"""What a value weighs besides its text."""


class RowCache:
    """Answers of queries, the least recently asked for forgotten first; for several threads."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        """Keep nothing yet.

        Args:
            most_bytes: What all that is kept may weigh.
        """
        self.most_bytes = most_bytes
        self.bytes = 0
        self.answers: OrderedDict[Hashable, tuple[Sequence[Any], int]] = OrderedDict()
        self.lock = Lock()

    def get(self, key: Hashable, ask: Callable[[], Sequence[Any]]) -> list[Any]:
        """Give the answer of a query, asking it only where the answer is not here.

        Args:
            key: The statement with its parameters.
            ask: Runs it.

        Returns:
            The rows, in a list of the caller's own.
        """
        with self.lock:
            if key in self.answers:
                self.answers.move_to_end(key)
                return list(self.answers[key][0])
        rows = ask()  # not under the lock: another thread may ask the same at the same time, and gets the same
        self.keep(key, rows)
        return list(rows)

    def keep(self, key: Hashable, rows: Sequence[Any]) -> None:
        """Keep an answer, if it is not too large, in the place of those that were not asked for longest."""
        weight = weight_of(key, rows)
        if weight > self.most_bytes // SHARE:
            return
        with self.lock:
            self.bytes += weight - self.answers.pop(key, ((), 0))[1]
            self.answers[key] = (tuple(rows), weight)
            while self.bytes > self.most_bytes:
                self.bytes -= self.answers.popitem(last=False)[1][1]


def weight_of(key: Hashable, rows: Sequence[Any]) -> int:
    """Estimate what an answer takes in memory.

    Args:
        key: What was asked, which a visitor's address may make long.
        rows: Sequences of values of SQLite.

    Returns:
        Bytes.
    """
    texts = sum(len(value) for row in rows for value in row if isinstance(value, str | bytes))
    return len(repr(key)) + texts + VALUE_BYTES * sum(map(len, rows))
