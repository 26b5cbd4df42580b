"""The shapes that the addresses of conference events have had since 2019, as a table."""

import re
from dataclasses import dataclass
from typing import Final


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
