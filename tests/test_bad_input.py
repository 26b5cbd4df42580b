"""What bad input gets: a message with its place, an exit code, and the database that stands left as it is."""

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.commands import Ended, hindcast

GOOD = "---\ntitle: Good\ndate: 2025-01-01\n---\n**Predictions**\n\n- It will rain in 2025.\n- It will snow in 2025.\n"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder with a good post, and a database that was built from it."""

    folder: Path
    """The folder."""

    database: bytes
    """The database as it stands."""

    def write(self, path: str, content: str | bytes) -> None:
        """Write a file."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())

    def build(self, *options: str, target: str = "old.db") -> Ended:
        """Build from all that is here."""
        curated = ["--assessments", "assessments"] if (self.folder / "assessments").exists() else []
        return hindcast(
            *("build", "posts", "--db", target, "--as-of", "2026-01-01", *curated, *options), folder=self.folder
        )

    def check_untouched(self) -> None:
        """Check that the database is as it was, and that nothing is left lying about."""
        assert (self.folder / "old.db").read_bytes() == self.database
        assert {file.name for file in self.folder.iterdir()} <= {
            "posts",
            "old.db",
            "assessments",
            "talks.yml",
            "synonyms.yml",
        }


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a database of the good post."""
    folder = tmp_path_factory.mktemp("good")
    (folder / "posts").mkdir()
    (folder / "posts" / "good.md").write_text(GOOD)
    ended = hindcast("build", "posts", "--db", "good.db", "--as-of", "2026-01-01", folder=folder)
    assert (ended.code, ended.errors) == (0, ())
    return (folder / "good.db").read_bytes()


@pytest.fixture
def place(tmp_path: Path, database: bytes) -> Place:
    """A folder with the good post and its database."""
    place = Place(tmp_path, database)
    place.write("posts/good.md", GOOD)
    place.write("old.db", database)
    return place


ASSESSMENT = "- prediction: {slug}\n  outcome: right\n"
FILES: dict[str, tuple[dict[str, str | bytes], str]] = {
    "broken YAML": (
        {"posts/bad.md": "---\ntitle: x\ntags: [a, b\n---\nText.\n"},
        "bad.md:3: front-matter-invalid did not find expected ',' or ']': mend the YAML",
    ),
    "a value that YAML reads otherwise": (
        {"posts/bad.md": "---\n- a: One: two\n---\nText.\n"},
        "bad.md:2: front-matter-invalid mapping values are not allowed in this context: mend the YAML",
    ),
    "unclosed front matter": (
        {"posts/bad.md": "---\ntitle: x\n\nText.\n"},
        "bad.md:1: front-matter-unclosed the front matter that `---` opens is never closed: "
        "put `---` on a line of its own behind it",
    ),
    "a date that is none": (
        {"posts/bad.md": "---\ntitle: x\ndate: 2025-02-30\n---\nText.\n"},
        "bad.md:3: date-invalid `2025-02-30` is no date: write it as YYYY-MM-DD",
    ),
    "two posts with one id": (
        {"posts/sub/good.md": "Text.\n"},
        "sub/good.md:0: duplicate-post-id the id `good` is that of good.md already: give one of them another `slug`",
    ),
    "not UTF-8": (
        {"posts/bad.md": b"One\ncaf\xe9\n"},
        "bad.md:2: not-utf8 byte 0xe9 is not UTF-8: save the file as UTF-8",
    ),
    "NUL bytes": (
        {"posts/bad.md": b"One\nt\0wo\n"},
        "bad.md:2: nul-byte NUL byte at offset 5: this is no text file, or one in UTF-16; save it as UTF-8",
    ),
    "an empty file": (
        {"posts/bad.md": ""},
        "bad.md:1: empty-file no text in it: write the post, or remove the file",
    ),
    "a file that is too large": (
        {"posts/bad.md": b"a" * 5_000_001},
        "bad.md:0: too-large 5000001 bytes, and the limit is 5000000: split it, or leave it out",
    ),
    "aliases": (
        {"posts/bad.md": "---\na: &a [1]\nb: &b [*a, *a]\n---\nText.\n"},
        "bad.md:3: front-matter-alias an alias (`*name`) is not allowed: write the value out: mend the YAML",
    ),
    "bottomless nesting": (
        {"posts/bad.md": f"---\n{'? ' * 100_000}a\n---\nText.\n"},
        "bad.md:2: front-matter-invalid lists and mappings nest more than 20 deep: mend the YAML",
    ),
    "an assessment whose prediction does not exist": (
        {"assessments/good.yml": "# Judged.\n" + ASSESSMENT.format(slug="it-will-ran-in-2025")},
        "assessments/good.yml:2: prediction-unknown `good` has no prediction `it-will-ran-in-2025`: "
        "did you mean `it-will-rain-in-2025`?",
    ),
    "assessments of no post": (
        {"assessments/goof.yml": ASSESSMENT.format(slug="it-will-rain-in-2025")},
        "assessments/goof.yml:1: post-unknown there is no post `goof`: did you mean good?",
    ),
    "two assessments of one prediction": (
        {"assessments/good.yml": ASSESSMENT.format(slug="it-will-rain-in-2025") * 2},
        "assessments/good.yml:3: prediction-assessed-twice `it-will-rain-in-2025` is judged above: keep one",
    ),
    "assessments that are no list": (
        {"assessments/good.yml": "prediction: x\n"},
        "assessments/good.yml:1: curation-invalid this file is to be a list: start entries with `- `",
    ),
    "aliases in assessments": (
        {"assessments/good.yml": "- &a [1]\n- *a\n"},
        "assessments/good.yml:2: curation-invalid an alias (`*name`) is not allowed: "
        "write the value out: mend the YAML",
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_bad_content_is_told_with_its_place_and_the_old_database_survives(place: Place, name: str) -> None:
    files, message = FILES[name]
    for path, content in files.items():
        place.write(path, content)
    ended = place.build()

    assert (ended.code, ended.errors) == (1, (message,))
    assert ended.output.splitlines()[-1] == (
        "Wrote nothing, old.db is as it was: mend the errors above, or leave files out with --keep-going."
    )
    place.check_untouched()


def test_what_is_broken_can_be_left_out(place: Place) -> None:
    broken, messages = [], []
    for number, (files, message) in enumerate(FILES.values()):
        for path, content in files.items():
            name = path.replace("bad.md", f"bad-{number:02}.md")
            place.write(name, content)
            broken += [name.removeprefix("posts/")] if name.startswith("posts/") else []
            messages += [message.replace("bad.md", f"bad-{number:02}.md")] if name.startswith("posts/") else []
    place.write("assessments/good.yml", ASSESSMENT.format(slug="it-will-rain-in-2025") + ASSESSMENT.format(slug="zzz"))
    ended = place.build("--keep-going", target="new.db")

    assert ended.code == 0
    assert [line for line in ended.errors if not line.startswith("assessments/")] == sorted(messages)
    assert ended.output.splitlines()[-1 - len(broken) :] == [f"left out: {path}" for path in sorted(broken)] + [
        "Wrote new.db."
    ]
    with sqlite3.connect(place.folder / "new.db") as new:
        assert new.execute("select id from posts").fetchall() == [("good",)]
        assert new.execute("select prediction_id from outcomes").fetchall() == [("good/it-will-rain-in-2025",)]
        problems = new.execute("select path, line, code, message from problems order by id").fetchall()
    assert tuple("{}:{}: {} {}".format(*problem) for problem in problems) == ended.errors


def test_a_link_to_a_file_that_is_gone_is_unreadable(place: Place) -> None:
    (place.folder / "posts" / "gone.md").symlink_to("nowhere.md")
    ended = place.build()

    message = "gone.md:0: unreadable No such file or directory: check the file and its permissions"
    assert (ended.code, ended.errors) == (1, (message,))
    place.check_untouched()


def test_all_problems_are_told_at_once_in_order(place: Place) -> None:
    place.write("posts/z.md", "")
    place.write("posts/a.md", "---\ndate: never\n---\n")
    place.write("posts/b.md", b"\xff\n")
    place.write("assessments/good.yml", "- text\n- prediction: x\n  outcome: right\n")
    ended = place.build()

    assert ended.code == 1
    assert [line.split(" ")[:2] for line in ended.errors] == [
        ["a.md:2:", "date-invalid"],
        ["assessments/good.yml:1:", "curation-invalid"],
        ["assessments/good.yml:2:", "prediction-unknown"],
        ["b.md:1:", "not-utf8"],
        ["z.md:1:", "empty-file"],
    ]
    place.check_untouched()


@pytest.mark.parametrize("options", [(), ("--keep-going",)])
def test_no_posts_at_all_is_an_error_even_where_it_keeps_going(place: Place, options: tuple[str, ...]) -> None:
    (place.folder / "posts" / "good.md").rename(place.folder / "posts" / "good.txt")
    ended = place.build(*options)

    message = "posts:0: no-posts no Markdown in a file that may be a post: name a folder of posts"
    assert (ended.code, ended.errors) == (1, (message,))
    place.check_untouched()


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("nowhere/new.db", "nowhere/new.db:0: target-unwritable No such file or directory: choose another place"),
        ("posts", "posts:0: target-unwritable posts is a folder: name a file"),
        ("old.db/new.db", "old.db/new.db:0: target-unwritable Not a directory: choose another place"),
    ],
)
def test_a_database_that_cannot_be_written_is_told(place: Place, target: str, message: str) -> None:
    ended = place.build(target=target)

    assert (ended.code, ended.output, ended.errors) == (1, "", (message,))
    place.check_untouched()


def test_files_beside_the_posts_that_are_not_there_are_told(place: Place) -> None:
    ended = place.build("--talks", "talks.yml", "--assessments", "nowhere")

    gone = "unreadable No such file or directory: check the file and its permissions"
    assert (ended.code, ended.errors) == (1, (f"nowhere:0: {gone}", f"talks.yml:0: {gone}"))
    place.check_untouched()


def test_mistakes_among_synonyms_are_told_with_their_line(place: Place) -> None:
    place.write("synonyms.yml", "- [LLM, large language model]\n- [alone]\n")
    ended = place.build("--synonyms", "synonyms.yml")

    message = "a meaning needs two terms or more: mend the list that starts here"
    assert (ended.code, ended.errors) == (1, (f"synonyms.yml:2: curation-invalid {message}",))
    place.check_untouched()


WARNING = "---\ntitle: x\ntitle: y\n---\nText.\n"
WARNED = "warn.md:3: front-matter-duplicate-key `title` stands here again: this one counts"


def test_a_warning_stops_nothing(place: Place) -> None:
    place.write("posts/warn.md", WARNING)
    ended = place.build()

    assert (ended.code, ended.errors, ended.output.splitlines()[-1]) == (0, (WARNED,), "Wrote old.db.")


def test_a_warning_stops_a_strict_build(place: Place) -> None:
    place.write("posts/warn.md", WARNING)
    ended = place.build("--strict")

    assert (ended.code, ended.errors) == (1, (WARNED,))
    place.check_untouched()


def test_a_strict_build_that_keeps_going_leaves_out_what_it_warns_of(place: Place) -> None:
    place.write("posts/warn.md", WARNING)
    ended = place.build("--strict", "--keep-going")

    assert (ended.code, ended.errors) == (0, (WARNED,))
    assert ended.output.splitlines()[-2:] == ["left out: warn.md", "Wrote old.db."]


def test_a_note_stops_nothing_even_where_it_is_strict(place: Place) -> None:
    place.write("posts/note.md", "---\n\nText between rules.\n\n---\n")
    ended = place.build("--strict")

    assert ended.code == 0
    assert [line.split(" ")[1] for line in ended.errors] == ["front-matter-not-mapping"]


def test_a_quiet_build_prints_problems_only(place: Place) -> None:
    place.write("posts/warn.md", WARNING)
    ended = place.build("--quiet")

    assert ended == Ended(0, "", (WARNED,))


def test_a_build_ends_with_the_rows_of_each_table(place: Place) -> None:
    lines = place.build().output.splitlines()

    assert lines[0].split() == ["table", "rows"]
    assert ["posts", "1"] in [line.split() for line in lines]
    assert ["predictions", "2"] in [line.split() for line in lines]
    assert lines[-1] == "Wrote old.db."


@pytest.mark.parametrize("workers", ["1", "2"])
def test_bad_content_is_told_alike_by_any_number_of_workers(place: Place, workers: str) -> None:
    for number in range(40):
        place.write(f"posts/{number:02}.md", b"\xff\n" if number % 7 == 0 else "Text.\n")
    ended = place.build("--workers", workers)

    assert ended.code == 1
    assert [line.split(":")[0] for line in ended.errors] == ["00.md", "07.md", "14.md", "21.md", "28.md", "35.md"]
    place.check_untouched()


def test_a_check_tells_the_same_and_writes_nothing(place: Place) -> None:
    place.write("posts/bad.md", "")
    before = {file: file.stat().st_mtime_ns for file in place.folder.rglob("*")}
    ended = hindcast("check", "posts", folder=place.folder)

    assert (ended.code, ended.errors) == (
        1,
        ("bad.md:1: empty-file no text in it: write the post, or remove the file",),
    )
    assert ended.output.splitlines()[-1] == "Problems stand above."
    assert {file: file.stat().st_mtime_ns for file in place.folder.rglob("*")} == before


def test_a_check_of_good_posts_says_so(place: Place) -> None:
    ended = hindcast("check", "posts/good.md", folder=place.folder)

    assert (ended.code, ended.errors, ended.output.splitlines()[-1]) == (0, (), "No errors.")
    place.check_untouched()


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("build",),
        ("build", "posts"),
        ("build", "nowhere", "--db", "x.db"),
        ("build", "posts", "--db", "x.db", "--workers", "0"),
        ("build", "posts", "--db", "x.db", "--as-of", "soon"),
        ("build", "posts", "--db", "x.db", "--nonsense"),
        ("check",),
        ("check", "posts", "--db", "x.db"),
        ("nonsense",),
    ],
    ids=" ".join,
)
def test_a_command_that_is_not_understood_exits_with_2(place: Place, arguments: tuple[str, ...]) -> None:
    ended = hindcast(*arguments, folder=place.folder)

    assert (ended.code, ended.output) == (2, "")
    assert any("Usage: hindcast" in line for line in ended.errors)
    place.check_untouched()


def test_a_clock_that_is_set_to_nonsense_is_not_understood(place: Place) -> None:
    ended = hindcast("check", "posts", folder=place.folder, SOURCE_DATE_EPOCH="yesterday")

    assert ended.code == 2
    assert "SOURCE_DATE_EPOCH" in ended.errors[-1]


@pytest.mark.parametrize(("command", "flag"), [("build", "--help"), ("check", "-h")])
def test_help_shows_examples_and_exit_codes(place: Place, command: str, flag: str) -> None:
    ended = hindcast(command, flag, folder=place.folder)

    assert (ended.code, ended.errors) == (0, ())
    assert f"  hindcast {command} posts" in ended.output
    assert "Exit codes: 0 done, 1 problems" in ended.output


@pytest.mark.parametrize(
    "command",
    [
        lambda folder: [str(folder / "posts" / os.fsdecode(b"caf\xe9.md"))],
        lambda folder: [str(folder / "posts")],
    ],
    ids=["named", "found"],
)
def test_a_file_whose_name_is_not_utf8_is_built(place: Place, command: Callable[[Path], list[str]]) -> None:
    place.write("posts/" + os.fsdecode(b"caf\xe9.md"), "Text.\n")
    ended = hindcast("build", *command(place.folder), "--db", "new.db", folder=place.folder)

    assert (ended.code, ended.errors) == (0, ())
    with sqlite3.connect(place.folder / "new.db") as new:
        assert ("caf\ufffd.md",) in new.execute("select path from posts").fetchall()
