"""Texts of links: which of them names what is linked to, and which only points at it."""

import re
from typing import Final

WORD: Final = re.compile(r"[^\W_]+")  # 'the' and 'paper' in 'the paper'
NAME: Final = re.compile(r"[\"“«‘'(]*[^\W_a-zß-öø-ÿ]")  # 'M' in 'MM1', '"O' in '"Opening …"', '機' in '機械学習'

POINTING: Final = frozenset(
    "a again an and are as at by can for from in is it its more of on or our out s see some that the their there"
    " these they this those to we which with you your about abstract announcement app appendix article blog book"
    " code data dataset demo details discussion docs documentation example examples full github here homepage"
    " implementation info link links material model more notebook original page pages paper papers pdf poster post"
    " preprint presentation presented project read recording release repo repository results section site slides"
    " source spoke story study talk talks text thread tutorial tweet version video videos view watch web website"
    " work workshop writeup arxiv doi html http https www org com youtube ici lien papier"
    " こちら ここ 论文 這裡 这里".split()
)
"""Words that say where something is, or what kind of thing, but not what."""

LONGEST_NAME: Final = 150
"""What is longer is a sentence, not a title."""


def name_rank(text: str) -> int:
    """Say how well a link's text names what it leads to.

    Args:
        text: E.g. `here`, `insightful paper from Apple`, `MM1: Methods, Analysis & Insights`.

    Returns:
        0: not at all; 1: it describes it; 2: it starts like a name.
    """
    words = WORD.findall(text.lower())
    if not words or "://" in text or POINTING.issuperset(words):
        return 0
    return 2 if NAME.match(text) and len(text) <= LONGEST_NAME else 1


def better_name(known: str | None, text: str | None) -> str | None:
    """Choose what something is called, of what it is called so far and another text that leads to it.

    Args:
        known: The name so far.
        text: The text of another link.

    Returns:
        What names rather than describes, of such the longest; among equals the first. None: neither says what it is.
    """
    rank = name_rank(text) if text else 0
    if not text or not rank:
        return known
    return text if known is None or (rank, merit(text)) > (name_rank(known), merit(known)) else known


def merit(text: str) -> int:
    """Give the length of a name; of what is no title, the shorter is the better."""
    return len(text) if len(text) <= LONGEST_NAME else -len(text)
