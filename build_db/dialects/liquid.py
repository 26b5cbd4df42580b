"""Liquid, the template language of Jekyll: the tags that stand for content."""

import re
from html import escape
from typing import Final

# {% include figure.liquid loading="eager" path="assets/img/a.png" zoomable=true %}, on one line or several
FIGURE: Final = re.compile(
    r"\{%-?\s*include\s+figure\.(?:liquid|html)\s+(?P<arguments>(?:[^%{]|%(?!\})|\{(?!%))*?)\s*-?%\}"
)
# From "```liquid" to "```", or to the end of the text: what stands there is shown, not carried out.
FENCED: Final = re.compile(
    r"^ {0,3}(?P<mark>`{3,}|~{3,}).*?(?:^ {0,3}(?P=mark)[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL
)
# path="assets/img/a.png" | alt='a plot' | zoomable=true
ARGUMENT: Final = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S+))")


def includes_figure(body: str) -> bool:
    """Tell whether there is an include of a figure outside code."""
    return "{%" in body and FIGURE.search(body) is not None and FIGURE.search(FENCED.sub("", body)) is not None


def figure_includes_to_html(body: str) -> str:
    """Turn includes of a figure into the element that the theme makes of them.

    Args:
        body: Markdown with Liquid tags.

    Returns:
        The same with `<figure>` elements, each with as many line ends as its include had.
    """
    if "{%" not in body:
        return body
    parts, start = [], 0
    for fenced in FENCED.finditer(body):
        parts += [FIGURE.sub(figure_to_html, body[start : fenced.start()]), fenced[0]]
        start = fenced.end()
    return "".join([*parts, FIGURE.sub(figure_to_html, body[start:])])


def figure_to_html(match: re.Match[str]) -> str:
    """Turn one include into a `<figure>`."""
    values = {name: double or single or bare for name, double, single, bare in ARGUMENT.findall(match["arguments"])}
    source = values.get("path") or values.get("src", "")
    image = f'<img src="{escape(source)}" alt="{escape(values.get("alt", ""))}">'
    caption = f"<figcaption>{escape(values['caption'])}</figcaption>" if values.get("caption") else ""
    return f"<figure>{image}{caption}</figure>" + "\n" * match[0].count("\n")
