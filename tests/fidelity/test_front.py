"""Front matter is taken off as the generators do it."""

import pytest

from fidelity.front import SPLITTERS


@pytest.mark.parametrize(
    ("splitter", "text", "body"),
    [
        ("blocks", "---\ntitle: A\n---\n# B\n", "# B\n"),
        ("blocks", "---\n\n# note\ntitle: A\n...\nB\n", "B\n"),
        ("blocks", "---\n---\nB\n", "B\n"),
        ("blocks", "+++\ntitle = 'A'\n[params]\nx = 1\n+++\nB\n", "B\n"),
        ("blocks", '{"title": "A"}\n\nB\n', "\n\nB\n"),
        ("blocks", "---\nA sentence between rules.\n---\n", "---\nA sentence between rules.\n---\n"),
        ("blocks", "No: front matter\n\nB\n", "No: front matter\n\nB\n"),
        ("meta", "Title: A\nTags: b,\n    c\n\nB\n", "\nB\n"),
        ("meta", "Title: A\nis no metadata\n", "Title: A\nis no metadata\n"),
        ("nikola", "<!--\n.. title: A\n.. slug: a\n-->\n\nB\n", "\nB\n"),
        ("nikola", ".. title: A\n.. date: 2024\n\nB\n", "\nB\n"),
        ("lektor", "title: A\n---\nbody:\n\nB\n\n----\n\nC\n---\ntags: d\n", "B\n\n---\n\nC\n"),
    ],
)
def test_body(splitter: str, text: str, body: str) -> None:
    assert SPLITTERS[splitter](text)[1] == body


def test_scalars_are_kept_for_templates() -> None:
    metadata, _ = SPLITTERS["blocks"]("---\ntitle: A\ndate: 2024-01-02\ntags: [b]\ndraft: false\n---\n")
    assert metadata == {"title": "A", "date": "2024-01-02", "draft": False}
