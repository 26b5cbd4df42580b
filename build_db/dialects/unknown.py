"""What says that a post read as plain was written for a generator that no dialect knows it by."""

import re
from typing import Final

# From "```" to "```", and "`code`": what stands there is shown, not carried out
CODE: Final = re.compile(r"^ {0,3}(?P<mark>`{3,}|~{3,}).*?(?:^ {0,3}(?P=mark)|\Z)|`[^`\n]+`", re.MULTILINE | re.DOTALL)
MARKS: Final = (
    re.compile(r"\{%-?\s*[a-z]\w*[^%\n]*%\}"),  # "{% include note.html %}"
    re.compile(r"\{\{[<%]\s*/?\s*[\w-]+"),  # "{{< figure", "{{% note"
    re.compile(r"<[A-Z][A-Z]*[a-z]\w*(?=\s+[\w-]+=|\s*/>)"),  # "<Tweet id=", "<Toc />"
)
"""Marks of template languages that plain Markdown does not read."""


def find_mark(body: str) -> tuple[str, int] | None:
    """Find the first mark of a template language.

    Args:
        body: A post without front matter, read as plain.

    Returns:
        The mark as written, shortened, and its position among the lines, from 0; None where there is none.
    """
    if "{%" not in body and "{{" not in body and not ("<" in body and MARKS[2].search(body)):
        return None
    shown = CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), body)  # "a" and " " for everything but "\n"
    found = [match for pattern in MARKS if (match := pattern.search(shown))]
    if not found:
        return None
    first = min(found, key=lambda match: match.start())
    return first[0] if len(first[0]) <= 40 else f"{first[0][:39]}…", body.count("\n", 0, first.start())
