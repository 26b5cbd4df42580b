"""markdown-it's parsing loops, written anew for speed: the same rules, asked only where they can apply.

markdown-it asks every rule at every line, and within text at every character that some plugin might
react to. Here the next character says which rules are asked at all, and a paragraph, which most blocks are, is
read without asking any. The tokens are the same, field by field; `tests/test_quick.py` compares them.
"""

from markdown_it import MarkdownIt

from build_db.markdown.quick.blocks import QuickBlocks
from build_db.markdown.quick.core import join_texts, normalise_line_ends
from build_db.markdown.quick.spans import QuickSpans
from build_db.markdown.quick.targets import QuickHelpers


def quicken(parser: MarkdownIt) -> MarkdownIt:
    """Let a parser read faster what it reads anyway.

    Args:
        parser: With all its rules: those that are added, switched on or off later are not heeded.

    Returns:
        The same parser.
    """
    spans = QuickSpans(parser.inline)
    parser.block, parser.inline = QuickBlocks(parser.block), spans
    parser.helpers = QuickHelpers(spans)  # type: ignore[assignment]  # what rules call of the module
    parser.core.ruler.at("normalize", normalise_line_ends)
    parser.core.ruler.at("text_join", join_texts)
    return parser
