"""kramdown, Jekyll's Markdown: an HTML block reaches to the tag that closes it.

CommonMark ends such a block at the first blank line, and then reads what is indented after it
as code. Source: kramdown's syntax page, "HTML Blocks".
"""

import re
from typing import Final

# What kramdown treats as block elements. Source: kramdown's syntax page and its parser's constants.
ELEMENTS: Final = (
    "address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|"
    "form|h[1-6]|header|hgroup|hr|iframe|li|main|map|menu|nav|noscript|object|ol|optgroup|option|p|pre|script|section|"
    "style|summary|table|tbody|td|tfoot|th|thead|tr|ul|video"
)
VOID: Final = frozenset({"hr"})
OPENING: Final = re.compile(rf" {{0,3}}<({ELEMENTS})(?=[\s/>]|$)", re.IGNORECASE)  # '<div class="row">'
FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")  # "```python"
COMMENT: Final = re.compile(r" {0,3}<!--")  # "<!-- not shown"
BLANK_STAND_IN: Final = "<!-- -->"
"""Stands for a blank line in an HTML block: CommonMark reads on, a browser shows nothing."""
COMMENT_STAND_IN: Final = "."
"""Stands for a blank line in a comment, which another comment would close."""


def join_html_blocks(body: str) -> str:
    """Let CommonMark read HTML blocks as kramdown does.

    Args:
        body: kramdown.

    Returns:
        The same lines, but blank ones within an HTML block hold an empty comment.
    """
    if "<" not in body:
        return body
    lines = body.split("\n")
    ends: dict[str, dict[int, int]] = {}
    number = 0
    while number < len(lines):
        if fence := FENCE.match(lines[number]):
            number = end_of_fence(lines, number, fence[1])
        elif COMMENT.match(lines[number]):
            number = end_of_comment(lines, number)
        elif opening := OPENING.match(lines[number]):
            element = opening[1].lower()
            if element not in ends:
                ends[element] = ends_of_element(lines, element)
            last = ends[element].get(number, number)
            fill_html_block(lines, number, last)
            number = last + 1
        else:
            number += 1
    return "\n".join(lines)


def end_of_fence(lines: list[str], first: int, mark: str) -> int:
    """Find the line after a fenced code block; the last line's number plus one where it is never closed."""
    for number in range(first + 1, len(lines)):
        line = lines[number].strip()
        if line.startswith(mark) and not line.strip(mark[0]):
            return number + 1
    return len(lines)


def end_of_comment(lines: list[str], first: int) -> int:
    """Find the line after a comment; the next one where it is never closed."""
    return next((number + 1 for number in range(first, len(lines)) if "-->" in lines[number]), first + 1)


def ends_of_element(lines: list[str], element: str) -> dict[int, int]:
    """Find where the elements of one name end.

    Args:
        lines: The lines of the body.
        element: Its name, in lower case.

    Returns:
        Number of a line → that of the line by whose end all that it opens is closed again. A line
        that opens one that is never closed is not there.
    """
    if element in VOID:
        return {}
    tag = re.compile(rf"<(/?){element}(?=[\s/>]|$)", re.IGNORECASE)  # "<div" and "</div"
    ends: dict[int, int] = {}
    waiting: list[tuple[int, int]] = []  # lines with the depth before them, which grows from each to the next
    depth = 0
    for number, line in enumerate(lines):
        waiting.append((number, depth))
        if "<" in line:
            depth += sum(-1 if closing else 1 for closing in tag.findall(line))
        while waiting and depth <= waiting[-1][1]:
            ends[waiting.pop()[0]] = number
    return ends


def fill_html_block(lines: list[str], first: int, last: int) -> None:
    """Put a stand-in into the blank lines of one HTML block, in place.

    Args:
        lines: The lines of the body.
        first: Number of the line that opens it.
        last: Number of the line that closes it.
    """
    in_comment = False
    for number in range(first, last):
        line = lines[number]
        if not line.strip():
            lines[number] = COMMENT_STAND_IN if in_comment else BLANK_STAND_IN
        elif "--" in line:
            opened, closed = line.rfind("<!--"), line.rfind("-->")
            in_comment = opened > closed or (in_comment and closed < 0)
