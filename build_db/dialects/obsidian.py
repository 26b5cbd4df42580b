"""Obsidian: wikilinks `[[A]]`, embeds `![[b.png]]`, comments `%%…%%`, highlights `==…==`, block ids ` ^id`."""

import re
from typing import Final

from build_db.dialects.base import Dialect
from build_db.dialects.signs import Signs, blank_out, outside_code

KEYS: Final = frozenset({"cssclasses", "cssclass"})  # Source: Obsidian's "Properties"
# "![[b.png]]", "[[A note#Goals|see]]"; neither "[[1]](u)", a citation, nor "[[toc]]"
OWN: Final = re.compile(
    r"!\[\[[^\]\n]+\]\]|(?<!\[)\[\[(?![\d\s,]+\]\]|_?toc_?\]\])[^\[\]\s][^\[\]\n]*\]\](?!\()", re.IGNORECASE
)
UNSEEN: Final = re.compile(r"!\[\[[^\[\]\n]*\]\]|%%.*?%%", re.DOTALL)  # "![[b.png|100]]", "%% not shown %%"
HIGHLIGHT: Final = re.compile(r"==(?=\S)([^=\n]+)(?<=\S)==")  # "==so=="
WIKILINK: Final = re.compile(
    r"\[\[([^\[\]|\n\\]+)\\?(?:\|([^\]\n]*))?\]\]"
)  # "[[A note#Goals|see]]", in tables "[[A\|b]]"
BLOCK_ID: Final = re.compile(r"[ \t]\^[A-Za-z0-9-]+$", re.MULTILINE)  # "A claim. ^claim-1"


def change(text: str) -> str:
    """Turn what is Obsidian's own into Markdown. Source: its "Internal links" and "Basic formatting syntax"."""
    text = HIGHLIGHT.sub(r"\1", UNSEEN.sub(blank_out, text))
    return BLOCK_ID.sub("", WIKILINK.sub(lambda found: f"[{found[2] or found[1]}](<{found[1].strip()}>)", text))


def to_markdown(body: str) -> str:
    """Read a note as Obsidian shows it; code stays as it is."""
    return outside_code(body, change)


SIGNS: Final = Signs("obsidian", KEYS, marks=("[[",), body=OWN)
DIALECT: Final = Dialect("obsidian", "obsidian", SIGNS.recognise, to_markdown)
