"""Lektor: mistune's Markdown within fields."""

import re
from typing import Final

from build_db.dialects.base import Dialect, Draft

DASHES: Final = re.compile(r"^-(-{3,})[ \t]*$", re.MULTILINE)  # "----", which stands for "---"
FLOW: Final = re.compile(r"^#{4}[ \t]*[\w-]+[ \t]*#{4}[ \t]*$", re.MULTILINE)  # "#### text-block ####"
FIELD: Final = re.compile(r"[ \t]*[A-Za-z_][\w-]*:")  # "text: and what it says"
TEXTS: Final = frozenset({"text", "body", "content"})
"""Fields of a block that hold its text."""


def recognises_lektor(draft: Draft) -> bool:
    """Tell a Lektor post by its fields, or by its site."""
    return draft.front == "lektor"


def to_markdown(body: str) -> str:
    """Undo what the format asks of a text: longer lines of dashes, and blocks with fields of their own.

    Args:
        body: The field with the text.

    Returns:
        The same lines. Source: Lektor's documentation, "Content files" and "Flow".
    """
    if FLOW.search(body):
        body = flow_to_text(body)
    return DASHES.sub(r"\1", body) if "----" in body else body


def flow_to_text(body: str) -> str:
    """Keep the texts of blocks, and leave out what is said of these."""
    lines, keeps, at_key = body.split("\n"), True, False
    for number, line in enumerate(lines):
        if FLOW.match(line) or line.rstrip() == "----":
            lines[number], at_key = "", True
        elif at_key and (field := FIELD.match(line)):
            keeps, at_key = field[0].strip(" \t:") in TEXTS, False
            lines[number] = line[field.end() :].strip() if keeps else ""
        elif not keeps:
            lines[number] = ""
    return "\n".join(lines)


DIALECT: Final = Dialect("lektor", "mistune", recognises_lektor, to_markdown)
