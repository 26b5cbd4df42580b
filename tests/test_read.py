"""Reading: bytes become text, and what is wrong with them is said with its line."""

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_db.problems import Problem
from build_db.read import SIZE_LIMIT, PostFile, find_posts, mend_encoding, read_post, read_texts
from tests.cases import plain

MENDED = "characters were read in a wrong encoding and have been mended: check the line"


def macroman(text: str) -> str:
    """Garble text as a program does that takes UTF-8 for MacRoman."""
    return text.encode("utf-8").decode("mac_roman")


def windows(text: str) -> str:
    """Garble text as a program does that takes UTF-8 for Windows-1252."""
    return text.encode("utf-8").decode("cp1252")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"plain\n", "plain\n"),
        ("naïve — “yes” 🙏\n".encode(), "naïve — “yes” 🙏\n"),
        (b"\xef\xbb\xbf---\ntitle: x\n---\n", "---\ntitle: x\n---\n"),
        (b"one\r\ntwo\r\n\r\nfour", "one\ntwo\n\nfour"),
        (b"one\rtwo", "one\ntwo"),
        (
            "Nombre d’élèves : 12 à 13 %, œuvre, Ünïcödé, ção\n".encode(),
            "Nombre d’élèves : 12 à 13 %, œuvre, Ünïcödé, ção\n",
        ),
        ("機械学習 и ещё\n".encode(), "機械学習 и ещё\n"),
    ],
)
def test_text_is_read_as_it_is_meant(tmp_path: Path, data: bytes, text: str) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(data)
    source = read_post(PostFile(file, "sub/a.md"))

    assert (source.path, source.text, source.problems) == ("sub/a.md", text, ())
    assert source.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("garbled", "mended", "lines"),
    [
        *((f"fine\nthanks {macroman(emoji)}!\n", f"fine\nthanks {emoji}!\n", [2]) for emoji in "🙏😅🙃🎉🤖"),
        (f"{macroman('🙏')} and\nnothing and\n{macroman('😅🙃')}", "🙏 and\nnothing and\n😅🙃", [1, 3]),
        (f"{windows('caffè')} and {windows('it’s')}", "caffè and it’s", [1]),
        (f"{macroman('🙏')} next to ü", "🙏 next to ü", [1]),
        ("an apple \uf8ff alone", "an apple \uf8ff alone", []),
        ("an apple \uf8ffé. before others", "an apple \uf8ffé. before others", []),
        ("\uf8ffééé", "\uf8ffééé", []),
    ],
)
def test_text_that_went_through_a_wrong_encoding_is_mended_with_a_warning_for_each_line(
    garbled: str, mended: str, lines: list[int]
) -> None:
    assert mend_encoding(garbled, "a.md") == (mended, [Problem("a.md", line, "mojibake", MENDED) for line in lines])


@given(st.text(max_size=60), st.lists(st.sampled_from("🙏é—\n \uf8ff"), max_size=8).map("".join))
def test_mending_keeps_the_number_of_lines(text: str, more: str) -> None:
    for garbled in (text + more, text + macroman(more.replace("\uf8ff", ""))):
        mended, problems = mend_encoding(garbled, "a.md")

        assert mended.count("\n") == garbled.count("\n")
        assert bool(problems) == (mended != garbled)


@pytest.mark.parametrize(
    ("data", "line", "code", "message"),
    [
        (
            b"",
            1,
            "empty-file",
            "no text in it: write the post, or remove the file",
        ),
        (b" \n\r\n\t", 1, "empty-file", "no text in it: write the post, or remove the file"),
        (b"\xef\xbb\xbf", 1, "empty-file", "no text in it: write the post, or remove the file"),
        (b"one\ncaf\xe9\n", 2, "not-utf8", "byte 0xe9 is not UTF-8: save the file as UTF-8"),
        (
            b"one\ntwo\nth\0ree",
            3,
            "nul-byte",
            "NUL byte at offset 10: this is no text file, or one in UTF-16; save it as UTF-8",
        ),
        (
            "text".encode("utf-16-le"),
            1,
            "nul-byte",
            "NUL byte at offset 1: this is no text file, or one in UTF-16; save it as UTF-8",
        ),
        (
            b"a" * (SIZE_LIMIT + 1),
            0,
            "too-large",
            "5000001 bytes, and the limit is 5000000: split it, or leave it out",
        ),
    ],
    ids=lambda value: value[:12] if isinstance(value, bytes) else None,
)
def test_a_file_that_cannot_be_used_is_given_up_with_a_reason(
    tmp_path: Path, data: bytes, line: int, code: str, message: str
) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(data)

    assert plain(read_post(PostFile(file, "a.md"))) == {
        "path": "a.md",
        "problems": plain([Problem("a.md", line, code, message)]),
    }


def test_a_file_that_is_gone_is_given_up_with_a_reason(tmp_path: Path) -> None:
    source = read_post(PostFile(tmp_path / "gone.md", "gone.md"))

    message = "No such file or directory: check the file and its permissions"
    assert source.problems == (Problem("gone.md", 0, "unreadable", message),)


def test_posts_are_found_in_order_and_other_files_passed_over(tmp_path: Path) -> None:
    for name in ("b.md", "a/z.MD", "a/b/index.markdown", ".hidden.md", ".git/x.md", "a/.b/y.md", "c.txt", "mdfile"):
        file = tmp_path / "posts" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("text")
    (tmp_path / "posts" / "folder.md").mkdir()
    (tmp_path / "posts" / "gone.md").symlink_to(tmp_path / "nowhere")
    (tmp_path / "single.md").write_text("text")
    os.mkfifo(tmp_path / "posts" / "pipe.md")

    found = find_posts([tmp_path / "posts", tmp_path / "single.md"])

    assert [post.path for post in found] == ["a/b/index.markdown", "a/z.MD", "b.md", "gone.md", "single.md"]


def test_a_file_name_that_is_not_utf8_can_be_printed(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.md")).write_text("text")

    assert [post.path for post in find_posts([tmp_path])] == ["caf\ufffd.md"]


def test_files_beside_the_posts_are_read_in_order(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text("[]")
    (tmp_path / "a.yaml").write_text("[]")
    (tmp_path / "c.txt").write_text("")

    assert [source.path for source in read_texts(tmp_path)] == [f"{tmp_path}/a.yaml", f"{tmp_path}/b.yml"]
    assert [source.path for source in read_texts(tmp_path / "b.yml")] == [f"{tmp_path}/b.yml"]
    assert [source.problems[0].code for source in read_texts(tmp_path / "gone.yml")] == ["unreadable"]
    assert read_texts(None) == []
