"""YAML that cannot surprise: scalars as text, lines of keys, no aliases, no bottomless nesting."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from build_db.safe_yaml import Loaded, NotPlainError, TextLoader, YamlError, load_yaml, plain_value


def nested(depth: int) -> str:
    """Write mappings, one within the other."""
    return "\n".join(f"{'  ' * level}a:" for level in range(depth))


@pytest.mark.parametrize(
    ("text", "loaded"),
    [
        ("", Loaded(None, {}, ())),
        ("# nothing but a comment", Loaded(None, {}, ())),
        ("word", Loaded("word", {}, ())),
        (
            "\ndate: 2024-12-10\nyear: 2024\nshare: 0.5\ndraft: no\nnothing: ~\nempty:\n",
            Loaded(
                {"date": "2024-12-10", "year": "2024", "share": "0.5", "draft": "no", "nothing": None, "empty": None},
                {("date",): 2, ("year",): 3, ("share",): 4, ("draft",): 5, ("nothing",): 6, ("empty",): 7},
                (),
            ),
        ),
        (
            "- a\n- b:\n    c\n-\n  - d\n",
            Loaded(["a", {"b": "c"}, ["d"]], {(0,): 1, (1,): 2, (2,): 5}, ()),
        ),
        (
            "a: 1\nb: 2\na: 3\n",
            Loaded({"a": "3", "b": "2"}, {("a",): 3, ("b",): 2}, (("a", 3),)),
        ),
        ("quoted: '*not an alias*'", Loaded({"quoted": "*not an alias*"}, {("quoted",): 1}, ())),
        ("<<: {a: b}", Loaded({"<<": {"a": "b"}}, {("<<",): 1}, ())),
        ("a: !!str 2024", Loaded({"a": "2024"}, {("a",): 1}, ())),
    ],
)
def test_scalars_stay_text_and_every_key_has_its_line(text: str, loaded: Loaded) -> None:
    assert load_yaml(text) == loaded


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: 1\nb: [1, 2", 2, "did not find expected ',' or ']'"),
        ("a: 1\nb: [1, 2\n\n", 2, "did not find expected ',' or ']'"),
        ("a: 1\nb: [1, 2\nc: 3", 3, "did not find expected ',' or ']'"),
        ("a: 1\nb: c: d", 2, "mapping values are not allowed in this context"),
        ("a: 1\n\tb: 2", 2, "found a tab character that violates indentation"),
        ("a: 1\n---\nb: 2", 2, "but found another document"),
        ("a: 1\n? [b]\n: c", 2, "found unhashable key"),
        ("a: 1\nb: \x07", 2, "character #x0007 is not allowed"),
        ('a: 1\nb: "\\ud800"', 2, "found invalid Unicode character escape code"),
        ("a: 1\nb: !ours x", 2, "could not determine a constructor for the tag '!ours'"),
        ("a: 1\nb: !!int x", 2, "could not determine a constructor for the tag 'tag:yaml.org,2002:int'"),
        ('a: 1\nb: !!int ""', 2, "could not determine a constructor for the tag 'tag:yaml.org,2002:int'"),
        ("a: 1\nb: !!bool x", 2, "could not determine a constructor for the tag 'tag:yaml.org,2002:bool'"),
        ("a: 1\nb: !!timestamp x", 2, "could not determine a constructor for the tag 'tag:yaml.org,2002:timestamp'"),
        ("a: 1\nb: !!python/name:os.system x", 2, "could not determine a constructor for the tag"),
    ],
)
def test_what_is_no_yaml_is_an_error_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(YamlError) as caught:
        load_yaml(text)

    assert (caught.value.line, caught.value.alias) == (line, False)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x", "a: &x [1]\nb: {<<: *x}", "- &x a\n- [*x, *x]"])
def test_an_alias_is_refused(text: str) -> None:
    with pytest.raises(YamlError) as caught:
        load_yaml(text)

    assert (caught.value.line, caught.value.alias) == (2, True)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (nested(21), 21),
        ("[" * 200_000, 1),
        ("{a: " * 200_000, 1),
        ("- " * 200_000 + "a", 1),
        ("-   " * 200_000 + "a", 1),
        ("? " * 200_000 + "a", 1),
        ("\n".join(" " * level + "? " for level in range(200)), 21),
    ],
)
def test_bottomless_nesting_is_refused_before_it_takes_the_process_down(text: str, line: int) -> None:
    with pytest.raises(YamlError, match="lists and mappings nest more than 20 deep") as caught:
        load_yaml(text)

    assert caught.value.line == line


def test_twenty_levels_are_read() -> None:
    value, depth = load_yaml(nested(20)).value, 0
    while value is not None:
        value, depth = value["a"], depth + 1

    assert depth == 20


YAML_PIECES = (
    "a|b: |- |\n|? |: |[|]|{|}|, |~|null|!!null |!!str |!!int |!!seq |!x |&k |\"q\"|'s'|1|<<: |# c\n|k: v\n|l:\n- x\n"
    "|m: {a: 1, b: [c, ~]}\n|[a]: b\n|--- |!!set {a}\n|!!binary aGk="
).split("|")


class StockLoader(yaml.CSafeLoader):
    """PyYAML's loader without any implicit type but null, which it tells by its own pattern."""


StockLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith(":null")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize(
    "text", ["", "~", "null", "Null", "NULL", "nULL", "nul", "~~", "n", "no", "1", "2024-01-02", "<<"]
)
@pytest.mark.parametrize("form", ["{}", "'{}'", '"{}"', "! {}", "!!str {}", "k: {}", "- {}", "? {}\n: v"])
def test_a_node_has_the_tag_that_pyyaml_gives_it(form: str, text: str) -> None:
    written = form.format(text)

    assert repr(TextLoader(written).get_single_node()) == repr(StockLoader(written).get_single_node())


@given(text=st.lists(st.sampled_from(YAML_PIECES), max_size=12).map("".join))
@settings(max_examples=1000)
def test_plain_values_are_those_that_pyyaml_makes(text: str) -> None:
    try:
        loader = TextLoader(text)
        node = loader.get_single_node()
        value = plain_value(node) if node is not None else None
    except (yaml.YAMLError, NotPlainError):
        return
    assert value == (loader.construct_document(node) if node is not None else None)
