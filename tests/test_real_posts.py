"""Predictions in posts that nobody here chose, compared with what a person found in them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.cases import SHARED
from tests.conftest import Built

FOLDER: Final = SHARED / "real-posts"
SCORE: Final = SHARED / "tools" / "score.py"
LEAST: Final = {
    "prediction_precision": 0.93,
    "prediction_recall": 0.93,
    "due": 0.95,
    "probability": 0.97,
    "restated": 0.85,
    "outcomes": 0.80,
}
"""What is to be reached."""


def lines_of(file: Path) -> list[dict[str, object]]:
    """Read a file of JSON lines."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def test_what_is_found_is_what_a_person_finds(real_posts: Built) -> None:
    if not SCORE.is_file():
        pytest.skip(f"the tool that compares is not here: {SCORE}")
    database = real_posts.rows("pragma database_list")[0][2]
    least = [argument for name, value in LEAST.items() for argument in ("--min", f"{name}={value}")]

    ended = subprocess.run(
        [sys.executable, SCORE, database, FOLDER / "gold.jsonl", *least], capture_output=True, text=True, check=False
    )

    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_a_recap_raises_no_false_alarm(real_posts: Built) -> None:
    recaps = {Path(str(post["file"])).name for post in lines_of(FOLDER / "index.jsonl") if post["kind"] == "recap"}
    gold = {Path(str(post["file"])).name: post for post in lines_of(FOLDER / "gold.jsonl")}
    sql = "select p.path, d.line_start, d.line_end from predictions d join posts p on p.id = d.post_id"
    found = [row for row in real_posts.rows(sql) if Path(row[0]).name in recaps]

    assert recaps
    for path, start, end in found:
        labels = gold[Path(path).name].get("predictions", [])
        assert isinstance(labels, list)
        assert any(start <= label["line"] <= end for label in labels), (path, start)
