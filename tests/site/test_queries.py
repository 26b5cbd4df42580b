"""Every canned query answers, with rows, in every format, with and without parameters."""

import csv
import io
from typing import Any

import httpx
import pytest

from tests.site.html_pages import read_page
from tests.site.test_metadata import metadata

QUERIES: dict[str, dict[str, Any]] = metadata()["queries"]
CALLS = [(name, "") for name in QUERIES]
CALLS += [(name, example) for name, query in QUERIES.items() for example in query.get("examples", ())]


@pytest.mark.parametrize(("name", "parameters"), CALLS)
def test_a_query_answers_alike_as_a_page_as_json_and_as_csv(web: httpx.Client, name: str, parameters: str) -> None:
    page = web.get(f"/hindcast/{name}?_rows=all&{parameters}")
    rows = web.get(f"/hindcast/{name}.json?_shape=array&{parameters}")
    table = web.get(f"/hindcast/{name}.csv?{parameters}")

    assert (page.status_code, rows.status_code, table.status_code) == (200, 200, 200)
    assert len(rows.json()) >= 1
    assert len(list(csv.DictReader(io.StringIO(table.text)))) == len(rows.json())
    assert read_page(page.text).tags["tr"] == len(rows.json()) + 1


def test_unresolvable_predictions_count_in_no_score(web: httpx.Client) -> None:
    rows = web.get("/hindcast/scoreboard_by_post.json?_shape=array").json()
    words = ("right", "mostly_right", "mixed", "mostly_wrong", "wrong")

    assert sum(row["unresolvable"] for row in rows) > 0
    for row in rows:
        assert row["scored"] == sum(row[word] for word in words)
        total = sum(row[word] * score for word, score in zip(words, (1, 0.75, 0.5, 0.25, 0), strict=True))
        assert row["score"] == pytest.approx(total / row["scored"], abs=0.006)


def test_calibration_covers_every_scored_prediction_with_a_probability(web: httpx.Client) -> None:
    bands = web.get("/hindcast/calibration.json?_shape=array").json()
    sql = "select count(*) as n from prediction_status where probability is not null and score is not null"
    expected = web.get("/hindcast.json", params={"sql": sql, "_shape": "array"}).json()[0]["n"]

    assert sum(band["predictions"] for band in bands) == expected


@pytest.mark.parametrize("text", ['"', "'", " ", "AND", "NEAR(", "*", "-", "a" * 5000, "'; drop table posts; --"])
def test_the_search_query_takes_any_input(web: httpx.Client, text: str) -> None:
    answer = web.get("/hindcast/search_text.json", params={"_shape": "array", "q": text})

    assert answer.status_code == 200
