"""Lists of attributes, and extensions: `{: .center}`, `{:toc}`, `{::comment}`.

Source: kramdown's syntax page, "Block Attributes", "Extensions"; extensions.rb.
"""

import re
from typing import Final

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from build_db.markdown.attributes import META_KEY, parse_attributes
from build_db.markdown.kramdown.html import OPTION
from build_db.markdown.kramdown.scope import ANY, Scope, push

NAMED: Final = re.compile(rf"[ ]{{0,3}}\{{:\w[\w-]*:{ANY}\}}\s*$")  # "{:wide: .a .b}"
LIST: Final = re.compile(rf"[ ]{{0,3}}\{{:(?![:/])({ANY})\}}\s*$")  # "{: .center}", "{:toc}"
OPENING: Final = re.compile(rf"[ ]{{0,3}}\{{::(\w+)(?:\s({ANY}?))??(/)?\}}\s*$")  # "{::comment}", '{::options a="b" /}'
STOP: Final = re.compile(r"[ ]{0,3}\{:/(\w[\w-]*)?\}\s*$")  # "{:/comment}", "{:/}"
TOC: Final = re.compile(r"(?:^|\s)toc(?:\s|$)")  # "toc", " toc .wide"


def read_extension(state: StateBlock, scope: Scope) -> bool:
    """Read what stands in braces on a line of its own."""
    line = scope.lines[scope.at]
    if NAMED.match(line):
        scope.at += 1
        return True
    if match := LIST.match(line):
        token = push(state, "attribute_list", "", 0)
        token.meta = {META_KEY: parse_attributes(match[1]), "next": scope.boundary, "toc": bool(TOC.search(match[1]))}
        scope.at += 1
        scope.leaves_boundary = scope.boundary
        return True
    opening = OPENING.match(line)
    return opening is not None and read_named(state, scope, opening)


def read_named(state: StateBlock, scope: Scope, opening: re.Match[str]) -> bool:
    """Read a comment, raw HTML or options; False for any other."""
    name, options, closed = opening[1], opening[2] or "", opening[3]
    if name not in ("comment", "nomarkdown", "options"):
        return False
    end = scope.at if closed else end_of_extension(scope, name)
    if end is None:
        return False
    if name == "options" and OPTION in options:
        state.env[OPTION] = parse_attributes(options).get(OPTION) == "true"
    if name == "nomarkdown" and not closed:
        token = push(state, "html_block", "", 0, (scope.first + scope.at, scope.first + end + 1))
        token.content = "\n" + "".join(f"{line}\n" for line in scope.lines[scope.at + 1 : end])
    scope.at = end + 1
    return True


def end_of_extension(scope: Scope, name: str) -> int | None:
    """Find the line that closes an extension; None where there is none."""
    for number in range(scope.at + 1, len(scope.lines)):
        stop = STOP.match(scope.lines[number]) if "{:/" in scope.lines[number] else None
        if stop and stop[1] in (None, name):
            return number
    return None


def attach_attributes(state: StateCore) -> None:
    """Move lists of attributes into the meta of the text before them; behind a blank line, of the text to come."""
    if not any(token.type == "attribute_list" for token in state.tokens):
        return
    kept: list[Token] = []
    waiting: dict[str, str] = {}
    previous: Token | None = None
    for token in state.tokens:
        if token.type == "attribute_list":
            if token.meta["next"]:
                waiting |= token.meta[META_KEY]
            elif token.meta["toc"]:
                drop_list(kept)
            elif previous is not None:
                previous.meta[META_KEY] = previous.meta.get(META_KEY, {}) | token.meta[META_KEY]
            continue
        if token.type == "inline":
            previous = token
            if waiting:
                token.meta[META_KEY], waiting = waiting | token.meta.get(META_KEY, {}), {}
        kept.append(token)
    state.tokens = kept


def drop_list(tokens: list[Token]) -> None:
    """Take the list that a table of contents stands for off the end."""
    if tokens and tokens[-1].type in ("bullet_list_close", "ordered_list_close"):
        level, kind = tokens[-1].level, tokens[-1].type.replace("close", "open")
        while tokens.pop().type != kind or (tokens and tokens[-1].level > level):
            pass
