"""Which links are links to a scheduled event of a conference, or to the recording of one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, unquote

from build_db.catalogue.conferences import BY_NAME, YEAR, make_conference, series_of_host
from build_db.catalogue.talk_patterns import PATTERNS
from build_db.normalise import normalise_url
from build_db.records import Conference, Talk

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
