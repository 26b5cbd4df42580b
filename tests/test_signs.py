"""What is looked for before a pattern is there wherever the pattern is found."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_db.dialects import docusaurus, hugo, jekyll, mdsvex, mdx, obsidian, quarto, unknown, vitepress
from build_db.dialects.signs import Signs
from build_db.read.encoding import LEAD, SUSPICIOUS

SIGNS = [module.SIGNS for module in (docusaurus, hugo, mdsvex, mdx, obsidian, vitepress)]
SHORT_WAYS: list[tuple[re.Pattern[str], tuple[str, ...]]] = [
    (jekyll.HUGO, ("{{",)),
    (jekyll.TAG, ("{%",)),
    (jekyll.OUTPUT, ("{{",)),
    (jekyll.ATTRIBUTES, ("{:",)),
    (quarto.CELL, ("```{",)),
    (unknown.MARKS[0], ("{%",)),
    (unknown.MARKS[1], ("{{",)),
    (unknown.MARKS[2], ("<",)),
]
"""Each pattern, and the parts of a text of which one must be there before it is asked."""

PIECES = (
    "\n;a; ;```{python};~~~;{{< fig >}};{{% a %}};{{;}};{%;%}; include a.html;{% raw %};{{ site.url }}"
    ";{{ a | relative_url }};{: .center};{:toc};{::comment};[[toc]];[[TOC]];[[Note]];![[b.png]];::: tip;<script setup>"
    ";<SCRIPT SETUP>;<Toc />;<Tweet id=1>;<!-- truncate -->;<!--truncate-->;{/* truncate */};from '@theme/Tabs'"
    ";from \"@site/b\";import ;export ;const a;{ b } from './c';'d';<script>;import a from '$lib/b.svelte';</script>"
).split(";")
TEXT = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@pytest.mark.parametrize("signs", SIGNS, ids=lambda signs: signs.generator)
@given(text=TEXT)
@settings(max_examples=300)
def test_a_text_in_which_a_sign_is_found_has_one_of_its_marks(signs: Signs, text: str) -> None:
    assert signs.body is not None
    assert not signs.body.search(text) or any(mark in text for mark in signs.marks)


@pytest.mark.parametrize(("pattern", "marks"), SHORT_WAYS)
@given(text=TEXT)
@settings(max_examples=300)
def test_a_text_in_which_a_pattern_is_found_has_what_is_looked_for_first(
    pattern: re.Pattern[str], marks: tuple[str, ...], text: str
) -> None:
    assert not pattern.search(text) or any(mark in text for mark in marks)


@given(text=st.text(st.characters(max_codepoint=0x2122), max_size=30))
@settings(max_examples=1000)
def test_what_looks_like_a_wrong_encoding_has_the_byte_that_is_looked_for_first(text: str) -> None:
    assert not SUSPICIOUS.search(text) or LEAD in text.encode("utf-8", "surrogatepass")


def test_every_pair_that_looks_like_a_wrong_encoding_starts_with_that_byte() -> None:
    for code in range(0x00C2, 0x00F5):
        assert SUSPICIOUS.match(chr(code) + "\x80")
        assert chr(code).encode().startswith(LEAD)
