"""Parsing: tokens become a tree of sections and blocks on the lines of the file."""

from typing import Any

import pytest

from tests.cases import Case, cases, document_of, plain


def tree(text: str) -> Any:
    """Give the sections and footnotes of a post as mappings and lists."""
    document = document_of(text)
    return plain(
        {"sections": document.sections, "footnotes": document.footnotes, "problems": document.problems},
        without=frozenset({"token", "texts"}),  # ways to reach what stands there anyway
    )


@pytest.mark.parametrize("case", cases("parse"))
def test_a_post_becomes_a_tree_of_sections(case: Case) -> None:
    assert tree(case.text) == case.expected


def test_every_text_knows_its_token() -> None:
    document = document_of("# A\n\nB *c*\n\n- d\n")
    blocks = [block for section in document.sections for block in section.blocks]

    assert [document.tokens[block.token].content for block in blocks if block.inline] == ["A", "B *c*"]
