"""Attribute lists behind a block, `{: .prediction horizon="2026" }`, as kramdown and Python-Markdown have them."""

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

META_KEY: Final = "attributes"
"""Under this key in `Token.meta` the attributes of an inline token stand."""

# "{: .prediction horizon="2026-02-01" }" as the last line of a block
LIST: Final = re.compile(r"(?:^|\n)[ \t]*\{:((?:[^}\"\n]|\"[^\"\n]*\")*)\}[ \t]*$")
# ".prediction" | "#goals" | horizon="2026" | by='A. B.' | probability=0.7
ATTRIBUTE: Final = re.compile(r"\.([\w-]+)|#([\w-]+)|([\w-]+)=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))")

OWN_CLASSES: Final = frozenset({"prediction", "not-a-prediction"})
"""Classes by which authors mark predictions, in every flavour."""


def attributes_plugin(parser: MarkdownIt) -> None:
    """Take attribute lists off the text before it is read.

    Args:
        parser: Gets a core rule in front of `inline`.
    """
    parser.core.ruler.before("inline", "block_attributes", take_attributes)


def take_attributes(state: StateCore, *, own_only: bool = False) -> None:
    """Move an attribute list from the end of a block into the meta of its inline token.

    Args:
        state: With blocks, whose text is not read yet.
        own_only: Whether a list without a class of OWN_CLASSES is text.
    """
    previous: Token | None = None
    for token in state.tokens:
        if token.type != "inline":
            continue
        if "{:" in token.content and (match := LIST.search(token.content)):
            attributes = parse_attributes(match[1])
            if own_only and OWN_CLASSES.isdisjoint(attributes.get("class", "").split()):
                previous = token
                continue
            token.content = token.content[: match.start()]
            owner = token if token.content or previous is None else previous
            owner.meta[META_KEY] = owner.meta.get(META_KEY, {}) | attributes
        previous = token


def own_marks_plugin(parser: MarkdownIt) -> None:
    """Take attribute lists off where they are marks of predictions, and leave others, which the flavour shows as text.

    Args:
        parser: Gets its rule `block_attributes` anew.
    """
    parser.core.ruler.at("block_attributes", take_own_marks)


def take_own_marks(state: StateCore) -> None:
    """Move the marks of predictions into the meta of inline tokens."""
    take_attributes(state, own_only=True)


def parse_attributes(text: str) -> dict[str, str]:
    """Read the inside of an attribute list.

    Args:
        text: e.g. ` .prediction horizon="2026" `.

    Returns:
        e.g. `{"class": "prediction", "horizon": "2026"}`; the classes separated by blanks.
    """
    values: dict[str, str] = {}
    for css_class, anchor, name, double, single, bare in ATTRIBUTE.findall(text):
        if css_class:
            values["class"] = f"{values.get('class', '')} {css_class}".strip()
        else:
            values[name or "id"] = anchor or double or single or bare
    return values
