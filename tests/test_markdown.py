"""The shortcuts of the parser change nothing."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from build_db.attributes import attributes_plugin
from build_db.markdown import location_plugin, parse_markdown

POSTS = Path(__file__).parents[1] / "posts"
# Every character that some rule of Markdown reacts to, and a few that none does.
MARKED_TEXT = st.text(alphabet=st.sampled_from(list("ab \n\t-=*_#>`~|[]()^:!<&;\\{}.1\"'x/@h")), max_size=60)


def parser_with_all_rules() -> MarkdownIt:
    """Make the parser without any shortcut."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.normalizeLink = str  # type: ignore[method-assign, assignment]
    return parser.use(footnote_plugin, inline=False).use(attributes_plugin).use(location_plugin)


SLOW = parser_with_all_rules()


@given(MARKED_TEXT)
@settings(max_examples=1000, deadline=None)
def test_rules_that_are_left_out_would_have_changed_nothing(text: str) -> None:
    assert [token.as_dict() for token in parse_markdown(text)] == [token.as_dict() for token in SLOW.parse(text)]


def test_the_projects_own_posts_parse_alike_with_all_rules_and_with_those_they_can_trigger() -> None:
    for file in sorted(POSTS.glob("*.md")):
        text = file.read_text(encoding="utf-8")
        assert [token.as_dict() for token in parse_markdown(text)] == [token.as_dict() for token in SLOW.parse(text)]
