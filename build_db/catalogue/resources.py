"""What a link points to: one canonical address and a kind for every way to write it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

from build_db.catalogue.conferences import series_of_host
from build_db.catalogue.talks import TalkAddress, recognise_talk
from build_db.normalise import normalise_url, split_url
from build_db.records import Resource


@dataclass(frozen=True, slots=True)
class ResourcePattern:
    """One shape that the address of a resource has."""

    kind: str
    """Kind of resource."""

    address: re.Pattern[str]
    """Searched in host (without `www.`), path and query; the group `id` is the identifier."""

    canonical: str
    """The canonical address, with `{id}` for the identifier."""

    example: str
    """An address that it was made for; a test reads it."""

    result: str
    """The canonical address of the example; a test compares it."""


def pattern(kind: str, address: str, canonical: str, example: str, result: str) -> ResourcePattern:
    """Write one row of the table."""
    return ResourcePattern(kind, re.compile(address, re.IGNORECASE), canonical, example, result)


# Parts of github.com that are no owner of repositories. Source: GitHub's reserved names, those seen in links.
NO_OWNER: Final = (
    "about|apps|collections|enterprise|explore|features|login|marketplace|orgs|search|settings|sponsors|topics"
)
# Parts of huggingface.co that are no owner of models.
NO_MODEL: Final = "blog|collections|datasets|docs|learn|models|papers|posts|spaces|tasks"

PATTERNS: Final[tuple[ResourcePattern, ...]] = (
    pattern(
        "paper",
        r"^(?:\w+\.)?(?:arxiv\.org|ar5iv\.org)/(?:abs|pdf|html|format|ps)/(?P<id>\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})",
        "https://arxiv.org/abs/{id}",
        "https://arxiv.org/pdf/2307.02477v3.pdf",
        "https://arxiv.org/abs/2307.02477",
    ),
    pattern(
        "paper",
        r"^huggingface\.co/papers/(?P<id>\d{4}\.\d{4,5})",
        "https://arxiv.org/abs/{id}",
        "https://huggingface.co/papers/2405.07987",
        "https://arxiv.org/abs/2405.07987",
    ),
    pattern(
        "paper",
        r"^(?:dx\.)?doi\.org/(?P<id>10\.\d{4,9}/\S+)",
        "https://doi.org/{id}",
        "http://dx.doi.org/10.1038/nature14539",
        "https://doi.org/10.1038/nature14539",
    ),
    pattern(
        "paper",
        r"^openreview\.net/(?:forum|pdf|attachment)\?(?:.*&)?id=(?P<id>[\w-]+)",
        "https://openreview.net/forum?id={id}",
        "https://openreview.net/pdf?id=BZ5a1r-kVsf",
        "https://openreview.net/forum?id=BZ5a1r-kVsf",
    ),
    pattern(
        "paper",
        r"^(?:aclanthology\.org|aclweb\.org/anthology)/(?P<id>[A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)(?:\.pdf|v\d+)*/?$",
        "https://aclanthology.org/{id}/",
        "https://www.aclweb.org/anthology/2020.acl-main.463.pdf",
        "https://aclanthology.org/2020.acl-main.463/",
    ),
    pattern(
        "repository",
        rf"^github\.com/(?P<id>(?!(?:{NO_OWNER})/)[\w-]+/[\w.-]+?)(?:\.git)?(?:[/?].*)?$",
        "https://github.com/{id}",
        "https://github.com/karpathy/nanoGPT/blob/master/train.py",
        "https://github.com/karpathy/nanoGPT",
    ),
    pattern(
        "repository",
        r"^gitlab\.com/(?P<id>[\w-]+/[\w.-]+?)(?:\.git)?(?:/-/.*|/)?$",
        "https://gitlab.com/{id}",
        "https://gitlab.com/group/project/-/issues/1",
        "https://gitlab.com/group/project",
    ),
    pattern(
        "dataset",
        r"^huggingface\.co/datasets/(?P<id>[\w.-]+/[\w.-]+)",
        "https://huggingface.co/datasets/{id}",
        "https://huggingface.co/datasets/allenai/dolma/tree/main",
        "https://huggingface.co/datasets/allenai/dolma",
    ),
    pattern(
        "model",
        rf"^huggingface\.co/(?P<id>(?!(?:{NO_MODEL})(?:/|$))[\w.-]+/[\w.-]+)",
        "https://huggingface.co/{id}",
        "https://huggingface.co/answerdotai/ModernBERT-base",
        "https://huggingface.co/answerdotai/ModernBERT-base",
    ),
    pattern(
        "notebook",
        r"^colab\.research\.google\.com/drive/(?P<id>[\w-]+)",
        "https://colab.research.google.com/drive/{id}",
        "https://colab.research.google.com/drive/1F2ksmk#scrollTo=K4A",
        "https://colab.research.google.com/drive/1F2ksmk",
    ),
    pattern(
        "video",
        r"^(?:(?:m\.)?youtube(?:-nocookie)?\.com/(?:watch\?(?:.*&)?v=|embed/|live/|shorts/)|youtu\.be/)(?P<id>[\w-]{6,})",
        "https://www.youtube.com/watch?v={id}",
        "https://youtu.be/dQw4w9WgXcQ?t=10",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    ),
    pattern(
        "video",
        r"^(?:player\.)?vimeo\.com/(?:video/)?(?P<id>\d+)",
        "https://vimeo.com/{id}",
        "https://player.vimeo.com/video/238221551",
        "https://vimeo.com/238221551",
    ),
)
"""In this order; the first that fits counts."""

# Sites whose documents are papers without an identifier of their own.
PAPER_HOSTS: Final = re.compile(
    # "papers.nips.cc/paper/…", "proceedings.mlr.press/v97/…html", "openaccess.thecvf.com/content/…"
    r"^(?:proceedings\.neurips\.cc/paper|papers\.n(?:eur)?ips\.cc/paper|proceedings\.mlr\.press/v\d+/"
    r"|openaccess\.thecvf\.com/content|jmlr\.org/papers)"
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """What an address turned out to be."""

    resource: Resource
    """Without label."""

    talk: TalkAddress | None
    """Where it is the page of an event."""


@lru_cache(maxsize=20_000)
def recognise_resource(url: str) -> Recognised | None:
    """Tell what an address points to.

    Args:
        url: An absolute URL.

    Returns:
        The resource; None for what is not on the web (`mailto:…`) or is no URL.
    """
    parts = split_url(url)
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    host = parts.hostname.removeprefix("www.")
    if talk := recognise_talk(parts):
        return Recognised(Resource(talk.url, "talk", host, talk.number, None), talk)
    address = host + unquote(parts.path) + (f"?{parts.query}" if parts.query else "")
    for row in PATTERNS:
        if match := row.address.search(address):
            canonical = row.canonical.replace("{id}", match["id"])
            host = canonical.split("/")[2].removeprefix("www.")
            return Recognised(Resource(canonical, row.kind, host, match["id"], None), None)
    kind = "paper" if PAPER_HOSTS.match(address) else "conference" if series_of_host(host) else "page"
    return Recognised(Resource(normalise_url(url), kind, host, None, None), None)
