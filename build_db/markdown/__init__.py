"""The Markdown parsers, one for each flavour: `parse` gets their tokens, `render` their HTML."""

from functools import lru_cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from build_db.markdown.flavours import make_parser
from build_db.markdown.quick import quicken
from build_db.markdown.triggers import untriggered

RENDERER: Final = make_parser("gfm")
"""Renders the tokens of every flavour: they differ in what they read, not in what they write."""


def parse_markdown(text: str, flavour: str) -> list[Token]:
    """Parse a text once.

    Rules that it cannot trigger are left out, which saves a fifth of the time and changes nothing (a
    test compares the tokens).

    Args:
        text: Markdown.
        flavour: Which one: key of `flavours.FLAVOURS`.

    Returns:
        The tokens in order.
    """
    return parser_without(flavour, untriggered(text)).parse(text)


@lru_cache(maxsize=512)
def parser_without(flavour: str, rules: tuple[str, ...]) -> MarkdownIt:
    """Make a parser without some rules, those that the flavour has not got anyway included."""
    return quicken(make_parser(flavour).disable(list(rules), ignoreInvalid=True))
