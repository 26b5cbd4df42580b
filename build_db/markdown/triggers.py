"""Which rules a text can trigger: those that it cannot need not be asked, line after line.

Rules for blocks that need some character at the start of a line are not listed: `quick` asks them there alone.
"""

from collections.abc import Callable
from functools import partial
from typing import Final


def contains(part: str, text: str) -> bool:
    """Tell whether a text has some part; its first and last character alone are looked for much faster."""
    return part[0] in text and part[-1] in text and part in text


def may_underline(text: str) -> bool:
    """Tell whether any line ends as the underline of a heading does, `===` or `---`, blanks behind it or not."""
    return any(contains(end, text) for end in ("-\n", "=\n", " \n", "\t\n")) or text[-1:] in ("-", "=", " ", "\t")


def may_have_www(text: str) -> bool:
    """Tell whether `www.` stands anywhere but behind a slash: in "www.a.org", not in "https://www.a.org"."""
    return "www." in text and text.count("www.") > text.count("/www.")


def may_have_headings(text: str) -> bool:
    """Tell whether there may be a raw heading, `<h2>`."""
    return "<" in text and ("<h" in text or "<H" in text)


TRIGGERS: Final[tuple[tuple[tuple[str, ...], Callable[[str], bool]], ...]] = (
    (("table",), partial(contains, "|")),
    (("strikethrough",), partial(contains, "~")),
    (("html_block", "html_inline", "autolink"), partial(contains, "<")),
    (("entity",), partial(contains, "&")),
    (("escape",), partial(contains, "\\")),
    (("backticks",), partial(contains, "`")),
    (("footnote_def", "footnote_ref", "footnote_tail"), partial(contains, "[^")),
    (("image",), partial(contains, "![")),
    (("blockquote",), partial(contains, ">")),
    (("bare_urls",), partial(contains, "://")),
    (("heading_attributes",), partial(contains, "}")),
    (("block_attributes",), partial(contains, "{:")),
    (("bare_url",), partial(contains, "://")),
    (("bare_www",), may_have_www),
    (("raw_headings",), may_have_headings),
    (("lheading", "setext_line"), may_underline),
)
"""Rules, and whether a text has what it takes to trigger any of them."""


def untriggered(text: str) -> tuple[str, ...]:
    """Tell which rules a text cannot trigger.

    Args:
        text: Markdown.

    Returns:
        Names of rules, in a fixed order.
    """
    return tuple(name for names, triggered in TRIGGERS if not triggered(text) for name in names)
