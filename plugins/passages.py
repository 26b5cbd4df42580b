"""The address of a passage in a source: the page, and the words to scroll to."""

from typing import Any, Final
from urllib.parse import quote

from datasette import hookimpl

WHOLE: Final = 12
ENDS: Final = 5
"""A passage of more than so many words is given by its first and last words."""


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars() -> dict[str, Any]:
    """Offer `passage_url(url, text)` in templates.

    Returns:
        Name → function.
    """
    return {"passage_url": passage_url}


def passage_url(url: str, text: str) -> str:
    """Point at a passage of a page with a text fragment.

    Args:
        url: The page.
        text: The passage, word for word.

    Returns:
        E.g. `https://example.org/post#:~:text=It%20will%20rain`.
    """
    words = text.split()
    parts = [words] if len(words) <= WHOLE else [words[:ENDS], words[-ENDS:]]
    # A hyphen next to a comma has a meaning in text fragments, so it is encoded as well.
    encoded = ",".join(quote(" ".join(part), safe="").replace("-", "%2D") for part in parts)
    separator = ":~:text=" if "#" in url else "#:~:text="
    return f"{url}{separator}{encoded}" if words else url
