"""Small cleaners, each from text to text: dates, slugs, URLs, names, sentences."""

import calendar
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

from dateutil import parser as dateutil_parser
from slugify import slugify
from w3lib.url import canonicalize_url

from build_db.slugs import ascii_slug

TRANSLITERATION: Final = "text-unidecode"
"""The package that slugify depends on; left to choose, it looks on disk for another one before each slug."""
SLUG_LENGTH = 60
"""The longest slug, in characters. Source: the design."""

# "2019/12/10" and "2019.12.10" are ISO dates with another separator.
SEPARATED_DATE = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
# "2024-12-10", "2024-12-10 12:00:00", "2024-12-10T12:00:00Z"
ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T ])")
# "20191210", "2019年12月10日": the same without marks, and with the words that stand for them
RUN_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\d{4,6}Z?)?$|(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
DOTTED_DATE = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)")  # "10.12.2019": with dots, the day comes first
# A year stands in a date of any form: "January 5, 2025". dateutil would fill in a missing one from the clock.
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
WHITE_SPACE = re.compile(r"\s+")  # "a \n b" has one run
# The end of a sentence: a mark, perhaps a closing quote, white space, then an opening character. The marks of all
# three alternatives stand together in front, since Python looks fast for one of a set.
SENTENCE_END = re.compile(
    r"[.!?…。！？\n](?:(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9À-Þ])|(?<=[。！？])(?!$)|(?<=\n)\n*)"
)
# What stands before a full stop that ends no sentence: "e.g. ", "et al. ", "Dr. ", "J. "
ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|eg|ie|cf|vs|etc|al|Dr|Prof|Mr|Mrs|Ms|St|Fig|Sec|No|approx)|\b[A-Z])\.\s+$"
)
ABBREVIATION_LENGTH = 7
"""Characters of the longest one, full stop included: "approx."."""
# "https://a.org/b": an address that is one whatever stands behind its host, without port or anything to take apart
PLAIN_URL = re.compile(r"https?://[A-Za-z0-9.-]+(?:[/?#]|$)")


class NotADateError(ValueError):
    """The text is no date."""


def normalise_space(text: str) -> str:
    """Fold every run of white space into one blank.

    Args:
        text: Any text.

    Returns:
        The text without blanks at its ends; "" where there is nothing else.
    """
    return " ".join(text.split())


def normalise_date(text: str) -> str:
    """Turn a date in any common form into a day in ISO 8601.

    Args:
        text: `2019-12-10`, `2019/12/10`, `2024-12-10 12:00:00`, `5 January 2025` … A time and a
            zone are dropped: the day is the author's.

    Returns:
        `YYYY-MM-DD`.

    Raises:
        NotADateError: where it is none, e.g. `2025-13-01` or `soon`.
    """
    text = SEPARATED_DATE.sub(r"\1-\2-\3", text.strip())
    try:
        if match := ISO_DATE.match(text):
            return date(int(match[1]), int(match[2]), int(match[3])).isoformat()
        if match := RUN_DATE.match(text):
            return date(*(int(part) for part in match.groups() if part)).isoformat()
        if match := DOTTED_DATE.match(text):
            return date(int(match[3]), int(match[2]), int(match[1])).isoformat()
        if not YEAR.search(text):
            raise NotADateError(text)
        days = {
            dateutil_parser.parse(text, default=datetime(2000, month, month, tzinfo=UTC)).date() for month in (1, 2)
        }
    except (ValueError, OverflowError) as error:
        raise NotADateError(text) from error
    if len(days) > 1:  # a day or a month is missing: what dateutil filled in shows
        raise NotADateError(text)
    return days.pop().isoformat()


def normalise_slug(text: str) -> str:
    """Turn text into a slug of `[a-z0-9-]`.

    Args:
        text: Any text.

    Returns:
        At most 60 characters, cut between words; "" where no letter or digit is left. Plain ASCII,
        which nearly all of it is, goes a shorter way to what `slugify` gives (a test compares them).
    """
    if text.isascii() and "&" not in text:
        return ascii_slug(text, SLUG_LENGTH)
    return str(slugify(text, max_length=SLUG_LENGTH, word_boundary=True, save_order=True, backend=TRANSLITERATION))


def normalise_due(horizon: str) -> str:
    """Tell the last day of a horizon.

    Args:
        horizon: `2025`, `2026-06`, `2026-H1`, `2026-Q2`, `2026-02-01`, or two of these with `/` between.

    Returns:
        The day, ISO 8601.

    Raises:
        NotADateError: where it is no horizon.
    """
    first, slash, last = horizon.partition("/")
    if slash:
        normalise_due(first)  # raises where it is none
    # "2025" | "2026-06" | "2026-H1" | "2026-Q2" | "2026-02-01"
    match = re.fullmatch(r"(\d{4})(?:-(?:H([12])|Q([1-4])|(\d\d)(?:-(\d\d))?))?", last if slash else first, re.ASCII)
    if not match:
        raise NotADateError(horizon)
    year, half, quarter, month_text, day_text = match.groups()
    month = int(half) * 6 if half else int(quarter) * 3 if quarter else int(month_text or 12)
    try:
        day = int(day_text) if day_text else calendar.monthrange(int(year), month)[1]
        return date(int(year), month, day).isoformat()
    except (ValueError, calendar.IllegalMonthError) as error:
        raise NotADateError(horizon) from error


def split_url(url: str) -> SplitResult | None:
    """Take a URL apart.

    Args:
        url: Any text.

    Returns:
        Its parts; None where it is no URL (`http://[oops/`).
    """
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts


def is_web_address(url: str) -> bool:
    """Tell whether a text is an absolute http or https URL, which a page may link to."""
    parts = split_url(url)
    return parts is not None and parts.scheme in ("http", "https") and bool(parts.hostname)


@lru_cache(maxsize=20_000)
def normalise_url(url: str) -> str:
    """Give a URL its canonical form.

    Args:
        url: An absolute http or https URL.

    Returns:
        The same address with sorted query, escapes in capitals, without fragment.
    """
    return str(canonicalize_url(url.strip()))


def absolute_url(href: str, base: str | None, site: str | None = None) -> str | None:
    """Resolve the target of a link.

    Args:
        href: As written.
        base: Address of the page on which it stands; None where that is not known.
        site: Address of the site, which is enough for a target such as `/about`.

    Returns:
        An absolute URL; None where the base would be needed and is not known.
    """
    if PLAIN_URL.match(href):
        return href
    parts = split_url(href)
    if parts is None:
        return None
    if parts.scheme:
        return href
    if href.startswith("//"):
        return "https:" + href
    if base is None and href.startswith("/"):
        base = site
    # urljoin hands `href` on as it is where the base is no address: `example.com/post`, `javascript:…`
    return urljoin(base, href) if base and is_web_address(base) else None


def split_names(text: str) -> list[str]:
    """Split a list of names or tags that was written as one string.

    Args:
        text: `Ada Lovelace, Alan Turing and Grace Hopper`, `LLM, NeurIPS`.

    Returns:
        The names in order; [] where there is none.
    """
    # "A, B and C" | "A; B" | "A & B"
    return [name.strip() for name in re.split(r"\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+", text) if name.strip()]


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Find the sentences of a text.

    Args:
        text: Plain text.

    Yields:
        Start and end offset of each, in order; together they cover the text.
    """
    start = 0
    for match in SENTENCE_END.finditer(text):
        if ends_in_abbreviation(text, start, match.end()):
            continue
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def ends_in_abbreviation(text: str, start: int, end: int) -> bool:
    """Tell whether a part of a text ends in an abbreviation and white space."""
    shown = start + len(text[start:end].rstrip())
    if text[shown - 1] != ".":
        return False
    return ABBREVIATION.search(text, max(start, shown - ABBREVIATION_LENGTH), end) is not None


def count_words(text: str) -> int:
    """Count the words of a text.

    Args:
        text: Plain text.

    Returns:
        The number of runs without white space, as `wc -w` has it.
    """
    return len(text.split())
