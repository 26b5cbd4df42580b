"""Parts of addresses that templates need: hosts, keys of rows, passages of a page."""

from typing import Any, Final
from urllib.parse import quote, urlsplit

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_encode

from build_db.normalise import absolute_url

WHOLE: Final = 12
ENDS: Final = 5
"""A passage of more than `WHOLE` words is given by its first and last `ENDS` words."""


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars() -> dict[str, Any]:
    """Offer the functions of this file in templates.

    Returns:
        Name → function.
    """
    return {
        "host_of": host_of,
        "is_web": is_web,
        "passage_url": passage_url,
        "picture_url": picture_url,
        "tilde": tilde_encode,
    }


def site_of(datasette: Datasette, request: Any) -> str:
    """Give what paths are to be put behind: scheme, host and base."""
    return str(datasette.absolute_url(request, datasette.urls.path("/"))).rstrip("/")


def host_of(url: str) -> str:
    """Name the site that an address is of.

    Args:
        url: E.g. `https://www.example.org/post`.

    Returns:
        E.g. `example.org`; the address itself where it has no host.
    """
    return urlsplit(url).netloc.removeprefix("www.") or url


def is_web(url: str | None) -> bool:
    """Say whether an address may be linked to: posts and assessments could hold any text.

    Args:
        url: E.g. `https://example.org`, `javascript:alert(1)`.

    Returns:
        True for `http` and `https`.
    """
    return bool(url) and str(url).startswith(("http://", "https://"))


def picture_url(source: str, post: str | None) -> str:
    """Give the address of a picture.

    Args:
        source: As the post has it, e.g. `assets/a.png`.
        post: The post's public address; None: it is not known.

    Returns:
        E.g. `https://example.org/post/assets/a.png`; empty where it cannot be told.
    """
    return absolute_url(source, post) or ""


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
