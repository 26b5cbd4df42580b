"""Quarto: Pandoc's Markdown with callouts, tabsets, code cells and shortcodes."""

import re
from typing import Final

from build_db.dialects.base import Dialect, Draft

DIV: Final = re.compile(r" {0,3}:{3,}[ \t]*(.*?)[ \t]*:*[ \t]*$")  # "::: {.callout-note}", ":::"
FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")  # "```{python}"
HEADING: Final = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*(?:[ \t]*\{[^{}]*\})?[ \t]*$")  # "## Title {.unlisted}"
SHORTCODE: Final = re.compile(r"\{\{<[^>]*>\}\}")  # "{{< video https://example.org/v >}}"
CELL: Final = re.compile(r"^ {0,3}`{3,}\{(?:r|python|julia|ojs)\b", re.MULTILINE | re.IGNORECASE)  # "```{python}"
CALLOUT: Final = re.compile(
    r"^ {0,3}:{3,}[ \t]*\{\.(?:callout|panel-tabset|column-)", re.MULTILINE
)  # "::: {.callout-tip}"
ENDINGS: Final = (".qmd", ".rmd")
KEYS: Final = frozenset({"execute", "jupyter", "code-fold", "citation-location"})
"""Keys that Quarto alone has. Source: Quarto's reference, "HTML Options"."""


def recognises_quarto(draft: Draft) -> bool:
    """Tell a Quarto post by its site, its ending, a key of its own, a callout or a code cell."""
    if draft.site.generator is not None:
        return draft.site.generator == "quarto"
    return (
        draft.path.lower().endswith(ENDINGS)
        or not KEYS.isdisjoint(draft.metadata)
        or (":::" in draft.body and CALLOUT.search(draft.body) is not None)
        or ("```{" in draft.body and CELL.search(draft.body) is not None)
    )


def divs_to_blank_lines(body: str) -> str:
    """Take out the lines that open and close divs, and the titles of callouts and tabs out of the headings.

    Args:
        body: Pandoc's Markdown.

    Returns:
        The same lines: a div's are blank, a title is bold. Source: Quarto's guide, "Callout Blocks" and
        "Tabset Panels": the heading that opens a callout is its title, those of the first level in a tabset its tabs.
    """
    if ":::" not in body:
        return body
    lines, open_divs, mark = body.split("\n"), list[list[str]](), ""
    for number, line in enumerate(lines):
        if fence := FENCE.match(line):
            mark = "" if mark and fence[1].startswith(mark) else mark or fence[1]
        elif not mark and (div := DIV.match(line)):
            lines[number] = ""
            if div[1]:
                open_divs.append([div[1], ""])
            elif open_divs:
                open_divs.pop()
        elif not mark and open_divs and line.strip():
            lines[number] = title_to_bold(line, open_divs[-1])
    return "\n".join(lines)


def title_to_bold(line: str, div: list[str]) -> str:
    """Make a title bold.

    Args:
        line: A line in a div.
        div: What opened it, and the marks of its first heading, "-" once there was other text; it is kept up.

    Returns:
        The line.
    """
    kind, level = div
    heading = HEADING.match(line)
    if not level:
        div[1] = level = heading[1] if heading else "-"
        is_title = heading is not None and (".callout-" in kind or ".panel-tabset" in kind)
    else:
        is_title = heading is not None and ".panel-tabset" in kind and heading[1] == level
    return f"**{heading[2]}**" if heading and is_title else line


def to_markdown(body: str) -> str:
    """Take out divs and shortcodes."""
    body = divs_to_blank_lines(body)
    return SHORTCODE.sub("", body) if "{{<" in body else body


DIALECT: Final = Dialect("quarto", "pandoc", recognises_quarto, to_markdown)
