"""The Markdown of each family of site generators: what it has beyond CommonMark, and what it reads otherwise."""

from collections.abc import Callable
from functools import partial
from typing import Final

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from build_db.markdown.attributes import attributes_plugin, own_marks_plugin
from build_db.markdown.bare_urls import GFM, GOLDMARK, LINKIFY_IT, MARKED, OLD_REMARK, REMARK
from build_db.markdown.fences import closed_fences_plugin
from build_db.markdown.heading_attributes import (
    ATTR_LIST_HEADING,
    GOLDMARK_HEADING,
    ID_HEADING,
    MARKDOWN_IT_HEADING,
    PANDOC_HEADING,
    heading_attributes_plugin,
)
from build_db.markdown.headings import MISTUNE, PANDOC, PYTHON_MARKDOWN, headings_plugin
from build_db.markdown.html_by_line import html_by_line_plugin
from build_db.markdown.html_to_tag import html_to_tag_plugin
from build_db.markdown.kramdown import MARKS, kramdown_plugin
from build_db.markdown.linkify import linkify_plugin
from build_db.markdown.location import location_plugin, plain_text_plugin
from build_db.markdown.mistune_urls import mistune_urls_plugin
from build_db.markdown.raw_headings import raw_headings_plugin

Plugin = Callable[[MarkdownIt], None]
PYTHON_HEADINGS: Final = partial(headings_plugin, style=PYTHON_MARKDOWN)
PYTHON_FENCES: Final = partial(closed_fences_plugin, at_margin=True)


def single_tilde(parser: MarkdownIt) -> None:
    """Read `~so~` as deleted, as `~~so~~` is. Source: GFM, "Strikethrough (extension)"."""
    parser.options["strikethrough_single_tilde"] = True


def no_footnotes(parser: MarkdownIt) -> None:
    """Leave `[^1]` alone: without a plugin, the generator knows no footnotes."""
    parser.disable(["footnote_def", "footnote_ref", "footnote_tail"])


def no_indented_code(parser: MarkdownIt) -> None:
    """Read indented lines as any others, headings too. Source: MDX's "What is MDX"."""
    parser.disable("code")


def indented_text(parser: MarkdownIt) -> None:
    """Read indented lines as text, and nothing but text. Source: Eleventy's "Markdown"."""
    parser.block.ruler.at("code", lambda _state, _start, _end, _silent: False)


def inline_html_only(parser: MarkdownIt) -> None:
    """Read Markdown beside tags and within them. Source: MDX's "What is MDX"."""
    parser.disable("html_block")


FLAVOURS: Final[dict[str, tuple[Plugin, ...]]] = {
    "gfm": (own_marks_plugin, raw_headings_plugin, single_tilde, partial(linkify_plugin, urls=GFM)),
    "remark": (own_marks_plugin, raw_headings_plugin, single_tilde, partial(linkify_plugin, urls=REMARK)),
    "obsidian": (own_marks_plugin, raw_headings_plugin, single_tilde, partial(linkify_plugin, urls=REMARK)),
    "goldmark": (
        own_marks_plugin,
        raw_headings_plugin,
        single_tilde,
        partial(linkify_plugin, urls=GOLDMARK),
        partial(heading_attributes_plugin, pattern=GOLDMARK_HEADING),
    ),
    "eleventy": (own_marks_plugin, raw_headings_plugin, no_footnotes, indented_text),
    "vitepress": (
        own_marks_plugin,
        raw_headings_plugin,
        no_footnotes,
        partial(linkify_plugin, urls=LINKIFY_IT),
        partial(heading_attributes_plugin, pattern=MARKDOWN_IT_HEADING),
    ),
    "hexo": (own_marks_plugin, raw_headings_plugin, single_tilde, no_footnotes, partial(linkify_plugin, urls=MARKED)),
    "mdx": (
        own_marks_plugin,
        raw_headings_plugin,
        single_tilde,
        no_indented_code,
        inline_html_only,
        partial(linkify_plugin, urls=REMARK),
        partial(heading_attributes_plugin, pattern=ID_HEADING),
    ),
    "mdsvex": (
        own_marks_plugin,
        raw_headings_plugin,
        no_footnotes,
        no_indented_code,
        partial(linkify_plugin, urls=OLD_REMARK),
    ),
    "kramdown": (kramdown_plugin,),
    "python-markdown": (
        PYTHON_HEADINGS,
        partial(heading_attributes_plugin, pattern=ATTR_LIST_HEADING),
        partial(html_to_tag_plugin, md_in_html=True),
        PYTHON_FENCES,
    ),
    "mkdocs": (own_marks_plugin, PYTHON_HEADINGS, html_to_tag_plugin, PYTHON_FENCES),
    "pandoc": (
        own_marks_plugin,
        partial(headings_plugin, style=PANDOC),
        partial(heading_attributes_plugin, pattern=PANDOC_HEADING),
        html_by_line_plugin,
        closed_fences_plugin,
    ),
    "mistune": (
        own_marks_plugin,
        partial(headings_plugin, style=MISTUNE),
        html_to_tag_plugin,
        closed_fences_plugin,
        mistune_urls_plugin,
    ),
}
"""Name → what is added to the common base, in this order."""

EXTRA_MARKS: Final = {"kramdown": MARKS}
"""Name → the characters that its rules within text react to, beyond those of the common base."""


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
    return parser.use(location_plugin).use(plain_text_plugin, EXTRA_MARKS.get(flavour, ""))
