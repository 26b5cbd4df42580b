"""The command measures a folder, prints what differs and gives an exit code."""

import json
from pathlib import Path

import pytest

pytest.importorskip("selectolax", reason="the dependency group fidelity is not installed")

from click.testing import CliRunner, Result

from fidelity.__main__ import main
from fidelity.engines import ENGINES
from fidelity.hints import Hints, read_hints
from fidelity.probe import HABITS, write_probes


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    if not ENGINES["cmark-gfm"].version():
        pytest.skip("cmark-gfm is not installed (PyPI: cmarkgfm)")
    folder = tmp_path / "posts"
    folder.mkdir()
    (folder / "good.md").write_text("# A\n\n[b](https://b.org)\n", "utf-8")
    return folder


def run(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(main, [str(folder), "--workers", "1", *options])


def test_agreement_gives_0(posts: Path) -> None:
    result = run(posts)
    assert result.exit_code == 0, result.output
    assert "all " in result.output


def test_unknown_dialects_are_not_measured_and_said(posts: Path) -> None:
    (posts / "index.jsonl").write_text(json.dumps({"file": "good.md", "dialect": "zola"}), "utf-8")
    result = run(posts)
    assert result.exit_code == 1
    assert "no engine is known for the dialects of 1 posts" in result.output


def test_file_that_the_index_names_and_the_builder_passes_over_is_a_difference(posts: Path) -> None:
    (posts / "other.text").write_text("# A\n", "utf-8")
    (posts / "index.jsonl").write_text(json.dumps({"file": "other.text", "dialect": "github"}), "utf-8")
    result = run(posts)
    assert "other.text:1: post-refused the builder passes this file over" in result.output
    assert result.exit_code == 1
    assert run(posts, "--min", "0.5").exit_code == 0


def test_verdicts_and_pages_are_written(posts: Path, tmp_path: Path) -> None:
    run(posts, "--json", str(tmp_path / "v.json"), "--html", str(tmp_path / "html"))
    (verdict,) = json.loads((tmp_path / "v.json").read_text("utf-8"))
    assert verdict["path"] == "good.md"
    assert verdict["headings"] is verdict["links"] is True
    assert (tmp_path / "html" / "good.md.html").read_text("utf-8").startswith("<h1>A</h1>")


def test_hints_by_pattern_and_by_index(tmp_path: Path) -> None:
    (tmp_path / "hints.yml").write_text("_posts/*: jekyll\na.md: hugo\n", "utf-8")
    hints = read_hints(tmp_path / "hints.yml", tmp_path)
    assert [hints.dialect_of(path) for path in ("_posts/b.md", "a.md", "c.md")] == ["jekyll", "hugo", ""]
    (tmp_path / "index.jsonl").write_text('{"file": "posts/a.md", "dialect": "hexo"}\n', "utf-8")
    assert read_hints(tmp_path / "index.jsonl", tmp_path / "posts").dialect_of("a.md") == "hexo"
    assert Hints().dialect_of("a.md") == ""


def test_probes_are_written_for_every_dialect(tmp_path: Path) -> None:
    number = write_probes(tmp_path)
    rows = [json.loads(line) for line in (tmp_path / "index.jsonl").read_text("utf-8").splitlines()]
    assert len({row["file"] for row in rows}) == number
    assert {row["dialect"] for row in rows} == set(HABITS)
    assert all((tmp_path / row["file"]).is_file() for row in rows)
