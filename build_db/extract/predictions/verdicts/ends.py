"""What may be a verdict at the end of a text: in brackets, or behind an arrow, a dash or a full stop."""

import re
from typing import Final

LONGEST: Final = 60
"""How many characters a verdict in brackets or behind an arrow has at most."""
BRACKETS: Final = re.compile(
    r"\s*[(\[（【]([^()\[\]（）【】]{1,60})[)\]）】]\s*[.。!]?\s*$"
)  # "(did not happen)", last
ARROW: Final = re.compile(r"\s*(?:→|⇒|⟶|➡\ufe0f?|[-=]>|\s[–—-]|[.!?]\s)\s*([^→⇒>–—]{1,60}?)\s*$")  # "→ true", "– wrong"
# the mark of `ARROW` with something behind it: "→ t", ". F"
ARROWS: Final = re.compile(r"[→⇒⟶➡>–—.!?-](?:(?<=[→⇒⟶➡])|(?<=[-=]>)|(?<=[.!?])\s|(?<=\s[–—-]))\s*\ufe0f?\s*\S")
REMARK_WORDS: Final = 6
"""So many words at most stand between an arrow and the mark behind it where they only lead to the mark."""
REMARK: Final = re.compile(r"\b(?:did|didn't|do|does|was|were|are|is|yes|no|so)\b", re.IGNORECASE)  # "they did"
ARROW_SIGN: Final = re.compile(r"[→⇒⟶➡]|[-=]>")  # "→", "=>"


def find_brackets(text: str) -> re.Match[str] | None:
    """Find what stands in brackets at the end of a text."""
    stripped = text.rstrip()
    if stripped[-1:] in (".", "。", "!"):
        stripped = stripped[:-1].rstrip()
    if stripped[-1:] not in (")", "]", "）", "】"):
        return None
    opening = max(stripped.rfind("("), stripped.rfind("["), stripped.rfind("（"), stripped.rfind("【"))
    return BRACKETS.match(text, len(text[:opening].rstrip())) if opening >= 0 else None


def find_arrow(text: str) -> re.Match[str] | None:
    """Find what stands behind an arrow, a dash or a full stop at the end of a text."""
    end = len(text.rstrip())
    start = len(text[: max(end - LONGEST, 0)].rstrip())  # the mark has two characters, and blanks before and behind it
    start = len(text[: max(start - 2, 0)].rstrip())
    return ARROW.search(text, start) if ARROWS.search(text, start, end) else None


def remark_start(text: str, end: int) -> int:
    """Tell where what leads to a mark at the end of a text begins: at the arrow of "… → they did ✔", else there."""
    arrows = list(ARROW_SIGN.finditer(text, 0, end))
    remark = text[arrows[-1].end() : end].strip() if arrows else ""
    return arrows[-1].start() if remark and (len(remark.split()) <= REMARK_WORDS and REMARK.search(remark)) else end
