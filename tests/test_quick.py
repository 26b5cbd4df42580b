"""The quick parsing loops give markdown-it's tokens, field by field."""

from functools import cache
from operator import attrgetter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination
from markdown_it.token import Token

from build_db.markdown.flavours import FLAVOURS, make_parser
from build_db.markdown.quick import quicken
from build_db.markdown.quick.known import UnknownRuleError
from build_db.markdown.quick.targets import QuickHelpers
from build_db.markdown.quick.tokens import make_token

# What starts blocks and spans, whole and in pieces, so that they come to stand in one another.
PIECES = (
    "a|b |*|**|_|`|``|[|]|](|](https://a.org/b_c)|](<d e> 'f')|)|![|\n|\n\n|> |>|- |+ |1. |10) |    |\t|  \n|\\\n|\\*"
    "|# |===\n|---\n|***\n|&amp;|&x|~|~~|```\n|~~~\n|<b>|</b>|<div>\n|<!-- c -->|<https://a.org>|https://a.org/b.|www.a.org"
    "|me@a.org|[^1]|[^1]: n\n|[r]: /s 't'\n|[r]|[a][r]|{: .prediction }|{#i}|{:.c}|$$x$$|: d\n|^|<h2>x</h2>|\xa0|é|“"
).split("|")
TABLE = ("|", "| a | b |\n|---|---|\n")
TEXT = st.lists(st.sampled_from((*PIECES, *TABLE)), max_size=40).map("".join)


@cache
def quick_parser(flavour: str) -> MarkdownIt:
    return quicken(make_parser(flavour))


@cache
def stock_parser(flavour: str) -> MarkdownIt:
    return make_parser(flavour)


@pytest.mark.parametrize("flavour", FLAVOURS)
@given(text=TEXT)
@settings(max_examples=300)
def test_the_quick_loops_give_the_tokens_of_the_stock_ones(flavour: str, text: str) -> None:
    expected = stock_parser(flavour).parse(text)
    assert [token.as_dict() for token in quick_parser(flavour).parse(text)] == [token.as_dict() for token in expected]


@pytest.mark.parametrize(
    "text",
    [
        "> " * 30 + "deeper than blocks may nest",
        "*a " * 40 + "*" * 40,
        "[" * 40 + "a" + "](b)" * 40,
        "![" * 30 + "a" + "](b)" * 30,
        "a\r\nb\rc\0d",
        "last line of blanks\n   ",
        "\ta\n \tb\n  \tc",
        "> a\nb\n> c\n    d",
        "- a\n\n\tb\n -\tc\n\n      d",
        "> -\n>\n>",
        "-\n\n\n- a\n-\n\n",
        "- a\n- * *\n- - -\n* * *\n- b",
    ],
)
def test_what_is_deep_or_oddly_indented_gives_the_same_tokens(text: str) -> None:
    for flavour in FLAVOURS:
        expected = stock_parser(flavour).parse(text)
        assert [token.as_dict() for token in quick_parser(flavour).parse(text)] == [
            token.as_dict() for token in expected
        ]


@given(text=st.text(st.sampled_from("ab/:()<>\\& \n\t\x7f\x0cé*"), max_size=12), start=st.integers(0, 4))
@settings(max_examples=500)
def test_a_target_ends_where_it_ends_for_markdown_it(text: str, start: int) -> None:
    found, expected = (
        read(text, start, len(text)) for read in (QuickHelpers.parseLinkDestination, parseLinkDestination)
    )
    assert (found.ok, found.ok and (found.pos, found.str)) == (
        expected.ok,
        expected.ok and (expected.pos, expected.str),
    )


def test_a_token_that_is_made_at_once_is_like_any_other() -> None:
    expected = Token("inline", "p", 1, map=[1, 2], level=3, children=[], content="a", block=True)

    assert make_token("inline", "p", 1, 3, True, [1, 2], "a", []) == expected


@pytest.mark.parametrize("part", ["block.ruler", "inline.ruler", "inline.ruler2"])
def test_a_rule_that_nobody_described_is_refused_rather_than_never_asked(part: str) -> None:
    parser = make_parser("gfm")
    attrgetter(part)(parser).push("new", lambda *_: False)

    with pytest.raises(UnknownRuleError, match="the rules new: describe them in quick"):
        quicken(parser)


def test_a_rule_that_is_switched_off_need_not_be_described() -> None:
    parser = make_parser("gfm")
    parser.block.ruler.push("new", lambda *_: False)

    quicken(parser.disable("new"))


def test_rules_in_another_order_are_refused() -> None:
    parser = make_parser("gfm")
    parser.inline.ruler2.after("fragments_join", "emphasis", lambda _state: None)

    with pytest.raises(UnknownRuleError, match="are to come first"):
        quicken(parser)
