"""The one Markdown parser: `parse` gets its tokens, `render` its HTML."""

from typing import Final

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from build_db.attributes import attributes_plugin


def make_parser() -> MarkdownIt:
    """Make the parser of all posts.

    Returns:
        CommonMark with tables, strikethrough, footnotes and attribute lists; the targets of links
        stay as they are written.
    """
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.normalizeLink = str  # type: ignore[method-assign]
    return parser.use(footnote_plugin).use(attributes_plugin)


PARSER: Final = make_parser()
