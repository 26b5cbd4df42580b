"""The project's own dataset comes through whole."""

import pytest

from build_db.schema import OUTCOMES, TABLES, Table
from tests.conftest import Built

MAY_BE_EMPTY = {
    ("posts", "markdown"),
    ("posts", "html"),
    ("sections", "text"),
    ("footnotes", "text"),
    ("search", "text"),
}
"""Texts that are there whatever they hold."""


@pytest.mark.parametrize(
    ("table", "where", "count"),
    [
        ("posts", "1", 29),
        ("posts", "text_kind = 'notes'", 29),
        ("predictions", "1", 205),
        ("predictions", "probability is not null", 112),
        ("outcomes", "1", 138),
        ("evidence", "1", 302),
    ],
)
def test_all_of_it_is_there(corpus: Built, table: str, where: str, count: int) -> None:
    assert corpus.count(table, where) == count


def test_there_is_nothing_wrong_with_it(corpus: Built) -> None:
    assert corpus.report.published
    assert corpus.report.problems == ()
    assert corpus.report.left_out == ()
    assert corpus.count("problems") == 0


def test_every_assessment_finds_its_prediction(corpus: Built) -> None:
    assert corpus.count("outcomes", "prediction_id not in (select id from predictions)") == 0
    assert corpus.count("evidence", "prediction_id not in (select prediction_id from outcomes)") == 0


def test_the_report_counts_what_is_there(corpus: Built) -> None:
    assert corpus.report.counts == {table.name: corpus.count(table.name) for table in TABLES}


def test_the_file_is_sound_and_every_reference_leads_somewhere(corpus: Built) -> None:
    assert corpus.rows("pragma integrity_check") == [("ok",)]
    assert corpus.rows("pragma foreign_key_check") == []


def test_outcomes_are_of_the_vocabulary(corpus: Built) -> None:
    assert {outcome for (outcome,) in corpus.rows("select outcome from outcomes")} <= set(OUTCOMES)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_what_is_unknown_is_null_and_never_empty(corpus: Built, table: Table) -> None:
    for column in table.columns:
        if column.type is str and (table.name, column.name) not in MAY_BE_EMPTY:
            assert corpus.count(table.name, f"{column.name} = ''") == 0, column.name


def test_full_text_search_finds_words_by_their_stem(corpus: Built) -> None:
    found = corpus.rows(
        "select search.kind from search_fts join search on search.id = search_fts.rowid where search_fts match ?",
        "predicts AND tutorials",
    )
    assert found


def test_every_kind_can_be_searched(corpus: Built) -> None:
    counts = dict(corpus.rows("select kind, count(*) from search group by kind"))

    assert counts == {
        "post": corpus.count("posts"),
        "section": corpus.count("sections"),
        "prediction": corpus.count("predictions"),
        "link": corpus.count("links"),
        "talk": corpus.count("talks"),
    }


def test_the_status_of_a_prediction_is_its_outcome_else_due_or_pending(corpus: Built) -> None:
    wrong = corpus.rows(
        """
        select prediction_status.id from prediction_status
        left join outcomes on outcomes.prediction_id = prediction_status.id
        where status is not case
          when outcomes.outcome is not null then outcomes.outcome
          when prediction_status.due <= ? then 'due' else 'pending' end
        """,
        "2026-11-22",
    )
    assert wrong == []
    assert corpus.count("prediction_status") == 205
    assert corpus.count("prediction_status", "score is not null") == corpus.count(
        "outcomes", "outcome <> 'unresolvable'"
    )


def test_a_mention_is_a_link_to_a_talk_or_a_resource(corpus: Built) -> None:
    assert corpus.count("resource_mentions") == corpus.count("links", "resource_id is not null")
    assert corpus.count("talk_mentions") == corpus.count("links", "resource_id in (select resource_id from talks)")


def test_what_is_curated_of_a_talk_stands_in_its_row(corpus: Built) -> None:
    (row,) = corpus.rows("select * from talks where id = 'neurips-2024/tutorial/99526'")

    assert row == (
        "neurips-2024/tutorial/99526",
        "https://neurips.cc/virtual/2024/tutorial/99526",
        "neurips-2024",
        "tutorial",
        "99526",
        "Opening the Language Model Pipeline: A Tutorial on Data Preparation, Model Training, and Adaptation",
        "official",
        '["Kyle Lo", "Akshita Bhagia", "Nathan Lambert"]',
        '["Allen Institute for AI"]',
        "2024-12-10",
        "West Ballroom B, Vancouver",
        "https://neurips.cc/virtual/2024/tutorial/99526",
    )
