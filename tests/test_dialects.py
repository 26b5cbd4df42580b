"""Dialects: front matter comes off, the body becomes plain Markdown, and no line moves."""

import pytest

from tests.cases import Case, cases, manuscript_of, plain


@pytest.mark.parametrize("case", cases("dialects"))
def test_a_post_becomes_front_matter_and_plain_markdown(case: Case) -> None:
    manuscript = manuscript_of(case.text)

    assert plain(manuscript, without=frozenset({"source", "markdown", "flavour"})) == case.expected


@pytest.mark.parametrize("case", cases("dialects"))
def test_a_dialect_keeps_the_text_as_written_and_the_number_of_lines(case: Case) -> None:
    manuscript = manuscript_of(case.text)

    lines = case.text.split("\n")
    body = manuscript.markdown.split("\n")
    assert manuscript.body.count("\n") == manuscript.markdown.count("\n")
    assert lines[manuscript.body_line : manuscript.body_line + len(body)][1:] == body[1:]
    if "lektor" not in case.name:  # whose other fields may stand behind the body
        assert case.text.endswith(manuscript.markdown)
        assert case.text.count("\n") == manuscript.body_line + manuscript.markdown.count("\n")
