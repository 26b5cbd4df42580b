"""What must hold of the two originals that the design began with; they are not part of the project."""

import re
from itertools import groupby

from tests.conftest import Built

FIRST = "2025-01-01-neurips-2024-review"
SECOND = "2025-02-01-selected-ideas-from-neurips-2024"


def source(originals: Built, post: str) -> list[str]:
    """Give the lines of a post; the first has number 1."""
    text = (originals.posts / f"{post}.md").read_text(encoding="utf-8")
    return ["", *text.split("\n")]


def test_there_are_two_posts_each_of_its_dialect(originals: Built) -> None:
    assert originals.rows("select id, date, text_kind, conference_id, dialect from posts order by id") == [
        (FIRST, "2025-01-01", "original", "neurips-2024", "nikola"),
        (SECOND, "2025-02-01", "original", "neurips-2024", "al-folio"),
    ]


def test_the_first_has_8_headings_side_by_side(originals: Built) -> None:
    rows = originals.rows("select level, parent_id from sections where post_id = ? and kind = 'heading'", FIRST)

    assert rows == [(2, None)] * 8


def test_the_second_has_15_headings_in_7_parts(originals: Built) -> None:
    rows = originals.rows(
        "select id, level, parent_id from sections where post_id = ? and kind = 'heading' order by position", SECOND
    )
    parts: list[str] = []
    for identifier, level, parent in rows:
        parts += [identifier] if level == 1 else []
        assert parent == (None if level == 1 else parts[-1])

    assert [level for _, level, _ in rows] == [1, 2, 2, 1, 2, 2, 1, 2, 2, 1, 2, 2, 1, 1, 1]


def test_headings_are_those_of_the_source(originals: Built) -> None:
    rows = originals.rows("select post_id, level, heading, line_start from sections where kind = 'heading'")

    for post, level, heading, line in rows:
        assert source(originals, post)[line] == f"{'#' * level} {heading}"


def test_21_labels_stand_under_7_headings(originals: Built) -> None:
    rows = originals.rows(
        "select parent_id, heading from sections where kind = 'label' and post_id = ? order by position", FIRST
    )

    assert originals.count("sections", "kind = 'label'") == len(rows) == 21
    groups = [[heading for _, heading in group] for _, group in groupby(rows, key=lambda row: row[0])]
    assert groups == [["Status", "Analysis", "2025 predictions"]] * 7


def test_22_predictions_are_found_in_the_first_by_their_label(originals: Built) -> None:
    rows = originals.rows("select post_id, horizon, due, detected_by, made_on, probability, predictor from predictions")

    assert rows == [(FIRST, "2025", "2025-12-31", "label", "2025-01-01", None, None)] * 22


def test_every_prediction_has_the_heading_above_it_as_its_topic(originals: Built) -> None:
    lines = source(originals, FIRST)
    rows = originals.rows("select topic, line_start from predictions order by position")

    for topic, line in rows:
        assert topic == next(text for text in reversed(lines[:line]) if text.startswith("## ")).removeprefix("## ")
    assert [len(list(group)) for _, group in groupby(rows, key=lambda row: row[0])] == [4, 5, 2, 4, 3, 3, 1]


def test_every_prediction_has_its_exact_lines(originals: Built) -> None:
    assert originals.rows("select line_start, line_end from predictions order by position") == [
        *[(71, 72), (73, 76), (77, 81), (82, 84)],
        *[(114, 114), (115, 115), (116, 116), (117, 117), (118, 118)],
        *[(136, 136), (137, 137)],
        *[(156, 157), (158, 159), (160, 161), (162, 163)],
        *[(186, 186), (187, 188), (189, 190)],
        *[(207, 207), (208, 209), (210, 210)],
        (223, 224),
    ]


def test_a_statement_is_plain_text(originals: Built) -> None:
    statements = [statement for (statement,) in originals.rows("select statement from predictions")]

    assert [statement.endswith("+ similar conferences") for statement in statements].count(True) == 1
    assert [statement for statement in statements if re.search(r"[\\\n]|\]\(|\*\*|_\w+_", statement)] == []


def test_there_are_11_links_in_the_first_and_37_in_the_second(originals: Built) -> None:
    assert originals.rows("select post_id, count(*) from links group by post_id order by post_id") == [
        (FIRST, 11),
        (SECOND, 37),
    ]


def test_papers_repositories_and_conference_pages_are_recognised(originals: Built) -> None:
    rows = originals.rows("select kind, identifier, id from resources where kind <> 'page' order by kind, id")
    found = {kind: [row[1] or row[2] for row in group] for kind, group in groupby(rows, key=lambda row: row[0])}

    assert len(found.pop("talk")) == 10
    assert found == {
        "conference": ["https://neurips.cc/Conferences/2024"],
        "notebook": ["1F2ksmkoGQPa4pzRjMOE6BXWeOxWFIW6n"],
        "paper": [
            *("2305.05065", "2307.02477", "2312.00752", "2402.17152", "2405.07987"),
            *("2406.04308", "2406.20062", "2408.11527", "2409.05771"),
        ],
        "repository": ["Future-House/paper-qa", "meta-llama/llama-stack"],
    }


def test_a_pdf_and_the_page_of_its_paper_are_one_resource(originals: Built) -> None:
    assert originals.rows("select href, resource_id from links where href like '%2307.02477' or href like '%v1'") == [
        ("https://arxiv.org/pdf/2307.02477", "https://arxiv.org/abs/2307.02477"),
        ("https://arxiv.org/abs/2402.17152v1", "https://arxiv.org/abs/2402.17152"),
    ]


def test_a_link_within_the_site_stays_as_written(originals: Built) -> None:
    rows = originals.rows("select post_id, section_id, href, resource_id, line from links where url is null")

    assert rows == [(FIRST, f"{FIRST}#footnotes", "/blog/2024-10-13-vizier-bayesopt/", None, 235)]
    assert originals.count("links", "url is not href and url is not null") == 0


def test_every_link_stands_on_its_line_within_its_sentence(originals: Built) -> None:
    for post, text, context, line in originals.rows("select post_id, text, context, line from links"):
        lines = source(originals, post)
        assert f"[{text.split(' ')[0]}" in lines[line]
        assert text in context
        assert len(re.findall(r"[.!?] [A-Z]", context.replace(text, ""))) <= 1, "a sentence, not a paragraph"


def test_links_of_the_first_stand_on_these_lines(originals: Built) -> None:
    rows = originals.rows("select line from links where post_id = ? order by position", FIRST)

    assert [line for (line,) in rows] == [46, 48, 51, 53, 59, 79, 124, 170, 171, 172, 235]


def test_a_link_within_a_prediction_knows_it(originals: Built) -> None:
    rows = originals.rows(
        "select links.line, predictions.line_start from links join predictions on predictions.id = prediction_id"
    )

    assert rows == [(79, 77)]


def test_10_talks_of_the_conference_are_linked_to(originals: Built) -> None:
    rows = originals.rows("select id, conference_id, url from talks order by id")

    assert rows == [
        (f"neurips-2024/{kind}/{number}", "neurips-2024", f"https://neurips.cc/{path}/{number}")
        for kind, path, numbers in (
            ("expo-talk", "Expo/Conferences/2024/talk%20panel", ("100357", "105693")),
            ("expo-workshop", "Expo/Conferences/2024/workshop", ("100321", "100326")),
            ("invited-talk", "virtual/2024/invited-talk", ("101127", "101129")),
            ("tutorial", "virtual/2024/tutorial", ("99526",)),
            ("workshop", "virtual/2024/workshop", ("84701", "84705", "84749")),
        )
        for number in numbers
    ]
    assert originals.count("talks", "resource_id in (select id from resources where kind <> 'talk')") == 0


def test_8_figures_have_their_caption_and_7_a_credit(originals: Built) -> None:
    lines = source(originals, SECOND)
    rows = originals.rows("select post_id, line, src, caption, credit from figures order by position")

    assert [(post, line) for post, line, *_ in rows] == [
        (SECOND, line) for line in (76, 99, 115, 141, 172, 187, 210, 229)
    ]
    for _, line, src, caption, credit in rows:
        below = " ".join(" ".join(lines[line : line + 10]).split())
        assert f'path="{src}"' in lines[line]
        assert f'<div class="caption"> {caption} </div>' in below
        assert credit == (caption.partition("Source: ")[2] or None)
    assert [credit is not None for *_, credit in rows] == [False] + [True] * 7


def test_there_are_2_footnotes(originals: Built) -> None:
    rows = originals.rows("select post_id, label, text, line from footnotes")

    assert [row[:2] for row in rows] == [(FIRST, "1"), (FIRST, "2")]
    for post, label, text, line in rows:
        plain = re.sub(r"\[([^][]*)\]\([^)]*\)", r"\1", source(originals, post)[line])
        assert plain == f"[^{label}]: {text}"


def test_what_the_front_matter_says_is_kept_and_what_is_commented_out_is_not(originals: Built) -> None:
    description = next(line for line in source(originals, SECOND) if line.startswith("description: ")).removeprefix(
        "description: "
    )

    assert originals.rows("select description from posts order by id") == [(None,), (description,)]
    assert originals.count("authors") == originals.count("post_authors") == 0


def test_tags_and_categories_are_told_apart(originals: Built) -> None:
    rows = originals.rows("select post_id, kind, tag_id from post_tags order by post_id, kind, tag_id")

    assert rows == [
        (FIRST, "tag", "machine-learning"),
        (FIRST, "tag", "speculation"),
        (SECOND, "category", "generative-ai"),
        (SECOND, "category", "llm"),
        (SECOND, "category", "machine-learning"),
        (SECOND, "category", "neurips"),
        (SECOND, "tag", "llm"),
        (SECOND, "tag", "neurips"),
    ]


def test_three_emoji_are_mended_with_a_warning_each_and_nothing_else_is_wrong(originals: Built) -> None:
    (markdown,) = originals.rows("select markdown from posts where id = ?", FIRST)[0]
    lines = ["", *source(originals, FIRST)[1:9], *markdown.split("\n")]
    problems = [(problem.path, problem.line, problem.code, problem.severity) for problem in originals.report.problems]

    assert problems == [(f"{FIRST}.md", line, "mojibake", "warning") for line in (12, 38, 96)]
    assert [emoji in lines[line] for emoji, line in (("🙏", 12), ("😅", 38), ("🙃", 96))] == [True] * 3
    assert "\uf8ff" not in markdown
    assert originals.count("problems") == 3
    assert originals.report.left_out == ()
