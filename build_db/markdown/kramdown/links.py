"""Links and images. Source: kramdown's syntax page, "Links and Images"; link.rb."""

import re
from html import unescape
from typing import Final

from markdown_it.rules_inline import StateInline

from build_db.markdown.kramdown.definitions import REFERENCES, normalise_name

DEPTH: Final = 50
"""How deep brackets may stand in each other within a target."""
ANGLE: Final = re.compile(r"\(<(.*?)>")  # "(<a b>"
STOP: Final = re.compile(r"(\()|(\))|\s(?=['\"])")  # what matters within "(https://a.org 'T')"
TITLE: Final = re.compile(r"\s*?([\"'])(.+?)\1\s*?\)", re.DOTALL)  # " 'T')"
NAME: Final = re.compile(r"\s*?\[([^\]]+)?\]")  # "[b]", " [b]", "[]"
ESCAPED: Final = re.compile(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=~-])")  # "\]"


def read_link(state: StateInline, silent: bool) -> bool:
    """Read `[a](https://a.org)`, `[a][b]`, `[a] [b]` or `[a]`; none within another."""
    start = state.pos
    end = state.md.helpers.parseLinkLabel(state, start, False)
    if end < 0 or state.src[start + 1 : start + 2] in ("^", ""):
        return False
    found = read_target(state, state.src[start + 1 : end], end + 1)
    if found is None:
        return False
    href, title, position = found
    if state.linkLevel > 0:
        return False
    if not silent:
        maximum = state.posMax
        state.pos, state.posMax = start + 1, end
        opening = state.push("link_open", "a", 1)
        opening.attrs = {"href": unescape(href), **({"title": title} if title else {})}
        state.linkLevel += 1
        state.md.inline.tokenize(state)
        state.linkLevel -= 1
        state.push("link_close", "a", -1)
        state.posMax = maximum
    state.pos = position
    return True


def read_image(state: StateInline, silent: bool) -> bool:
    """Read `![a](a.png)`."""
    start = state.pos
    if state.src[start + 1 : start + 2] != "[":
        return False
    end = state.md.helpers.parseLinkLabel(state, start + 1, False)
    found = read_target(state, state.src[start + 2 : end], end + 1) if end >= 0 else None
    if found is None:
        return False
    href, title, position = found
    if not silent:
        token = state.push("image", "img", 0)
        token.content = state.src[start + 2 : end]
        token.attrs = {"src": unescape(href), "alt": "", **({"title": title} if title else {})}
        token.children = []
        state.md.inline.parse(token.content, state.md, state.env, token.children)
    state.pos = position
    return True


def read_target(state: StateInline, label: str, position: int) -> tuple[str, str | None, int] | None:
    """Read what stands behind the text of a link.

    Args:
        state: Where it stands.
        label: The text.
        position: Right behind its bracket.

    Returns:
        Target, title, and where it ends; None where this is no link.
    """
    source = state.src[: state.posMax]
    name = NAME.match(source, position)
    if name or not source.startswith("(", position):
        wanted = normalise_name((name and name[1]) or ESCAPED.sub(r"\1", label))
        target = state.env.get(REFERENCES, {}).get(wanted)
        return (target[0], target[1], name.end() if name else position) if target else None
    if angle := ANGLE.match(source, position):
        href, position = angle[1], angle.end()
        if source.startswith(")", position):
            return href, None, position + 1
    else:
        href, position, closed = read_plain_target(source, position)
        if closed:
            return href, None, position
    title = TITLE.match(source, position)
    return (href, title[2], title.end()) if title else None


def read_plain_target(source: str, position: int) -> tuple[str, int, bool]:
    """Read a target with as many brackets closed as opened; blanks may stand in it."""
    start, depth = position, 0
    while match := STOP.search(source, position):
        position = match.end()
        if match[1]:
            depth += 1
            if depth > DEPTH:
                break
        elif match[2]:
            depth -= 1
            if not depth:
                break
        else:
            break
    return source[start + 1 : position - 1].strip(), position, depth == 0 and position > start
