"""What is defined aside from the text: targets of links, footnotes, abbreviations."""

import re
from typing import Final

from markdown_it.rules_block import StateBlock

from build_db.markdown.kramdown.code import INDENT, end_of_code
from build_db.markdown.kramdown.scope import Scope, push

# '[a]: https://a.org "Title"', the title on the next line too. Source: link.rb, LINK_DEFINITION_START.
REFERENCE: Final = re.compile(
    r"[ ]{0,3}\[([^\n\]]+)\]:[ \t]*(?:<(.*?)>|([^\n]*?\S[^\n]*?))"
    r"(?:(?:[ \t]*?\n|[ \t]+?)[ \t]*?([\"'])(.+?)\4)?[ \t]*?\n"
)
TITLE: Final = re.compile(r"[ \t]+[\"']")  # a blank and a quote within a target: this is no definition
FOOTNOTE: Final = re.compile(r"[ ]{0,3}\[\^(\w[\w-]*)\]:[ \t]*(.*)$")  # "[^1]: text"
ABBREVIATION: Final = re.compile(r"[ ]{0,3}\*\[(.+?)\]:")  # "*[HTML]: Hyper Text Markup Language"
REFERENCES: Final = "kramdown_references"
"""Under this key in the environment stand targets and titles by name."""


def normalise_name(name: str) -> str:
    """Give the form in which the names of targets are compared."""
    return " ".join(name.split()).lower() if not name.isspace() else " "


def read_reference(state: StateBlock, scope: Scope) -> bool:
    """Read `[a]: https://a.org`."""
    if "]:" not in scope.lines[scope.at]:
        return False
    here = "\n".join(scope.lines[scope.at : scope.at + 2]) + "\n"
    match = REFERENCE.match(here)
    if match is None or TITLE.search(match[3] or ""):
        return False
    target = match[2] if match[2] is not None else match[3]
    state.env.setdefault(REFERENCES, {})[normalise_name(match[1])] = (target, match[5])
    scope.at += match[0].count("\n")
    return True


def read_footnote(state: StateBlock, scope: Scope) -> bool:
    """Read `[^1]: text` with the indented lines behind it."""
    match = FOOTNOTE.match(scope.lines[scope.at])
    if match is None:
        return False
    start = scope.at
    end = end_of_code(scope.lines, start + 1) if start + 1 < len(scope.lines) else start + 1
    lines = [match[2], *(INDENT.sub("", line, count=1) for line in scope.lines[start + 1 : end])]
    footnotes = state.env.setdefault("footnotes", {})
    footnotes.setdefault("refs", {})[f":{match[1]}"] = -1
    footnotes.setdefault("list", {})
    push(state, "footnote_reference_open", "", 1, (scope.first + start, scope.first + end)).meta = {"label": match[1]}
    scope.read(state, scope.inner(lines, start))
    push(state, "footnote_reference_close", "", -1)
    scope.at = end
    return True


def read_abbreviation(_state: StateBlock, scope: Scope) -> bool:
    """Read `*[HTML]: Hyper Text Markup Language`, which is not shown."""
    if not ABBREVIATION.match(scope.lines[scope.at]):
        return False
    scope.at += 1
    return True
