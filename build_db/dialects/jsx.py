"""What MDX has beyond Markdown: imports, exports, `{expressions}` and JSX, taken off so that Markdown is left.

Elements that hold headings, links and images stay as HTML; of all others the inside stays, which is Markdown
wherever it stands. Source: MDX's "What is MDX".
"""

import re
from html import escape
from typing import Final

# What needs a look: fenced code, "`code`", "\\{", "import a from 'b'" up to a blank line, "<!-- c -->", "{", "<Tag"
START: Final = re.compile(
    r"(?P<fence>^[ \t>]*(?P<mark>`{3,}|~{3,}).*?(?:^[ \t>]*(?P=mark)[`~]*[ \t]*$|\Z))"
    r"|(?P<code>(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`))|(?P<escape>\\.)"
    r"|(?P<module>(?:\A|(?<=\n\n))\s*^(?:import|export)\s+[\w{*\"'].*?(?=\n[ \t]*\n|\Z))"
    r"|(?P<comment><!--.*?-->|<(?P<unseen>style|script)\b.*?</(?P=unseen)>)"
    r"|(?P<heading_id>\{#[\w-]+\}[ \t]*$)|(?P<brace>\{)"
    r"|<(?![\w+.-]+://)(?P<closing>/?)(?P<name>[A-Za-z_$][\w.:$-]*)?(?=[\s/>{])",
    re.MULTILINE | re.DOTALL,
)
# What may hold a brace within an expression: "/* } */", '"}"', "'}'", "`}`"; and braces
IN_BRACES: Final = re.compile(r"/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|[{}]", re.DOTALL)
IN_TAG: Final = re.compile(r"\"[^\"]*\"|'[^']*'|[{>]")  # 'title="a > b"', "{", and ">", which ends the tag
# href="a", to={"a"}, href={`a`}
TARGET: Final = re.compile(r"\b(href|to|src|alt)\s*=\s*(?:\{\s*)?(?:\"([^\"]*)\"|'([^']*)'|`([^`]*)`)")
LINKS: Final = frozenset({"a", "Link"})
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
REACH: Final = 2_000
"""Characters: a brace or a tag that is not closed by then is text."""
KEPT: Final = ("fence", "code", "escape", "heading_id")


def jsx_to_markdown(body: str) -> str:
    """Take off what is no Markdown.

    Args:
        body: MDX.

    Returns:
        Markdown with as many lines.
    """
    pieces: list[str] = []
    end = 0
    while found := START.search(body, end):
        pieces.append(body[end : found.start()])
        if any(found[kind] for kind in KEPT):
            end = found.end()
            pieces.append(found[0])
            continue
        end, content = read_piece(body, found)
        pieces.append(content + "\n" * body.count("\n", found.start(), end))
    return "".join([*pieces, body[end:]])


def read_piece(body: str, found: re.Match[str]) -> tuple[int, str]:
    """Read a module line, a comment, an expression or a tag.

    Returns:
        Where it ends, and what stands for it. A brace or a tag that is never closed is text.
    """
    if found["module"] or found["comment"]:
        return found.end(), ""
    if found["brace"]:
        end = end_of_braces(body, found.start())
        return (end, "") if end else (found.end(), "{")
    end = end_of_tag(body, found.end())
    if not end:
        return found.end(), found[0].replace("\n", "")
    return end, make_tag(found["name"] or "", bool(found["closing"]), body[found.end() : end - 1])


def end_of_braces(body: str, start: int) -> int:
    """Find the end of `{…}`; 0 where it is never closed."""
    depth = 0
    for found in IN_BRACES.finditer(body, start, start + REACH):
        depth += (found[0] == "{") - (found[0] == "}")
        if not depth:
            return found.end()
    return 0


def end_of_tag(body: str, start: int) -> int:
    """Find the end of a tag, from behind its name on; 0 where it is never closed."""
    position = start
    while found := IN_TAG.search(body, position, start + REACH):
        if found[0] == ">":
            return found.end()
        position = end_of_braces(body, found.start()) if found[0] == "{" else found.end()
        if not position:
            return 0
    return 0


def make_tag(name: str, closing: bool, inside: str) -> str:
    """Make the HTML that stands for a tag; "" for a component.

    Args:
        name: e.g. `Link`.
        closing: Whether it is `</Link>`.
        inside: What stands behind the name, e.g. ` to={"/a"}`.
    """
    values = {key: double or single or raw for key, double, single, raw in TARGET.findall(inside)}
    if name in LINKS:
        href = values.get("href") or (values.get("to", "") if name != "a" else "")
        opening = f'<a href="{escape(href)}">'
        return "</a>" if closing else opening + "</a>" * inside.rstrip().endswith("/")
    if name in HEADINGS:
        return f"</{name}>" if closing else f"<{name}>"
    if name == "img" and values.get("src"):
        return f'<img src="{escape(values["src"])}" alt="{escape(values.get("alt", ""))}">'
    return "<br>" if name == "br" else ""
