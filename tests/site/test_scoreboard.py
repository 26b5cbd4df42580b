"""The scoreboard's numbers, computed again from the rows, and where its rows lead."""

import json
import re
from collections import defaultdict
from html import unescape
from math import sqrt
from typing import Any

import httpx
import pytest

from build_db.schema import OUTCOMES
from plugins.badges import SIGNS
from plugins.intervals import wilson
from plugins.plots import segments_of

Row = dict[str, Any]


def ask(web: httpx.Client, sql: str) -> list[Row]:
    """Ask the served database."""
    found: list[Row] = web.get("/hindcast.json", params={"sql": sql, "_shape": "array"}).json()
    return found


def query(web: httpx.Client, name: str) -> list[Row]:
    """Get the rows of a canned query."""
    found: list[Row] = web.get(f"/hindcast/{name}.json?_shape=array").json()
    return found


@pytest.fixture(scope="module")
def first_said(web: httpx.Client) -> list[Row]:
    """Every prediction that is not restated, its score looked up in the vocabulary; from tables, not from views."""
    rows = ask(
        web,
        "select predictions.*, outcomes.outcome from predictions "
        "left join outcomes on outcomes.prediction_id = predictions.id where not restated",
    )
    return [{**row, "score": OUTCOMES.get(row["outcome"])} for row in rows]


@pytest.fixture(scope="module")
def calibrated(first_said: list[Row]) -> list[Row]:
    """Those with a probability and a score."""
    return [row for row in first_said if row["probability"] is not None and row["score"] is not None]


def solve_wilson(share: float, n: int) -> tuple[float, float]:
    """Find the shares p at which |share - p| is 1.96 standard errors of p, by halving: Wilson's own definition."""

    def too_far(p: float) -> bool:
        return abs(share - p) > 1.959963984540054 * sqrt(p * (1 - p) / n)

    ends = []
    for outer in (0.0, 1.0):
        low, high = outer, share
        for _ in range(80):
            middle = (low + high) / 2
            low, high = (middle, high) if too_far(middle) else (low, middle)
        ends.append((low + high) / 2)
    return ends[0], ends[1]


@pytest.mark.parametrize(("successes", "n"), [(1, 10), (3.5, 4), (5, 10), (8, 9), (47, 85), (0.5, 3)])
def test_an_interval_is_wilsons(successes: float, n: int) -> None:
    assert wilson(successes, n) == pytest.approx(solve_wilson(successes / n, n), abs=1e-9)


@pytest.mark.parametrize(("successes", "n", "ends"), [(0, 10, (0, 0.277533)), (10, 10, (0.722467, 1))])
def test_an_interval_stays_between_nothing_and_everything(successes: float, n: int, ends: tuple[float, float]) -> None:
    assert wilson(successes, n) == pytest.approx(ends, abs=1e-6)


@pytest.mark.parametrize(
    ("successes", "n"), [(None, None), (0, 0), (5, 3), (-1, 3), ("a", 3), (1, b"x"), (float("nan"), 3)]
)
def test_what_is_no_share_has_no_interval(successes: object, n: object) -> None:
    assert wilson(successes, n) is None


def test_each_band_has_the_mean_the_share_that_came_true_and_its_interval(
    web: httpx.Client, calibrated: list[Row]
) -> None:
    bands: dict[int, list[Row]] = defaultdict(list)
    for row in calibrated:
        bands[min(int(round(row["probability"] * 100, 6) // 10), 9)].append(row)
    answers = query(web, "calibration")

    assert len(calibrated) >= 50
    assert [row["said_to_be_likely"] for row in answers] == [f"{n * 10}% to {n * 10 + 10}%" for n in sorted(bands)]
    for answer, band in zip(answers, (bands[n] for n in sorted(bands)), strict=True):
        came_true = sum(row["score"] for row in band) / len(band)
        assert answer["predictions"] == len(band)
        assert answer["mean_probability"] == pytest.approx(sum(r["probability"] for r in band) / len(band), abs=6e-4)
        assert answer["mean_score"] == pytest.approx(came_true, abs=6e-4)
        assert (answer["low"], answer["high"]) == pytest.approx(solve_wilson(came_true, len(band)), abs=6e-4)


def test_the_brier_score_stands_beside_that_of_the_base_rate_and_of_fifty_percent(
    web: httpx.Client, calibrated: list[Row]
) -> None:
    scores = [row["score"] for row in calibrated]
    base = sum(scores) / len(scores)
    said = [[row["probability"] for row in calibrated], [base] * len(scores), [0.5] * len(scores)]
    expected = [sum((p - s) ** 2 for p, s in zip(ps, scores, strict=True)) / len(scores) for ps in said]
    answers = query(web, "brier_scores")
    html = web.get("/scoreboard").text

    assert [row["brier_score"] for row in answers] == pytest.approx(expected, abs=6e-4)
    for number in expected:
        assert f'<td class="number">{number:.3f}</td>' in html


def test_it_is_told_in_how_many_posts_what_was_stated_came_closer_than_the_base_rate(
    web: httpx.Client, calibrated: list[Row]
) -> None:
    base = sum(row["score"] for row in calibrated) / len(calibrated)
    posts: dict[str, list[Row]] = defaultdict(list)
    for row in calibrated:
        posts[row["post_id"]].append(row)
    long = [rows for rows in posts.values() if len(rows) >= 5]
    closer = [
        rows
        for rows in long
        if sum((r["probability"] - r["score"]) ** 2 for r in rows) < sum((base - r["score"]) ** 2 for r in rows)
    ]

    assert (
        f"of {len(long)} with five or more such predictions, {len(closer)} came closer" in web.get("/scoreboard").text
    )
    assert sum(row["predictions"] for row in query(web, "brier_scores_by_post")) == len(calibrated)


def test_the_plot_shows_the_numbers_of_the_table_beneath_it(web: httpx.Client) -> None:
    html = web.get("/scoreboard").text
    plot = html[html.index('<svg class="plot"') : html.index("</svg>", html.index('<svg class="plot"'))]
    bands = query(web, "calibration")

    assert "<title id=" in plot
    assert re.findall(r'class="small"[^>]*>(\d+)<', plot) == [str(band["predictions"]) for band in bands]
    for y, band in zip(re.findall(r'<circle [^>]*cy="([\d.]+)"', plot), bands, strict=True):
        assert float(y) == pytest.approx(290 - 280 * band["mean_score"], abs=0.06)
        assert f"{band['mean_score'] * 100:g}% came true" in plot
    assert all(f'<td class="number">{band["predictions"]}</td>' in html for band in bands)


def test_calibration_and_brier_scores_are_to_be_had_as_csv_and_json(web: httpx.Client) -> None:
    html = web.get("/scoreboard").text

    for name in ("calibration", "brier_scores", "scoreboard_by_author"):
        assert f'href="/hindcast/{name}.csv"' in html
        assert f'href="/hindcast/{name}.json?_shape=array"' in html
        assert web.get(f"/hindcast/{name}.csv").text.count("\n") == len(query(web, name)) + 1


def test_an_author_with_fewer_than_five_scored_predictions_is_not_ranked(web: httpx.Client) -> None:
    html = unescape(web.get("/scoreboard").text)
    section = html[html.index('id="authors"') : html.index('id="topics"')]
    ranked, apart = section.split('id="not-ranked"')
    authors = query(web, "scoreboard_by_author")
    scores = [row["score"] for row in authors if row["ranked"]]

    assert "Fewer than five scored predictions say little about anybody" in apart
    assert scores == sorted(scores, reverse=True)
    assert {row["author"] for row in authors if row["ranked"]}
    for row in authors:
        name = "No author named" if row["author"] == "none" else row["author"]
        assert row["ranked"] == (row["scored"] >= 5 and row["author"] != "none")
        assert (f">{name}</a>" in ranked) == bool(row["ranked"])
        assert (f">{name}</a>" in apart) != bool(row["ranked"])


def test_authors_have_the_predictions_of_their_posts_and_those_that_others_tell_of_them(
    web: httpx.Client, first_said: list[Row]
) -> None:
    by_post: dict[str, list[str]] = defaultdict(list)
    for row in ask(
        web, "select post_id, name from post_authors join authors on authors.id = author_id order by post_id, position"
    ):
        by_post[row["post_id"]].append(row["name"])
    counts: dict[str, int] = defaultdict(int)
    for row in first_said:
        counts[row["predictor"] or ", ".join(by_post[row["post_id"]]) or "none"] += 1

    assert {row["author"]: row["predictions"] for row in query(web, "scoreboard_by_author")} == counts


def test_every_row_of_outcomes_leads_to_a_list_of_as_many_predictions(web: httpx.Client) -> None:
    html = web.get("/scoreboard").text
    rows = re.findall(r'<p class="score-row"><a href="([^"]+)">[^<]*</a> <span class="n">([\d,]+) predictions?', html)

    assert len(rows) >= 15
    for address, count in rows:
        assert re.search(rf'<h2 id="list">{count} predictions?', web.get(unescape(address)).text), address


def test_the_counts_beneath_a_bar_add_up_to_its_predictions(web: httpx.Client) -> None:
    html = web.get("/scoreboard").text
    rows = re.findall(r'class="n">([\d,]+) predictions?.*?<p class="facts">(.*?)</p>', html, re.DOTALL)

    for total, counts in rows:
        assert sum(map(int, re.findall(r"<span>(\d+)", counts))) == int(total)


def test_what_is_left_out_is_told_with_its_number(web: httpx.Client, first_said: list[Row]) -> None:
    html = web.get("/scoreboard").text
    restated = ask(web, "select count(*) as n from predictions where restated")[0]["n"]
    unresolvable = sum(row["outcome"] == "unresolvable" for row in first_said)
    scored = [row for row in first_said if row["score"] is not None]

    assert f">{restated} restated</a>" in html
    assert f">{unresolvable} unresolvable</a>" in html
    assert f"{sum(row['probability'] is None for row in scored)} more have a score, but state no probability" in html
    assert f"How {len(scored)} predictions turned out" in html
    for outcome, score in OUTCOMES.items():
        shown = "none" if score is None else json.dumps(score).removesuffix(".0")
        assert f'<th scope="row">{outcome}</th><td class="number">{shown}</td>' in html


def test_the_segments_of_a_bar_lie_end_to_end_in_the_order_of_the_vocabulary() -> None:
    counts = dict.fromkeys(SIGNS, 0) | {"right": 5, "wrong": 15, "pending": 20}

    assert [(part.status, part.x, part.width) for part in segments_of(counts, 80)] == [
        ("right", 0, 6.25),
        ("wrong", 6.25, 18.75),
        ("pending", 25, 25),
    ]
