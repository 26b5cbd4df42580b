"""Bare URLs: which addresses in running text are links, and where they end.

Sources: the GFM specification, 6.9 "Autolinks (extension)", and its second reading in remark; goldmark's extension
"Linkify" as Hugo sets it up ("Configure markup"); marked's tokenizer (Hexo). kramdown, Python-Markdown, Pandoc and
Eleventy link none.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

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


def trim_gfm(url: str) -> str:
    """Cut the trail as GFM has it: `https://a.org/b).` → `https://a.org/b`."""
    while url:
        if url[-1] in "?!.,:*_~'\"":
            url = url[:-1]
        elif url[-1] == ";":
            url = ENTITY_END.sub("", url) if ENTITY_END.search(url) else url[:-1]
        elif url[-1] == ")" and url.count(")") > url.count("("):
            url = url[:-1]
        else:
            break
    return url


def trim_remark(url: str) -> str:
    """Cut the trail as remark has it, which also ends at a `]`: `https://a.org/b]` → `https://a.org/b`."""
    return trim_gfm(BRACKET_END.split(url)[0])


def trim_old_gfm(url: str) -> str:
    """Cut the trail as remark did of old, which leaves a quote: `https://a.org/b".` → `https://a.org/b"`."""
    while url and (url[-1] in "?!.,:*_~';" or (url[-1] == ")" and url.count(")") > url.count("("))):
        url = url[:-1]
    return url


def trim_goldmark(url: str) -> str:
    """Cut the trail as goldmark has it: `https://a.org/b).` → `https://a.org/b`, and `;` stays."""
    url = url.removesuffix(".")
    if url.endswith(")"):
        surplus = max(0, url.count(")") - url.count("("))
        url = url[: len(url) - min(surplus, len(url) - len(url.rstrip(")")))]
    else:
        url = ENTITY_END.sub("", url)
    return url.rstrip("?!.,:*_~")


def trim_linkify_it(url: str) -> str:
    """Cut the trail as linkify-it has it: `https://a.org/x_,` → `https://a.org/x_`."""
    while url and (url[-1] in "?!.,:;'\"*" or (url[-1] == ")" and url.count(")") > url.count("("))):
        url = url[:-1]
    return url


BRACKET_END: Final = re.compile(r"\](?=[\s(\[]|$)")  # "]" in "[https://a.org] b"
# "https://a.org/b?c" and "www.a.org": the last two parts of the host are without "_"
GFM_URL: Final = re.compile(
    r"(?:(?i:https?|ftp)://(?=[^\W_])|www\.(?=[^\s<]))"
    r"(?![\w.-]*_[^\W_-]*[\w-]*(?:\.[^\W_]*)?(?![\w.-]))[^\s<]*",
)
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
ANY_BEFORE: Final = re.compile(r"[^\w]|_|$")  # "(" in "(https://a.org"

GFM: Final = BareUrls(GFM_URL, trim_gfm, in_brackets=False)
REMARK: Final = BareUrls(GFM_URL, trim_remark)
OLD_REMARK: Final = BareUrls(GFM_URL, trim_old_gfm, in_brackets=False)
GOLDMARK: Final = BareUrls(GOLDMARK_URL, trim_goldmark, "https://", GOLDMARK_BEFORE, False, GOLDMARK_EMAIL)
MARKED: Final = BareUrls(MARKED_URL, trim_gfm, before=MARKED_BEFORE)
LINKIFY_IT: Final = BareUrls(LINKIFY_IT_URL, trim_linkify_it, before=ANY_BEFORE, fuzzy=FUZZY_URL)
