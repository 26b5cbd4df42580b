"""Liquid, the template language of Jekyll: the tags that stand for content."""

import re
from html import escape
from typing import Final

# {% include figure.liquid loading="eager" path="assets/img/a.png" zoomable=true %}, on one line or several
FIGURE: Final = re.compile(r"\{%-?\s*include\s+figure\.(?:liquid|html)\s+(?P<arguments>[^%]*?)\s*-?%\}")
# path="assets/img/a.png" | alt='a plot' | zoomable=true
ARGUMENT: Final = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S+))")


def figure_includes_to_html(body: str) -> str:
    """Turn includes of a figure into the element that the theme makes of them.

    Args:
        body: Markdown with Liquid tags.

    Returns:
        The same with `<figure>` elements, each with as many line ends as its include had.
    """
    return FIGURE.sub(figure_to_html, body) if "{%" in body else body


def figure_to_html(match: re.Match[str]) -> str:
    """Turn one include into a `<figure>`."""
    values = {name: double or single or bare for name, double, single, bare in ARGUMENT.findall(match["arguments"])}
    source = values.get("path") or values.get("src", "")
    image = f'<img src="{escape(source)}" alt="{escape(values.get("alt", ""))}">'
    caption = f"<figcaption>{escape(values['caption'])}</figcaption>" if values.get("caption") else ""
    return f"<figure>{image}{caption}</figure>" + "\n" * match[0].count("\n")
