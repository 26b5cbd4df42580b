"""What is taken off both sides before they are compared, because generators differ in it by taste: one table."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import unquote

from fidelity.stubs import put_stubs

SPACE: Final = re.compile(r"[\s\u00a0\u200b\ufeff]+")  # "a\n b", "a\u00a0b"
DASHES: Final = re.compile(r"[\u2010-\u2015\u2212]|-{2,3}")  # "–", "—", "--", "---"
SINGLE: Final = re.compile(r"[\u2018\u2019\u201a\u201b\u2032]")  # "it’s"
DOUBLE: Final = re.compile(r"[\u201c\u201d\u201e\u201f\u2033]|''|``")  # "“a”", "``a''"
# Formulas: "$$x$$", "\(x\)", "\[x\]", "$x$"
MATH: Final = re.compile(r"\$\$(.+?)\$\$|\\\((.+?)\\\)|\\\[(.+?)\\\]|\$(?! )([^$]+?)(?<! )\$(?!\d)")
# Of Liquid: "{{ site.baseurl }}", "{{ '/a' | relative_url }}"
EXPRESSION: Final = re.compile(r"\{\{-?\s*(?:\"([^\"]*)\"|'([^']*)'|[\w.]+)\s*(?:\|[^}]*)?-?\}\}")


@dataclass(frozen=True, slots=True)
class Normalisation:
    """One row."""

    name: str
    """What it is about."""

    of: Literal["text", "target"]
    """Of the text of headings or of the targets of links."""

    clean: Callable[[str], str]
    """The cleaner."""

    example: tuple[str, str]
    """Before and after; tested."""

    reason: str
    """Why the two sides may differ in it."""


NORMALISATIONS: Final = (
    Normalisation(
        "formulas",
        "text",
        lambda text: MATH.sub(lambda match: next(filter(None, match.groups())), text),
        ("On $$x^2$$ and \\(y\\)", "On x^2 and y"),
        "kramdown and Pandoc write \\(…\\) for $$…$$ and $…$",
    ),
    Normalisation(
        "single quotes",
        "text",
        lambda text: SINGLE.sub("'", text),
        ("it’s", "it's"),
        "kramdown's, goldmark's, Pandoc's typographer",
    ),
    Normalisation("double quotes", "text", lambda text: DOUBLE.sub('"', text), ("“a” ``b''", '"a" "b"'), "the same"),
    Normalisation(
        "angle quotes",
        "text",
        lambda text: text.replace("«", "<<").replace("»", ">>"),
        ("«a»", "<<a>>"),
        "kramdown and goldmark write « for <<",
    ),
    Normalisation("dashes", "text", lambda text: DASHES.sub("-", text), ("a – b---c", "a - b-c"), "typographers"),
    Normalisation("ellipses", "text", lambda text: text.replace("…", "..."), ("a…", "a..."), "typographers"),
    Normalisation(
        "white space",
        "text",
        lambda text: SPACE.sub(" ", text).strip(),
        (" a\n\u00a0b ", "a b"),
        "browsers fold it; Pandoc writes no-break spaces behind abbreviations",
    ),
    Normalisation(
        "percent-encoding",
        "target",
        unquote,
        ("/caf%C3%A9%20a", "/café a"),
        "some engines encode what is not ASCII, others leave it",
    ),
    Normalisation(
        "white space", "target", lambda text: SPACE.sub(" ", text).strip(), (" a.md ", "a.md"), "browsers trim it"
    ),
)
"""In the order in which they are applied."""


def normalise(text: str, of: Literal["text", "target"]) -> str:
    """Apply all rows for texts or for targets."""
    for row in NORMALISATIONS:
        if row.of == of:
            text = row.clean(text)
    return text


def resolve_target(href: str, language: str) -> str:
    """Put the stubs of a template language into a target of ours that was kept as written.

    Args:
        href: e.g. `{{ site.baseurl }}/a`, `{% post_url b %}`.
        language: Its template language.

    Returns:
        e.g. `/a`, `b`: what the engine makes of it on a site whose address is empty.
    """
    if "{" not in href:
        return href
    if language == "liquid":
        href = EXPRESSION.sub(lambda match: match[1] or match[2] or "", href)
    return put_stubs(href, language)


def make_table() -> str:
    """Write the table as Markdown, for the README."""
    rows = ["| of | what | before | after | why |", "|---|---|---|---|---|"]
    for row in NORMALISATIONS:
        before, after = (ascii(part)[1:-1] if "\u00a0" in part else part for part in row.example)
        rows.append(f"| {row.of} | {row.name} | `` {before} `` | `` {after} `` | {row.reason} |")
    return "\n".join(rows)
