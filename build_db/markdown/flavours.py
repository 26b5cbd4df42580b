"""The Markdown of each family of site generators: what it has beyond CommonMark, and what it reads otherwise."""

from collections.abc import Callable
from functools import partial
from typing import Final

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from build_db.markdown.attributes import attributes_plugin
from build_db.markdown.fences import closed_fences_plugin
from build_db.markdown.heading_attributes import heading_attributes_plugin
from build_db.markdown.headings import MISTUNE, PANDOC, PYTHON_MARKDOWN, headings_plugin
from build_db.markdown.html_by_line import html_by_line_plugin
from build_db.markdown.html_to_tag import html_to_tag_plugin
from build_db.markdown.location import location_plugin, plain_text_plugin
from build_db.markdown.mistune_urls import mistune_urls_plugin

Plugin = Callable[[MarkdownIt], None]
PYTHON_HEADINGS: Final = partial(headings_plugin, style=PYTHON_MARKDOWN)
PYTHON_FENCES: Final = partial(closed_fences_plugin, at_margin=True)

FLAVOURS: Final[dict[str, tuple[Plugin, ...]]] = {
    "gfm": (),
    "goldmark": (),
    "kramdown": (),
    "python-markdown": (
        PYTHON_HEADINGS,
        partial(heading_attributes_plugin, style="attr_list"),
        partial(html_to_tag_plugin, md_in_html=True),
        PYTHON_FENCES,
    ),
    "mkdocs": (PYTHON_HEADINGS, html_to_tag_plugin, PYTHON_FENCES),
    "pandoc": (
        partial(headings_plugin, style=PANDOC),
        partial(heading_attributes_plugin, style="pandoc"),
        html_by_line_plugin,
        closed_fences_plugin,
    ),
    "mistune": (partial(headings_plugin, style=MISTUNE), html_to_tag_plugin, closed_fences_plugin, mistune_urls_plugin),
}
"""Name → what is added to the common base, in this order."""


def make_parser(flavour: str) -> MarkdownIt:
    """Make the parser of a flavour.

    Args:
        flavour: Key of FLAVOURS.

    Returns:
        CommonMark with tables, strikethrough, footnotes and attribute lists, and what the flavour adds.
        The targets of links stay as they are written. A footnote within a sentence, `^[so]`, is none:
        it is no part of what site generators read.
    """
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.normalizeLink = str  # type: ignore[method-assign, assignment]
    parser.use(footnote_plugin, inline=False).use(attributes_plugin)
    for plugin in FLAVOURS[flavour]:
        parser.use(plugin)
    return parser.use(location_plugin).use(plain_text_plugin)
