"""The Markdown of each family of site generators: what it has beyond CommonMark, and what it reads otherwise."""

from collections.abc import Callable
from typing import Final

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from build_db.markdown.attributes import attributes_plugin
from build_db.markdown.kramdown import MARKS, kramdown_plugin
from build_db.markdown.location import location_plugin, plain_text_plugin

Plugin = Callable[[MarkdownIt], None]

FLAVOURS: Final[dict[str, tuple[Plugin, ...]]] = {
    "gfm": (),
    "goldmark": (),
    "kramdown": (kramdown_plugin,),
    "python-markdown": (),
    "pandoc": (),
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
