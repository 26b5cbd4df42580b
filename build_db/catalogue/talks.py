"""Which links are links to a scheduled event of a conference, or to the recording of one."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, unquote

from build_db.catalogue.conferences import make_conference, series_of_host
from build_db.models import Conference, Talk
from build_db.normalise import normalise_url


@dataclass(frozen=True, slots=True)
class TalkPattern:
    """One shape that the address of an event has."""

    path: re.Pattern[str]
    """Searched in host and path, escapes undone; groups `year`, `kind` and `number` where they are in it."""

    kinds: dict[str, str]
    """What stands under `kind` → kind of talk; what is not listed is `other`."""

    example: str
    """An address that it was made for; a test reads it."""

    result: str
    """The id of the talk there; a test compares it."""


VIRTUAL_KINDS: Final = {
    "invited-talk": "invited-talk",
    "invited talk": "invited-talk",
    "keynote": "invited-talk",
    "tutorial": "tutorial",
    "workshop": "workshop",
    "affinity-workshop": "workshop",
    "affinity-event": "workshop",
    "poster": "poster",
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
EXPO_KINDS: Final = {
    "workshop": "expo-workshop",
    "talk panel": "expo-talk",
    "talk": "expo-talk",
    "demonstration": "expo-demonstration",
}

PATTERNS: Final[tuple[TalkPattern, ...]] = (
    TalkPattern(
        re.compile(r"/virtual/(?P<year>20\d\d)/(?P<kind>[a-z][a-z -]*)/(?P<number>\d+)/?$", re.IGNORECASE),
        VIRTUAL_KINDS,
        "https://neurips.cc/virtual/2024/workshop/84749",
        "neurips-2024/workshop/84749",
    ),
    TalkPattern(
        re.compile(r"/Expo/?Conferences/(?P<year>20\d\d)/(?P<kind>[a-z][a-z -]*)/(?P<number>\d+)/?$", re.IGNORECASE),
        EXPO_KINDS,
        "https://neurips.cc/Expo/Conferences/2024/talk%20panel/105693",
        "neurips-2024/expo-talk/105693",
    ),
    TalkPattern(
        re.compile(r"^slideslive\.(?:com|de)/(?P<number>\d+)"),
        {"": "recording"},
        "https://slideslive.com/38915790/the-case-for-dynamic-defenses",
        "slideslive/recording/38915790",
    ),
)
"""In this order; the first that fits counts."""


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
    """The address itself, the same for every way to write it."""


def recognise_talk(parts: SplitResult) -> TalkAddress | None:
    """Tell whether an address is that of an event.

    Args:
        parts: An absolute URL, taken apart.

    Returns:
        What the address says; None for anything else, such as a conference's home page.
    """
    host = (parts.hostname or "").removeprefix("www.")
    address = host + unquote(parts.path)
    for pattern in PATTERNS:
        match = pattern.path.search(address)
        if not match:
            continue
        values = match.groupdict()
        kind = pattern.kinds.get(values.get("kind", "").lower(), "other")
        if "year" not in values:
            site, number = host.split(".")[-2], values["number"]
            return TalkAddress(f"{site}/{kind}/{number}", kind, number, None, f"https://{host}/{number}")
        if series := series_of_host(host):
            conference = make_conference(series, int(values["year"]))
            url = normalise_url(f"https://{host}{parts.path.rstrip('/')}")
            return TalkAddress(f"{conference.id}/{kind}/{values['number']}", kind, values["number"], conference, url)
    return None


def make_talk(address: TalkAddress, resource_id: str) -> Talk:
    """Make the record of a talk of which nothing but its address is known."""
    conference_id = address.conference.id if address.conference else None
    return Talk(
        id=address.id,
        resource_id=resource_id,
        conference_id=conference_id,
        kind=address.kind,
        number=address.number,
        title=None,
        title_source=None,
        speakers=None,
        organisers=None,
        date=None,
        place=None,
        url=resource_id,
    )
