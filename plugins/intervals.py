"""How far a share that was counted in few cases can be trusted: Wilson's interval, as functions in SQL."""

import sqlite3
from math import sqrt
from typing import Final

from datasette import hookimpl

Z: Final = 1.959963984540054
"""How many standard deviations on either side hold 95 % of a normal distribution."""


@hookimpl  # type: ignore[untyped-decorator]
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Offer `wilson_low(successes, n)` and `wilson_high(successes, n)` in SQL.

    Args:
        conn: A connection that Datasette has opened.
    """
    conn.create_function("wilson_low", 2, wilson_low, deterministic=True)
    conn.create_function("wilson_high", 2, wilson_high, deterministic=True)


def wilson_low(successes: float | None, n: float | None) -> float | None:
    """Give the lower end of the 95 % interval of a share.

    Args:
        successes: Number of successes; a half counts as half.
        n: Number of cases.

    Returns:
        0 to 1; None without cases.
    """
    interval = wilson(successes, n)
    return interval and interval[0]


def wilson_high(successes: float | None, n: float | None) -> float | None:
    """Give the upper end of the 95 % interval of a share.

    Args:
        successes: Number of successes; a half counts as half.
        n: Number of cases.

    Returns:
        0 to 1; None without cases.
    """
    interval = wilson(successes, n)
    return interval and interval[1]


def wilson(successes: object, n: object) -> tuple[float, float] | None:
    """Give Wilson's 95 % interval of a share.

    Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22, 1927.

    Args:
        successes: Number of successes; a half counts as half.
        n: Number of cases.

    Returns:
        Both ends, 0 to 1; None without cases, or where a visitor's SQL hands over what is no share.
    """
    if not isinstance(successes, int | float) or not isinstance(n, int | float) or not 0 <= successes <= n or not n:
        return None
    share = successes / n
    centre = share + Z * Z / (2 * n)
    half = Z * sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    scale = 1 + Z * Z / n
    return max(0.0, (centre - half) / scale), min(1.0, (centre + half) / scale)
