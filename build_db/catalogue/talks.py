"""Which links are links to a scheduled event of a conference, or to the recording of one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, unquote

from build_db.catalogue.conferences import BY_NAME, YEAR, make_conference, series_of_host
from build_db.models import Conference, Talk
from build_db.normalise import normalise_url


@dataclass(frozen=True, slots=True)
class TalkPattern:
    """One shape that the address of an event has."""

    path: re.Pattern[str]
    """Searched in host, path and query, escapes undone; groups `year`, `kind`, `number` where they are in it."""

    kinds: dict[str, str]
    """What stands under `kind` → kind of talk; what is not listed is `other`."""

    example: str
    """An address that it was made for; a test reads it."""

    result: str
    """The id of the talk there; a test compares it."""


KINDS: Final = {
    "invited-talk": "invited-talk",
    "invited": "invited-talk",
    "keynote": "invited-talk",
    "speaker": "invited-talk",
    "tutorial": "tutorial",
    "workshop": "workshop",
    "affinity-workshop": "workshop",
    "affinity-event": "workshop",
    "poster": "poster",
    "paper": "poster",
    "oral": "oral",
    "spotlight": "spotlight",
    "panel": "panel",
    "competition": "competition",
    "social": "social",
    "session": "session",
    "expo-workshop": "expo-workshop",
    "expo-talk-panel": "expo-talk",
    "expo-talk": "expo-talk",
    "expo-demonstration": "expo-demonstration",
}
"""What sites write → kind of talk. Blanks and underscores count as hyphens."""

EXPO_KINDS: Final = {
    "workshop": "expo-workshop",
    "talk-panel": "expo-talk",
    "talk": "expo-talk",
    "demonstration": "expo-demonstration",
    "demo": "expo-demonstration",
}
RECORDING: Final = {"": "recording"}


def pattern(path: str, kinds: dict[str, str], example: str, result: str) -> TalkPattern:
    """Write one row of the table."""
    return TalkPattern(re.compile(path, re.IGNORECASE), kinds, example, result)


PATTERNS: Final[tuple[TalkPattern, ...]] = (
    pattern(
        r"/virtual/(?P<year>20\d\d)/(?P<kind>[a-z][a-z _-]*)/(?P<number>\d+)/?(?:\?|$)",
        KINDS,
        "https://neurips.cc/virtual/2024/workshop/84749",
        "neurips-2024/workshop/84749",
    ),
    pattern(
        r"/virtual/(?P<year>20\d\d)/(?P<number>\d{3,})/?(?:\?|$)",
        KINDS,
        "https://neurips.cc/virtual/2023/73958",
        "neurips-2023/other/73958",
    ),
    pattern(  # MiniConf, which ran NeurIPS 2020
        r"/virtual/(?P<year>20\d\d)/(?:public|protected)/(?!cal_)(?P<kind>[a-z]+(?:_[a-z]+)?)_(?P<number>[\w.-]+?)\.html",
        KINDS,
        "https://neurips.cc/virtual/2020/public/invited_16166.html",
        "neurips-2020/invited-talk/16166",
    ),
    pattern(  # MiniConf at ICLR 2020
        r"/virtual_(?P<year>20\d\d)/(?P<kind>[a-z]+(?:_[a-z]+)?)_(?P<number>[\w.-]+?)\.html",
        KINDS,
        "https://iclr.cc/virtual_2020/speaker_2.html",
        "iclr-2020/invited-talk/2",
    ),
    pattern(  # MiniConf on a host of its own, which has the year
        r"^virtual\.[a-z0-9.]+/(?P<kind>paper|poster|tutorial|workshop|speaker|keynote|plenary_session|social)_(?P<number>[\w.-]+?)\.html",
        KINDS,
        "https://virtual.acl2020.org/paper_main.703.html",
        "acl-2020/poster/main.703",
    ),
    pattern(
        r"/Expo/?Conferences/(?P<year>20\d\d)/(?P<kind>[a-z][a-z _-]*)/(?P<number>\d+)/?(?:\?|$)",
        EXPO_KINDS,
        "https://neurips.cc/Expo/Conferences/2024/talk%20panel/105693",
        "neurips-2024/expo-talk/105693",
    ),
    pattern(
        r"/Conferences/(?P<year>20\d\d)/Schedule(?:Multitrack)?/?\?(?:.*&)?(?:showEvent|event)=(?P<number>\d+)",
        KINDS,
        "https://nips.cc/Conferences/2021/Schedule?showEvent=28492",
        "neurips-2021/other/28492",
    ),
    pattern(  # pretalx
        r"^(?:cfp\.|pretalx\.)[a-z0-9.-]+/(?:[a-z-]*(?P<year>20\d\d)|[\w-]+)/(?:talk|featured)/(?P<number>[A-Z0-9]{6})(?:/|$)",
        KINDS,
        "https://cfp.scipy.org/2024/talk/9FATTN/",
        "scipy-2024/other/9FATTN",
    ),
    pattern(  # Sched
        r"^[a-z]+(?P<year>20\d\d)[\w-]*\.sched\.com/event/(?P<number>\w+)",
        KINDS,
        "https://icml2018.sched.com/event/1a2Bc/opening-remarks",
        "icml-2018/other/1a2Bc",
    ),
    pattern(
        r"^slideslive\.(?:com|de)/(?:embed/presentation/|embed/|w/)?(?P<number>\d{6,})",
        RECORDING,
        "https://slideslive.com/38915790/the-case-for-dynamic-defenses",
        "slideslive/recording/38915790",
    ),
    pattern(
        r"^underline\.io/(?:lecture|events/\d+/(?:sessions|posters|video)[^?]*\?(?:.*&)?lecture_id=)/?(?P<number>\d+)",
        RECORDING,
        "https://underline.io/lecture/25570-opening-session",
        "underline/recording/25570",
    ),
    pattern(
        r"^(?:aclanthology\.org|aclweb\.org/anthology)/(?:attachments/)?(?P<number>(?P<year>20\d\d)\.[\w-]+\.\d+)[\w.]*\.mp4$",
        RECORDING,
        "https://aclanthology.org/2023.acl-long.1.mp4",
        "acl-2023/recording/2023.acl-long.1",
    ),
)
"""In this order; the first that fits counts."""

# "2023.acl-long.1", "2020.emnlp-main.3": year and series in the number that the ACL Anthology gives
ANTHOLOGY: Final = re.compile(r"^20\d\d\.([a-z]+)")


@dataclass(frozen=True, slots=True)
class TalkAddress:
    """What the address of an event says."""

    id: str
    """Key in `talks`."""

    kind: str
    """Kind of talk."""

    number: str
    """The site's own number."""

    conference: Conference | None
    """The conference; None where the address does not tell."""

    url: str
    """Its canonical address, the same for every way to write it."""


def recognise_talk(parts: SplitResult) -> TalkAddress | None:
    """Tell whether an address is that of an event.

    Args:
        parts: An absolute URL, taken apart.

    Returns:
        What the address says; None for anything else, such as a conference's home page.
    """
    host = (parts.hostname or "").removeprefix("www.")
    address = host + unquote(parts.path) + (f"?{parts.query}" if parts.query else "")
    for row in PATTERNS:
        if match := row.path.search(address):
            values = match.groupdict(default="")
            word = re.sub("[ _]+", "-", values.get("kind", "").lower())  # "talk panel" is "talk-panel"
            kind = row.kinds.get(word, "other")
            return make_address(parts, host, kind, values["number"], conference_of(host, values))
    return None


def conference_of(host: str, values: Mapping[str, str]) -> Conference | None:
    """Tell the conference of an event by its host, or by the number that the ACL Anthology gives it."""
    anthology = ANTHOLOGY.match(values["number"])
    series = BY_NAME.get(anthology[1]) if anthology else series_of_host(host)
    year = values.get("year") or next(iter(YEAR.findall(host)), "")
    return make_conference(series, int(year)) if series and year else None


def make_address(
    parts: SplitResult, host: str, kind: str, number: str, conference: Conference | None
) -> TalkAddress | None:
    """Put together what an address says; None where neither a conference nor a site of recordings is known."""
    if kind == "recording" and conference is None:
        site = host.split(".")[-2]
        path = f"lecture/{number}" if site == "underline" else number
        return TalkAddress(f"{site}/{kind}/{number}", kind, number, None, f"https://{host}/{path}")
    if conference is None and not host.startswith(("cfp.", "pretalx.")):
        return None
    owner = conference.id if conference else host
    series = series_of_host(host)
    canonical_host = series.hosts[0] if series and host in series.hosts else host
    query = f"?{parts.query}" if "event=" in parts.query.lower() else ""
    url = normalise_url(f"https://{canonical_host}{parts.path.rstrip('/')}{query}")
    return TalkAddress(f"{owner}/{kind}/{number}", kind, number, conference, url)


def make_talk(address: TalkAddress, url: str, kind: str | None = None) -> Talk:
    """Make the record of a talk of which nothing but its address is known.

    Args:
        address: What its address says.
        url: The address as it was linked.
        kind: What the words around the link say it is, where the address does not; None: nothing.

    Returns:
        A record without title, speakers and date.
    """
    return Talk(
        id=address.id,
        resource_id=address.url,
        conference_id=address.conference.id if address.conference else None,
        kind=kind if kind and address.kind == "other" else address.kind,
        number=address.number,
        title=None,
        title_source=None,
        speakers=None,
        organisers=None,
        date=None,
        place=None,
        url=url,
    )


# "tutorial", "invited talk", "keynotes": a word for a kind of event. The first column is the kind.
KIND_WORDS: Final = (
    ("tutorial", re.compile(r"\btutorials?\b", re.IGNORECASE)),
    ("workshop", re.compile(r"\bworkshops?\b", re.IGNORECASE)),
    ("invited-talk", re.compile(r"\b(?:invited\s+talks?|keynotes?)\b", re.IGNORECASE)),
    ("poster", re.compile(r"\bposters?\b", re.IGNORECASE)),
    ("panel", re.compile(r"\bpanels?\b", re.IGNORECASE)),
    ("social", re.compile(r"\bsocials?\b", re.IGNORECASE)),
    ("competition", re.compile(r"\bcompetitions?\b", re.IGNORECASE)),
)


def kind_in_words(*texts: str | None) -> str | None:
    """Tell what kind of event some words are about.

    Args:
        texts: From the nearest to the widest: the linked text, its sentence, the headings above.

    Returns:
        The kind that the first text with any such word names, if it names just one; None otherwise.
    """
    for text in texts:
        named = [kind for kind, words in KIND_WORDS if text and words.search(text)]
        if named:
            return named[0] if len(named) == 1 else None
    return None
