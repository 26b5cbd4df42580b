"""Raw HTML: a block reaches to the tag that closes it, and Markdown goes on right behind.

Source: kramdown's syntax page, "HTML Blocks"; parser/html.rb; parser/kramdown/html.rb.
"""

import re
from typing import Final

from markdown_it.rules_block import StateBlock

from build_db.markdown.kramdown.scope import NAME, SPAN_ELEMENTS, Scope, push, push_text

# ' class="row"', " hidden", " width=100": kramdown takes no other value without quotes
ATTRIBUTE: Final = rf"\s+{NAME}(?:\s*=\s*(?:\w+|\"[^\"]*\"|'[^']*'))?"
TAG: Final = re.compile(rf"<({NAME})((?>{ATTRIBUTE})*)\s*(/)?>")  # '<div class="row">'
COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)  # "<!-- not shown -->"
CLOSING: Final = re.compile(rf"[ ]{{0,3}}</({NAME})\s*>")  # "</div>"
OPENING: Final = re.compile(rf"[ ]{{0,3}}{TAG.pattern}")
# What counts in raw HTML: a comment, an instruction, "</div>", "<div>"
RAW: Final = re.compile(rf"<!--.*?-->|<\?.*?\?>|</(?P<closing>{NAME})\s*>|(?P<tag>{TAG.pattern})", re.DOTALL)
MARKDOWN: Final = re.compile(r"\bmarkdown\s*=\s*[\"']?(\w+)")  # 'markdown="1"'

WITHOUT_BODY: Final = frozenset(
    "area base br col command embed hr img input keygen link meta param source track wbr".split()
)
BLOCK_MODEL: Final = frozenset(
    "address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header"
    " hgroup iframe li main map menu nav noscript object section summary td".split()
)
SPAN_MODEL: Final = frozenset(
    "a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb"
    " rbc rp rt rtc ruby select small span strong sub sup th tt".split()
)
VERBATIM: Final = frozenset({"script", "style"})
OPTION: Final = "parse_block_html"
"""Under this key in the environment stands whether the inside of all blocks is Markdown."""


def read_html(state: StateBlock, scope: Scope) -> bool:
    """Read a comment, an element, or the tag that closes the element around."""
    text, start = scope.text(), scope.position()
    if comment := match_comment(scope, text, start):
        push_html(state, scope, start, comment.end())
        return True
    if (opening := OPENING.match(text, start)) and opening[1].lower() not in SPAN_ELEMENTS:
        read_element(state, scope, opening)
        return True
    closing = CLOSING.match(text, start) if scope.element else None
    if closing is None or closing[1].lower() != scope.element:
        return False
    push_html(state, scope, start, closing.end())
    scope.closed = True
    return True


def match_comment(scope: Scope, text: str, start: int) -> re.Match[str] | None:
    """Match a comment; once one was not closed, none that follows is looked at."""
    if "<!--" in scope.unclosed or not text.startswith("<!--", start):
        return None
    comment = COMMENT.match(text, start)
    if comment is None:
        scope.unclosed.add("<!--")
    return comment


def read_element(state: StateBlock, scope: Scope, opening: re.Match[str]) -> None:
    """Read an element: its inside is raw, unless it is said to be Markdown."""
    name, attributes, closed = opening[1].lower(), opening[2], opening[3]
    if closed or name in WITHOUT_BODY:
        push_html(state, scope, opening.start(), opening.end())
        return
    model = model_of(name, attributes, bool(state.env.get(OPTION)))
    if model == "block":
        read_markdown(state, scope, opening)
    elif model == "span":
        read_span_model(state, scope, opening)
    else:
        read_raw(state, scope, opening)


def model_of(name: str, attributes: str, default: bool) -> str:
    """Tell how the inside of an element is read: "block", "span" or "raw".

    Args:
        name: The element's.
        attributes: As written: `markdown="1"` stands for the element's own way.
        default: Whether elements are read in their own way without being asked.
    """
    asked = MARKDOWN.search(attributes) if "markdown" in attributes else None
    value = asked[1] if asked else ""
    if value in ("block", "span"):
        return value
    if name in VERBATIM or value == "0" or (value != "1" and not default):
        return "raw"
    return "block" if name in BLOCK_MODEL else "span" if name in SPAN_MODEL else "raw"


def read_markdown(state: StateBlock, scope: Scope, opening: re.Match[str]) -> None:
    """Read an element whose inside is blocks."""
    around = scope.element
    push_html(state, scope, opening.start(), opening.end())
    scope.element, scope.boundary, scope.blanks, scope.paragraph = opening[1].lower(), True, 0, -1
    if state.level < NESTING:
        state.level += 1
        scope.read(state, scope)
        state.level -= 1
    scope.element, scope.closed = around, False


NESTING: Final = 60
"""How deep elements with Markdown may stand in each other."""


def read_span_model(state: StateBlock, scope: Scope, opening: re.Match[str]) -> None:
    """Read an element whose inside is text; a heading is a heading."""
    text, name = scope.text(), opening[1].lower()
    closing = re.compile(rf"</{re.escape(name)}\s*>", re.IGNORECASE).search(text, opening.end())  # "</p>"
    inside = text[opening.end() : closing.start() if closing else len(text)]
    end = closing.end() if closing else len(text)
    first = scope.first + scope.at + text.count("\n", opening.start(), opening.end())
    first += inside[: len(inside) - len(inside.lstrip())].count("\n")
    is_heading = len(name) == 2 and name[0] == "h" and name[1] in "123456"
    kind, tag = ("heading", name) if is_heading else ("paragraph", "p")
    push_text(state, kind, tag, inside.strip(), (first, first + inside.strip().count("\n") + 1))
    scope.go_to(end)


def read_raw(state: StateBlock, scope: Scope, opening: re.Match[str]) -> None:
    """Read an element as it is, up to its closing tag; Markdown within it only where an element asks for it."""
    text, start, position = scope.text(), opening.start(), opening.end()
    waiting = [opening[1].lower()]
    if waiting[0] in VERBATIM:
        position, waiting = end_of_verbatim(text, position, waiting[0]), []
    while waiting:
        match = RAW.search(text, position)
        if match is None:
            position = len(text)
            break
        position = match.end()
        if match["closing"]:
            if match["closing"].lower() == waiting[-1]:
                waiting.pop()
        elif match["tag"] and asks_for_markdown(match):
            push_html(state, scope, start, match.start())
            start = position = read_markdown_within(state, scope, match.start())
        elif match["tag"]:
            position = follow_tag(text, match, waiting)
    push_html(state, scope, start, position)


def asks_for_markdown(match: re.Match[str]) -> bool:
    """Tell whether a tag in raw HTML has Markdown in blocks behind it."""
    name, attributes, closed = match[3].lower(), match[4], match[5]
    return not closed and "markdown" in attributes and model_of(name, attributes, default=False) == "block"


def read_markdown_within(state: StateBlock, scope: Scope, position: int) -> int:
    """Read an element in raw HTML whose inside is blocks; tell where it ends."""
    scope.go_to(position)
    if opening := TAG.match(scope.text(), position):
        read_markdown(state, scope, opening)
    return scope.position() if scope.at < len(scope.lines) else len(scope.text())


def follow_tag(text: str, match: re.Match[str], waiting: list[str]) -> int:
    """Note an element in raw HTML that is to be closed; tell where to go on."""
    name, closed = match[3].lower(), match[5]
    if name in VERBATIM and not closed:
        return end_of_verbatim(text, match.end(), name)
    if not closed and name not in WITHOUT_BODY:
        waiting.append(name)
    return match.end()


def end_of_verbatim(text: str, position: int, name: str) -> int:
    """Find the end of a script or a style, in which nothing else counts."""
    closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, position)  # "</script>"
    return closing.end() if closing else len(text)


def push_html(state: StateBlock, scope: Scope, start: int, end: int) -> None:
    """Add a piece of raw HTML, and go on behind it."""
    if end <= start:
        return
    content = scope.text()[start:end]
    first = scope.line_at(start)
    token = push(
        state, "html_block", "", 0, (scope.first + first, scope.first + first + content.rstrip("\n").count("\n") + 1)
    )
    token.content = content if content.endswith("\n") else f"{content}\n"
    scope.go_to(end)
