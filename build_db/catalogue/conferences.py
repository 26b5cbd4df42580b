"""The series of conferences that are known by name, as data."""

import re
from dataclasses import dataclass
from typing import Final

from build_db.records import Conference


@dataclass(frozen=True, slots=True)
class Series:
    """A series of conferences."""

    id: str
    """The start of `conferences.id`."""

    name: str
    """As it is written today."""

    aliases: tuple[str, ...]
    """Other names, former ones included, as they stand in titles."""

    hosts: tuple[str, ...]
    """Host names of its sites, without `www.`; a host with a year in it is not listed but matched."""


SERIES: Final[tuple[Series, ...]] = (
    Series("neurips", "NeurIPS", ("NIPS",), ("neurips.cc", "nips.cc")),
    Series("icml", "ICML", (), ("icml.cc",)),
    Series("iclr", "ICLR", (), ("iclr.cc",)),
    Series("aistats", "AISTATS", (), ("aistats.org",)),
    Series("mlsys", "MLSys", (), ("mlsys.org",)),
    Series("cvpr", "CVPR", (), ("cvpr.thecvf.com",)),
    Series("iccv", "ICCV", (), ("iccv.thecvf.com",)),
    Series("eccv", "ECCV", (), ("eccv.ecva.net",)),
    Series("acl", "ACL", (), ()),
    Series("emnlp", "EMNLP", (), ()),
    Series("naacl", "NAACL", (), ()),
    Series("aaai", "AAAI", (), ("aaai.org",)),
    Series("ijcai", "IJCAI", (), ("ijcai.org",)),
    Series("kdd", "KDD", (), ("kdd.org",)),
    Series("uai", "UAI", (), ("auai.org",)),
    Series("colt", "COLT", (), ("learningtheory.org",)),
    Series("corl", "CoRL", (), ("corl.org",)),
    Series("colm", "COLM", (), ("colmweb.org",)),
    Series("interspeech", "Interspeech", (), ()),
    Series("scipy", "SciPy", (), ("scipy.org",)),
)

BY_NAME: Final = {name.lower(): series for series in SERIES for name in (series.name, *series.aliases)}
BY_HOST: Final = {host: series for series in SERIES for host in series.hosts}

# "NeurIPS 2024", "NeurIPS'21", "AAAI-2019", "ICML2023"
MENTION: Final = re.compile(
    r"(?<![A-Za-z])("
    + "|".join(sorted(BY_NAME, key=len, reverse=True))
    + r")(?:[\s-]*((?:19|20)\d\d)|\s?['’](\d\d))(?!\d)",
    re.IGNORECASE,
)
# "cvpr2023.thecvf.com", "2023.emnlp.org"
YEAR_IN_HOST: Final = re.compile(r"(?:^|\.)(?:([a-z]+)((?:19|20)\d\d)|((?:19|20)\d\d)\.([a-z]+))(?:\.|$)")


YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")  # "virtual.acl2020.org" has one


def make_conference(series: Series, year: int) -> Conference:
    """Make the record of a conference of which series and year are known."""
    return Conference(f"{series.id}-{year}", series.name, year, f"{series.name} {year}")


def find_conferences(text: str) -> list[Conference]:
    """Find the conferences that a text names with their year.

    Args:
        text: e.g. a title.

    Returns:
        Each once, in the order of the text; [] where there is none.
    """
    found = {}
    for name, year, short in MENTION.findall(text):
        conference = make_conference(BY_NAME[name.lower()], int(year or f"20{short}"))
        found[conference.id] = conference
    return list(found.values())


def series_of_host(host: str) -> Series | None:
    """Tell whose site a host is.

    Args:
        host: e.g. `neurips.cc`, `cvpr2023.thecvf.com`, without `www.`.

    Returns:
        The series; None where it is no conference's.
    """
    labels = host.split(".")
    for start in range(len(labels) - 1):  # "cfp.scipy.org", then "scipy.org"
        if series := BY_HOST.get(".".join(labels[start:])):
            return series
    match = YEAR_IN_HOST.search(host)
    return BY_NAME.get(match[1] or match[4]) if match else None
