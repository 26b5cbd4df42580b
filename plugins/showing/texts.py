"""Values that tell by themselves what they are: days, lists, long texts, numbers."""

import json
import re
from typing import Final

from markupsafe import Markup

DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")  # '2025-12-31'
LIST: Final = re.compile(r'\["')  # '["Ada Lovelace"]'

SHORT: Final = 200
"""As much of a text is shown at once; the rest unfolds."""

LONGEST: Final = 10_000
"""As much of a text unfolds: a result may have two thousand rows."""

NOTHING: Final = Markup('<span class="null"></span>')
"""NULL in the result of a query; the dash comes from the stylesheet."""


def day(value: str) -> Markup | None:
    """Show a day.

    Args:
        value: E.g. `2025-12-31`.

    Returns:
        HTML; None for what is no day.
    """
    return Markup('<time datetime="{0}">{0}</time>').format(value) if DAY.fullmatch(value) else None


def names(value: str) -> str | None:
    """Show a list of names.

    Args:
        value: JSON, e.g. `["Ada Lovelace", "Alan Turing"]`.

    Returns:
        E.g. `Ada Lovelace, Alan Turing`; None for what is no such list.
    """
    if not LIST.match(value):
        return None
    try:
        found = json.loads(value)
    except ValueError:
        return None  # it only looks like a list, and is shown as it is
    return ", ".join(found) if all(isinstance(name, str) for name in found) else None


def number(value: float) -> Markup:
    """Show a number, so that the stylesheet can put those of a column under each other."""
    return Markup('<span class="number">{}</span>').format(value)


def long_text(value: str) -> Markup | None:
    """Show the beginning of a long text, which unfolds.

    Args:
        value: Any text.

    Returns:
        HTML; None for a short one.
    """
    if len(value) <= SHORT:
        return None
    cut = value.rfind(" ", SHORT // 2, SHORT)
    cut = cut if cut > 0 else SHORT
    rest, left = value[cut:LONGEST], len(value) - LONGEST
    note = Markup('<p class="note">{:,} more characters are in the JSON and CSV.</p>').format(left) if left > 0 else ""
    return Markup('<details class="long"><summary>{}</summary>{}{}</details>').format(value[:cut], rest, note)
