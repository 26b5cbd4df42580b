"""Bare URLs: which addresses in running text are links, and where they end.

Sources: the GFM specification, 6.9 "Autolinks (extension)", and its second reading in remark; goldmark's extension
"Linkify" as Hugo sets it up ("Configure markup"); marked's tokenizer (Hexo). kramdown, Python-Markdown, Pandoc and
Eleventy link none.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from typing import Final

ENTITY: Final = re.compile(r"&#?[A-Za-z0-9]+;")  # "&amp;"
ENTITY_END: Final = re.compile(r"&[A-Za-z0-9]+;$")  # "&nbsp;" behind an address


EMAIL_PART: Final = r"[A-Za-z0-9.+_-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*[A-Za-z0-9])+(?![-_])"
EMAIL: Final = re.compile(r"(?<![\w.+/-])" + EMAIL_PART)  # "me@a.org", "a.b+c@d.co.uk"
GOLDMARK_EMAIL: Final = re.compile(r"(?<![^\s*_~(\"'])" + EMAIL_PART)  # the same, but not in "mailto:me@a.org"


@dataclass(frozen=True, slots=True)
class BareUrls:
    """How one flavour finds bare URLs."""

    address: re.Pattern[str]
    """From the scheme or `www.` on, before anything is trimmed."""

    trim: Callable[[str], str]
    """Takes off what ends the sentence, not the address."""

    www: str = "http://"
    """What a browser gets in front of `www.`."""

    before: re.Pattern[str] = re.compile(r"[^A-Za-z]|$")  # "(" in front of "https:" is fine, "x" is not
    """What may stand in front of an address; nothing does at the start."""

    in_brackets: bool = True
    """Whether there may be a `[` before it that is still open."""

    email: re.Pattern[str] = EMAIL
    """E-mail addresses."""

    fuzzy: re.Pattern[str] | None = None
    """Hosts that are linked without any scheme."""


def unescape_entities(url: str) -> str:
    """Read the entities of an address: `?a=1&amp;b=2` → `?a=1&b=2`."""
    return ENTITY.sub(lambda found: unescape(found[0]), url) if "&" in url else url


def trim_trail(url: str, marks: str = "?!.,:*_~'\"") -> str:
    """Cut what ends the sentence: `https://a.org/b).` → `https://a.org/b`.

    Args:
        url: Up to the next blank.
        marks: What ends it, beside brackets that it does not open and entities.
    """
    before = ""
    while before != url:
        before, url = url, cut_brackets(url.rstrip(marks))
        if url.endswith(";"):
            url = ENTITY_END.sub("", url) if ENTITY_END.search(url) else url[:-1]
    return url


def cut_brackets(url: str) -> str:
    """Cut `)` at the end that have no `(`: `https://a.org/b_(c))` → `https://a.org/b_(c)`."""
    surplus = max(0, url.count(")") - url.count("("))
    return url[: len(url) - min(surplus, len(url) - len(url.rstrip(")")))] if surplus else url


def trim_gfm(url: str) -> str:
    """Cut the trail as GFM has it; "" where one of the last two parts of the host holds a `_`."""
    host = HOST.search(url)
    return "" if host and "_" in "".join(host[1].split(".")[-2:]) else trim_trail(url)


def trim_remark(url: str) -> str:
    """Cut the trail as remark has it, which also ends at a `]`: `https://a.org/b]` → `https://a.org/b`."""
    return trim_gfm(BRACKET_END.split(url)[0])


def trim_old_gfm(url: str) -> str:
    """Cut the trail as remark did of old, which leaves a double quote: `https://a.org/b".` → `https://a.org/b"`."""
    return trim_gfm(url) and trim_trail(url, "?!.,:*_~'")


def trim_goldmark(url: str) -> str:
    """Cut the trail as goldmark has it: `https://a.org/b).` → `https://a.org/b`, and `;` stays."""
    return ENTITY_END.sub("", cut_brackets(url.removesuffix("."))).rstrip("?!.,:*_~")


def trim_linkify_it(url: str) -> str:
    """Cut the trail as linkify-it has it: `https://a.org/x_,` → `https://a.org/x_`."""
    return trim_trail(url, "?!.,:'\"*")


BRACKET_END: Final = re.compile(r"\](?=[\s(\[]|$)")  # "]" in "[https://a.org] b"
# "https://a.org/b?c", "ftp://a.org", "www.a.org"
GFM_URL: Final = re.compile(r"(?:(?i:https?|ftp)://(?=[^\W_])|www\.(?=[^\s<]))[^\s<]*")
REMARK_URL: Final = re.compile(r"(?:(?i:https?)://(?=[^\W_])|www\.(?=[^\s<]))[^\s<]*")  # "https://a.org", "www.a.org"
HOST: Final = re.compile(r"^(?:\w+://)?([\w.-]*)")  # "a.org" of "https://a.org/b"
# "https://a.org/b?c": only letters of ASCII, and a host with a dot
GOLDMARK_URL: Final = re.compile(
    r"(?:(?:https?|ftp)://|www\.)[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?::\d+)?"
    r"(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'\">^{}\[\]`]*)?"
)
# "https://a.org/b?c"
MARKED_URL: Final = re.compile(r"(?:(?:https?|ftp)://|www\.)(?:[a-zA-Z0-9-]+\.?)+[^\s<]*")
# "https://a.org/b(c)", with the brackets that linkify-it balances
LINKIFY_IT_URL: Final = re.compile(
    r"(?:(?i:https?|ftp)://|www\.)[^\s<>|\[\]{}\"“”‘’()]+(?:\([^\s()<>]*\)[^\s<>|\[\]{}\"()]*)*"
)
# "a.org/b" without scheme: domains of two letters, and those that linkify-it knows
FUZZY_URL: Final = re.compile(
    r"(?<![\w@./:-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+"
    r"(?:[a-z]{2}|biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop)(?![\w@-])(?::\d+)?"
    r"(?:[/?#][^\s<>|\[\]\"()]*)?",
    re.IGNORECASE,
)
MARKED_BEFORE: Final = re.compile("")  # "x" in "xhttps://a.org": whatever it is
GOLDMARK_BEFORE: Final = re.compile(r"[\s*_~(>\"'“‘]|$")  # "(" in "(https://a.org"
SCHEME_BEFORE: Final = re.compile(r"[^A-Za-z0-9.+-]|$")  # "(" in "(https://a.org", but not "x"

GFM: Final = BareUrls(GFM_URL, trim_gfm, in_brackets=False)
REMARK: Final = BareUrls(REMARK_URL, trim_remark)
OLD_REMARK: Final = BareUrls(REMARK_URL, trim_old_gfm, in_brackets=False)
GOLDMARK: Final = BareUrls(GOLDMARK_URL, trim_goldmark, "https://", GOLDMARK_BEFORE, False, GOLDMARK_EMAIL)
MARKED: Final = BareUrls(MARKED_URL, trim_trail, before=MARKED_BEFORE)
LINKIFY_IT: Final = BareUrls(LINKIFY_IT_URL, trim_linkify_it, before=SCHEME_BEFORE, fuzzy=FUZZY_URL)
