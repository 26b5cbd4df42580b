"""Of all texts that lead to something, the one that names it is what it is called."""

from itertools import permutations

import pytest

from build_db.catalogue.link_names import better_name
from tests.conftest import Built


def name_of(texts: tuple[str, ...]) -> str | None:
    """Choose a name of the texts of links, in their order."""
    known = None
    for text in texts:
        known = better_name(known, text)
    return known


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (("here", "DPO", "Direct Preference Optimization"), "Direct Preference Optimization"),
        (("one shared latent space", "Platonic Representation Hypothesis"), "Platonic Representation Hypothesis"),
        (("insightful paper from Apple", "MM1 model"), "MM1 model"),
        (("this paper", "first signs"), "first signs"),
        (("https://arxiv.org/abs/2312.00752", "Mamba"), "Mamba"),
        (("GPT-3", "As it turns out, " + "every word counts " * 20), "GPT-3"),
        (("“Attention Is All You Need”", "transformers, of course, as everybody knows"), "“Attention Is All You Need”"),
    ],
)
def test_a_name_beats_a_description_and_the_longer_the_shorter_in_any_order(texts: tuple[str, ...], name: str) -> None:
    assert {name_of(order) for order in permutations(texts)} == {name}


@pytest.mark.parametrize(
    "text", ["here", "this tutorial", "the paper's page", "[PDF]", "", "→", "www.arxiv.org", "こちら"]
)
def test_what_only_points_is_no_name(text: str) -> None:
    assert better_name(None, text) is None
    assert better_name("Mamba", text) == "Mamba"


def test_of_equally_long_names_the_first_stays() -> None:
    assert better_name("Kaplan", "Henige") == "Kaplan"


def test_links_of_several_posts_name_a_paper_together(corpus: Built) -> None:
    label = corpus.rows("select label from resources where identifier = '2305.18290'")
    texts = corpus.rows("select text from links where resource_id = 'https://arxiv.org/abs/2305.18290' order by rowid")

    assert texts == [("DPO",), ("Direct Preference Optimization",)]
    assert label == [("Direct Preference Optimization",)]
