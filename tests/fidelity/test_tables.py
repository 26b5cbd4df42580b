"""The tables of the instrument hold what they say."""

from pathlib import Path

import pytest

from fidelity import dialects, normalise, stubs
from fidelity.engines import ENGINES
from fidelity.engines.python_markdown import EXTENSIONS
from fidelity.front import SPLITTERS
from fidelity.normalise import NORMALISATIONS, Normalisation
from fidelity.probe import HABITS
from fidelity.stub import Stub
from fidelity.stubs import STUBS

README = Path(dialects.__file__).with_name("README.md").read_text("utf-8")


@pytest.mark.parametrize("stub", STUBS, ids=lambda stub: f"{stub.language} {stub.name}")
def test_stub_turns_its_example_into_what_it_says(stub: Stub) -> None:
    before, after = stub.example
    assert stub.apply(before) == after


@pytest.mark.parametrize("row", NORMALISATIONS, ids=lambda row: f"{row.of} {row.name}")
def test_normalisation_turns_its_example_into_what_it_says(row: Normalisation) -> None:
    before, after = row.example
    assert row.clean(before) == after


def test_normalisations_do_not_undo_one_another() -> None:
    assert normalise.normalise("“It’s” – on $$x_1$$…", "text") == '"It\'s" - on x_1...'
    assert normalise.normalise(" /caf%C3%A9 ", "target") == "/café"


@pytest.mark.parametrize("dialect", dialects.SETUPS)
def test_setup_names_parts_that_exist(dialect: str) -> None:
    setup = dialects.SETUPS[dialect]
    assert setup.engine in ENGINES
    assert setup.front in SPLITTERS
    assert not setup.language or setup.language in {stub.language for stub in STUBS}
    assert setup.engine != "python-markdown" or setup.flavour in EXTENSIONS


def test_setup_is_that_of_the_longest_name() -> None:
    assert dialects.find_setup("al-folio-distill") == dialects.JEKYLL
    assert dialects.find_setup("Hugo TOML") == dialects.HUGO
    assert dialects.find_setup("nextjs-yaml") == dialects.REMARK
    assert dialects.find_setup("zola") is None


def test_every_probed_dialect_has_a_setup() -> None:
    assert all(dialects.find_setup(dialect) for dialect in HABITS)


def test_stub_leaves_code_where_markdown_would() -> None:
    assert stubs.put_stubs("`[[a]]` [[b]]\n\n```\n[[c]]\n```\n", "obsidian") == "`[[a]]` [b](<b>)\n\n```\n[[c]]\n```\n"


@pytest.mark.parametrize(
    ("written", "resolved"),
    [
        ("{{ site.baseurl }}/a", "/a"),
        ("{{ '/b' | relative_url }}", "/b"),
        ("{% post_url 2024-01-02-c %}", "2024-01-02-c"),
        ("https://a.org/{d}", "https://a.org/{d}"),
    ],
)
def test_target_of_ours_that_was_kept_as_written_is_resolved(written: str, resolved: str) -> None:
    assert normalise.resolve_target(written, "liquid") == resolved


def test_readme_has_the_tables() -> None:
    assert stubs.make_table() in README
    assert normalise.make_table() in README
