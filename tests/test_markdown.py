"""The shortcuts of the parsers change nothing."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.rules_core.inline import inline

from build_db.markdown import parse_markdown
from build_db.markdown.flavours import FLAVOURS, make_parser

POSTS = Path(__file__).parents[1] / "posts"
# Every character that some rule of Markdown reacts to, and a few that none does.
MARKED_TEXT = st.text(alphabet=st.sampled_from(list("ab \n\t-=*_#>`~|[]()^:!<&;\\{}.1\"'x/@h")), max_size=60)


@cache
def parser_with_all_rules(flavour: str) -> MarkdownIt:
    """Make the parser of a flavour without any shortcut."""
    parser = make_parser(flavour)
    parser.core.ruler.at("inline", inline)
    return parser


@pytest.mark.parametrize("flavour", FLAVOURS)
@given(text=MARKED_TEXT)
@settings(max_examples=300)
def test_rules_that_are_left_out_would_have_changed_nothing(flavour: str, text: str) -> None:
    expected = parser_with_all_rules(flavour).parse(text)
    assert [token.as_dict() for token in parse_markdown(text, flavour)] == [token.as_dict() for token in expected]


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_the_projects_own_posts_parse_alike_with_all_rules_and_with_those_they_can_trigger(flavour: str) -> None:
    for file in sorted(POSTS.glob("*.md")):
        text = file.read_text(encoding="utf-8")
        expected = parser_with_all_rules(flavour).parse(text)
        assert [token.as_dict() for token in parse_markdown(text, flavour)] == [token.as_dict() for token in expected]
