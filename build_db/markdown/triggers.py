"""Which rules a text can trigger: those that it cannot need not be asked, line after line."""

import re
from collections.abc import Callable
from functools import partial
from typing import Final

RULE_MARKS: Final = tuple((mark, (mark * 3, f"{mark} {mark}", f"{mark}  ", f"{mark}\t")) for mark in "-*_")
"""Each mark with what a rule of it has somewhere: `---`, `- - -`, or more than a blank between two."""
WWW: Final = re.compile(r"(?:^|[^/])www\.", re.MULTILINE)  # "see www.a.org", not "https://www.a.org"


def may_underline(text: str) -> bool:
    """Tell whether any line ends as the underline of a heading does, `===` or `---`, blanks behind it or not."""
    return any(end in text for end in ("-\n", "=\n", " \n", "\t\n")) or text[-1:] in ("-", "=", " ", "\t")


def may_rule(text: str) -> bool:
    """Tell whether there may be a rule such as `---` or `* * *`."""
    return any(mark in text and any(part in text for part in parts) for mark, parts in RULE_MARKS)


def contains(part: str, text: str) -> bool:
    """Tell whether a text has some part."""
    return part in text


TRIGGERS: Final[tuple[tuple[tuple[str, ...], Callable[[str], bool]], ...]] = (
    (("table",), partial(contains, "|")),
    (("strikethrough",), partial(contains, "~")),
    (("html_block", "html_inline", "autolink"), partial(contains, "<")),
    (("entity",), partial(contains, "&")),
    (("escape",), partial(contains, "\\")),
    (("backticks",), partial(contains, "`")),
    (("fence",), lambda text: "```" in text or "~~~" in text),
    (("footnote_def", "footnote_ref", "footnote_tail"), partial(contains, "[^")),
    (("reference",), partial(contains, "]:")),
    (("image",), partial(contains, "![")),
    (("blockquote",), partial(contains, ">")),
    (("bare_urls",), partial(contains, "://")),
    (("heading_attributes",), partial(contains, "}")),
    (("block_attributes",), partial(contains, "{:")),
    (("bare_url",), partial(contains, "://")),
    (("bare_www",), lambda text: WWW.search(text) is not None),
    (("raw_headings",), lambda text: "<h" in text or "<H" in text),
    (("lheading", "setext_line"), may_underline),
    (("hr",), may_rule),
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
