"""What addresses and names stand for: every row of the catalogue is tested by its own example."""

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_db.catalogue import resources, talk_patterns
from build_db.catalogue.conferences import SERIES, find_conferences, series_of_host
from build_db.catalogue.event_words import kind_in_words
from build_db.catalogue.resources import Recognised, ResourcePattern, recognise_resource
from build_db.catalogue.talk_patterns import TalkPattern
from build_db.catalogue.talks import TalkAddress, make_talk, recognise_talk
from build_db.records import Conference, Resource, Talk

NEURIPS_2024 = Conference("neurips-2024", "NeurIPS", 2024, "NeurIPS 2024")


@pytest.mark.parametrize("row", talk_patterns.PATTERNS, ids=lambda row: row.example)
def test_every_pattern_of_talks_reads_its_example(row: TalkPattern) -> None:
    talk = recognise_talk(urlsplit(row.example))

    assert row.path.search(unquote(row.example.removeprefix("https://")))
    assert talk is not None
    assert talk.id == row.result


@pytest.mark.parametrize("row", resources.PATTERNS, ids=lambda row: row.example)
def test_every_pattern_of_resources_reads_its_example(row: ResourcePattern) -> None:
    recognised = recognise_resource(row.example)

    assert recognised is not None
    assert (recognised.resource.id, recognised.resource.kind) == (row.result, row.kind)


@pytest.mark.parametrize("row", resources.PATTERNS, ids=lambda row: row.example)
def test_a_canonical_address_stands_for_itself(row: ResourcePattern) -> None:
    first, second = recognise_resource(row.example), recognise_resource(row.result)

    assert first == second


@pytest.mark.parametrize(
    ("url", "talk"),
    [
        (
            "https://neurips.cc/virtual/2024/poster/93022",
            TalkAddress(
                "neurips-2024/poster/93022",
                "poster",
                "93022",
                NEURIPS_2024,
                "https://neurips.cc/virtual/2024/poster/93022",
            ),
        ),
        (
            "https://www.neurips.cc/virtual/2024/Invited%20Talk/101127/",
            TalkAddress(
                "neurips-2024/invited-talk/101127",
                "invited-talk",
                "101127",
                NEURIPS_2024,
                "https://neurips.cc/virtual/2024/Invited%20Talk/101127",
            ),
        ),
        (
            "https://nips.cc/virtual/2024/mentorship/5",
            TalkAddress(
                "neurips-2024/other/5", "other", "5", NEURIPS_2024, "https://neurips.cc/virtual/2024/mentorship/5"
            ),
        ),
        (
            "https://neurips.cc/ExpoConferences/2024/talk%20panel/100",
            TalkAddress(
                "neurips-2024/expo-talk/100",
                "expo-talk",
                "100",
                NEURIPS_2024,
                "https://neurips.cc/ExpoConferences/2024/talk%20panel/100",
            ),
        ),
        (
            "https://icml.cc/virtual/2023/oral/25552",
            TalkAddress(
                "icml-2023/oral/25552",
                "oral",
                "25552",
                Conference("icml-2023", "ICML", 2023, "ICML 2023"),
                "https://icml.cc/virtual/2023/oral/25552",
            ),
        ),
        (
            "https://slideslive.de/38915790/a-title?ref=1",
            TalkAddress(
                "slideslive/recording/38915790", "recording", "38915790", None, "https://slideslive.de/38915790"
            ),
        ),
        ("https://neurips.cc/", None),
        ("https://neurips.cc/Conferences/2024", None),
        ("https://neurips.cc/virtual/2024/papers.html", None),
        ("https://example.org/virtual/2024/workshop/84749", None),
    ],
)
def test_an_address_is_that_of_an_event_or_not(url: str, talk: TalkAddress | None) -> None:
    assert recognise_talk(urlsplit(url)) == talk


def test_a_talk_of_which_the_address_is_known_has_no_title_yet() -> None:
    url = "https://neurips.cc/virtual/2024/workshop/84749"
    address = recognise_talk(urlsplit(url))
    assert address is not None

    assert make_talk(address, url) == Talk(
        id="neurips-2024/workshop/84749",
        resource_id=url,
        conference_id="neurips-2024",
        kind="workshop",
        number="84749",
        title=None,
        title_source=None,
        speakers=None,
        organisers=None,
        date=None,
        place=None,
        url=url,
    )


@pytest.mark.parametrize(
    ("url", "resource"),
    [
        ("https://arxiv.org/abs/2307.02477", ("https://arxiv.org/abs/2307.02477", "paper", "arxiv.org", "2307.02477")),
        ("arxiv.org/abs/2307.02477", None),
        ("http://arxiv.org/pdf/2307.02477", ("https://arxiv.org/abs/2307.02477", "paper", "arxiv.org", "2307.02477")),
        (
            "https://www.arxiv.org/html/2307.02477v2",
            ("https://arxiv.org/abs/2307.02477", "paper", "arxiv.org", "2307.02477"),
        ),
        ("https://arxiv.org/abs/cs/0102001", ("https://arxiv.org/abs/cs/0102001", "paper", "arxiv.org", "cs/0102001")),
        (
            "https://proceedings.mlr.press/v97/a19.html",
            ("https://proceedings.mlr.press/v97/a19.html", "paper", "proceedings.mlr.press", None),
        ),
        (
            "https://papers.nips.cc/paper/1-a.pdf",
            ("https://papers.nips.cc/paper/1-a.pdf", "paper", "papers.nips.cc", None),
        ),
        ("https://github.com/a/b.git", ("https://github.com/a/b", "repository", "github.com", "a/b")),
        ("https://github.com/a", ("https://github.com/a", "page", "github.com", None)),
        (
            "https://github.com/features/actions",
            ("https://github.com/features/actions", "page", "github.com", None),
        ),
        ("https://huggingface.co/blog/rlhf", ("https://huggingface.co/blog/rlhf", "page", "huggingface.co", None)),
        (
            "https://neurips.cc/Conferences/2024",
            ("https://neurips.cc/Conferences/2024", "conference", "neurips.cc", None),
        ),
        ("https://2023.emnlp.org/", ("https://2023.emnlp.org/", "conference", "2023.emnlp.org", None)),
        (
            "https://neurips.cc/virtual/2024/workshop/84749",
            ("https://neurips.cc/virtual/2024/workshop/84749", "talk", "neurips.cc", "84749"),
        ),
        ("https://WWW.Example.org/B?b=1&a=2#c", ("https://www.example.org/B?a=2&b=1", "page", "example.org", None)),
        ("mailto:a@b.org", None),
        ("javascript:alert(1)", None),
        ("ftp://a.org/b", None),
        ("https://", None),
        ("http://[oops/", None),
    ],
)
def test_an_address_stands_for_one_resource(url: str, resource: tuple[str, str, str, str | None] | None) -> None:
    recognised = recognise_resource(url)

    assert (recognised.resource if recognised else None) == (Resource(*resource, None) if resource else None)


@given(st.sampled_from(["", "//", "http://", "https://github.com/", "https://arxiv.org/abs/"]), st.text(max_size=60))
def test_any_text_stands_for_a_resource_or_for_none(start: str, rest: str) -> None:
    recognised = recognise_resource(start + rest)

    assert recognised is None or (isinstance(recognised, Recognised) and recognised.resource.id.startswith("http"))


@pytest.mark.parametrize(
    ("text", "conferences"),
    [
        ("Review of NeurIPS 2024", ["neurips-2024"]),
        ("NIPS'17 and ICML-2018, again NIPS 2017", ["neurips-2017", "icml-2018"]),
        ("neurips2023 recap", ["neurips-2023"]),
        ("ACL’25", ["acl-2025"]),
        ("NeurIPS in 2024", []),
        ("ORACL 2024", []),
        ("ICML 20245", []),
        ("NeurIPS", []),
    ],
)
def test_a_text_names_conferences_by_series_and_year(text: str, conferences: list[str]) -> None:
    assert [conference.id for conference in find_conferences(text)] == conferences


@pytest.mark.parametrize(
    ("host", "series"),
    [
        ("neurips.cc", "neurips"),
        ("nips.cc", "neurips"),
        ("cvpr2023.thecvf.com", "cvpr"),
        ("2023.emnlp.org", "emnlp"),
        ("scipy.org", "scipy"),
        ("example.org", None),
        ("blog2023.example.org", None),
    ],
)
def test_a_host_is_that_of_a_series(host: str, series: str | None) -> None:
    found = series_of_host(host)

    assert (found.id if found else None) == series


def test_series_share_no_name_and_no_host() -> None:
    names = [name.lower() for series in SERIES for name in (series.name, *series.aliases)]
    hosts = [host for series in SERIES for host in series.hosts]

    assert len(set(names)) == len(names)
    assert len(set(hosts)) == len(hosts)


@pytest.mark.parametrize(
    "url",
    [
        "https://neurips.cc/Conferences/2020/CallForPapers",
        "https://neurips.cc/Conferences/2024",
        "https://neurips.cc/media/neurips-2021/Slides/21895.pdf",
        "https://neurips.cc/virtual/2020/public/cal_main.html",
        "https://neurips.cc/virtual/2024/calendar",
        "https://neurips.cc/virtual/2023/events/tutorial",
        "https://neurips.cc/Sponsors/sponsorinfo",
        "https://neurips.cc/Conferences/2021/Schedule?type=Workshop",
        "https://proceedings.neurips.cc/paper/2020/hash/abc-Abstract.html",
        "https://papers.nips.cc/paper/7181-attention-is-all-you-need",
        "https://slideslive.com/neurips-2020",
        "https://underline.io/events/254/reception",
        "https://aclanthology.org/2023.acl-long.1/",
        "https://blog.example.org/virtual/2024/workshop/84749",
    ],
)
def test_a_page_of_a_conference_that_is_no_event_is_no_talk(url: str) -> None:
    assert recognise_talk(urlsplit(url)) is None


@pytest.mark.parametrize(
    ("url", "talk_id"),
    [
        ("https://icml.cc/virtual/2024/invited-talk/35253", "icml-2024/invited-talk/35253"),
        ("https://cvpr2023.thecvf.com/virtual/2023/poster/21234", "cvpr-2023/poster/21234"),
        ("https://virtual.aistats.org/virtual/2023/poster/1", "aistats-2023/poster/1"),
        ("https://neurips.cc/virtual/2020/protected/tutorial_87dbe662a0f9.html", "neurips-2020/tutorial/87dbe662a0f9"),
        ("https://iclr.cc/virtual_2020/poster_H1eA7AEtvS.html", "iclr-2020/poster/H1eA7AEtvS"),
        ("https://neurips.cc/ExpoConferences/2021/workshop/22716", "neurips-2021/expo-workshop/22716"),
        ("https://icml.cc/Conferences/2019/ScheduleMultitrack?event=4341", "icml-2019/other/4341"),
        ("https://slideslive.com/embed/presentation/38935824?js=1", "slideslive/recording/38935824"),
        ("https://pretalx.com/pyconde-2023/talk/ABCDEF/", "pretalx.com/other/ABCDEF"),
    ],
)
def test_events_are_recognised_in_all_the_shapes_their_addresses_have_had(url: str, talk_id: str) -> None:
    talk = recognise_talk(urlsplit(url))

    assert talk is not None
    assert talk.id == talk_id


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (("the tutorial on plotting",), "tutorial"),
        (("a page", "It was the best keynote of the week.", "Workshops"), "invited-talk"),
        (("a page", "It was good.", "Tutorials › Friday"), "tutorial"),
        (("a poster at the workshop", "The tutorial."), None),
        (("a page", None, None), None),
    ],
)
def test_the_nearest_words_that_name_one_kind_of_event_decide(texts: tuple[str | None, ...], kind: str | None) -> None:
    assert kind_in_words(*texts) == kind
