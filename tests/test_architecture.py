"""What holds of the code itself: stages stand apart, modules are small, patterns have examples."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.cases import REPOSITORY

PACKAGE = REPOSITORY / "build_db"
MODULES = sorted(PACKAGE.rglob("*.py"))
STAGES = {"read", "dialects", "parse", "extract", "render", "check", "curate", "rows", "load"}
SHARED = {
    *(
        "models",
        "records",
        "problems",
        "normalise",
        "slugs",
        "safe_yaml",
        "markdown",
        "attributes",
        "catalogue",
        "schema",
        "views",
        "related",
    ),
}
"""What stages may import: values and small tools, which know of no stage."""
ORDER = {"pipeline", "__main__"}
"""What may know of several stages."""
MODULE_LINES = 250
FUNCTION_LINES = 50
PIPELINE_LINES = 60
DATA = {"schema.py", "models.py"}
"""Tables and records, each a list that reads from top to bottom: their length is no complexity."""


@cache
def tree_of(module: Path) -> ast.Module:
    """Parse a module, without importing it."""
    return ast.parse(module.read_text(encoding="utf-8"))


def name_of(module: Path) -> str:
    """Give the first part of a module's name within the package."""
    part = module.relative_to(PACKAGE).parts[0]
    return part.removesuffix(".py")


def imports_of(module: Path) -> Iterator[str]:
    """Yield the full names of the modules that a module imports."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own_imports_of(module: Path) -> set[str]:
    """Give the parts of the package that a module imports."""
    return {name.split(".")[1] for name in imports_of(module) if name.startswith("build_db.")}


def functions_of(module: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield all functions of a module, methods included."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def relative(module: Path) -> str:
    """Name a module for people."""
    return module.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_a_stage_imports_no_other_stage(stage: str) -> None:
    modules = [module for module in MODULES if name_of(module) == stage]
    assert modules

    for module in modules:
        others = own_imports_of(module) & (STAGES | ORDER | {"plan", "workers"}) - {stage}
        # rows are what load is given: their type is all that it knows of them
        assert others <= ({"rows"} if stage == "load" else set()), relative(module)


def test_what_stages_share_knows_of_no_stage() -> None:
    for module in MODULES:
        if name_of(module) in SHARED:
            assert own_imports_of(module) <= SHARED | {"__version__"}, relative(module)


def test_the_pipeline_alone_knows_the_order() -> None:
    knowing = {name_of(module): own_imports_of(module) & STAGES for module in MODULES}

    assert knowing["pipeline"] == STAGES
    assert knowing["__main__"] <= {"load", "dialects"}, "what can go wrong with the target, names of dialects"
    for name, stages in knowing.items():
        if name not in STAGES | ORDER:
            assert stages == set(), name


@pytest.mark.parametrize(
    ("library", "owner"),
    [
        ("sqlite_utils", "load"),
        ("sqlite3", "load"),
        ("ftfy", "read"),
        ("frontmatter", "dialects"),
        ("nh3", "render"),
        ("yaml", "safe_yaml"),
        ("mdit_py_plugins", "markdown"),
        ("concurrent", "workers"),
        ("click", "__main__"),
    ],
)
def test_a_library_has_one_owner(library: str, owner: str) -> None:
    importers = {
        name_of(module) for module in MODULES if library in {name.split(".")[0] for name in imports_of(module)}
    }

    assert importers == {owner}


READS = {"open", "read_bytes", "read_text", "write_bytes", "write_text", "glob", "rglob", "iterdir", "stat"}


def test_files_are_opened_by_read_alone() -> None:
    openers = {
        relative(module)
        for module in MODULES
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.Call)
        and (node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")) in READS
        and not (isinstance(node.func, ast.Attribute) and relative(module) == "parse/sections.py")  # its own `open`
    }
    # the command counts files, so as to know how many workers pay
    assert openers - {"__main__.py"} == {"read/files.py", "read/site.py"}


PURE = {
    "dialects",
    "parse",
    "extract",
    "render",
    "check",
    "rows",
    "normalise",
    "slugs",
    "markdown",
    "attributes",
    "catalogue",
    "curate",
    "related",
}
IMPURE = {"os", "sys", "time", "random", "socket", "urllib.request", "subprocess", "tempfile", "pathlib", "secrets"}


def test_what_lies_between_reading_and_loading_knows_no_disk_clock_network_or_chance() -> None:
    for module in MODULES:
        if name_of(module) in PURE:
            names = set(imports_of(module))
            assert not {name.split(".")[0] for name in names} & IMPURE, relative(module)
            assert not {name for name in names if name.startswith("urllib.request")}, relative(module)
            text = module.read_text(encoding="utf-8")
            assert not re.search(r"\.(?:now|today|utcnow)\(", text), relative(module)


def test_the_pipeline_fits_on_a_page() -> None:
    assert len((PACKAGE / "pipeline.py").read_text().splitlines()) < PIPELINE_LINES


@pytest.mark.parametrize("module", MODULES, ids=relative)
def test_a_module_is_small(module: Path) -> None:
    if module.name not in DATA:
        assert len(module.read_text(encoding="utf-8").splitlines()) <= MODULE_LINES


@pytest.mark.parametrize("module", MODULES, ids=relative)
def test_functions_are_small(module: Path) -> None:
    lengths = {function.name: (function.end_lineno or 0) - function.lineno + 1 for function in functions_of(module)}

    assert {name: length for name, length in lengths.items() if length > FUNCTION_LINES} == {}


def patterns_of(module: Path) -> Iterator[ast.Call]:
    """Yield the calls by which a module makes patterns."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            yield node


@pytest.mark.parametrize("module", [module for module in MODULES if any(patterns_of(module))], ids=relative)
def test_every_pattern_has_an_example_beside_it(module: Path) -> None:
    lines = module.read_text(encoding="utf-8").splitlines()
    rows_with_examples = {"catalogue/talk_patterns.py", "catalogue/resources.py"}
    for call in patterns_of(module):
        around = "\n".join(lines[max(0, call.lineno - 5) : (call.end_lineno or call.lineno) + 1])
        has_example = re.search(r"#.*[\"'“`:].*", around) is not None
        assert has_example or relative(module) in rows_with_examples, f"{relative(module)}:{call.lineno}"


def test_every_code_of_a_problem_is_explained_and_every_explained_code_is_used() -> None:
    texts = {relative(module): module.read_text(encoding="utf-8") for module in MODULES}
    (codes,) = [
        node.value
        for node in ast.walk(tree_of(PACKAGE / "problems.py"))
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "CODES"
    ]
    assert isinstance(codes, ast.Dict)
    for key in codes.keys:
        assert isinstance(key, ast.Constant)
        assert isinstance(key.value, str)
        assert [name for name, text in texts.items() if name != "problems.py" and f'"{key.value}"' in text], key.value


@pytest.mark.parametrize("module", MODULES, ids=relative)
def test_a_module_says_what_it_is_for(module: Path) -> None:
    assert ast.get_docstring(tree_of(module))


def test_every_field_of_what_stages_hand_on_is_documented() -> None:
    """A row's fields are described in the schema, in the same words for all readers."""
    for node in tree_of(PACKAGE / "models.py").body:
        if not isinstance(node, ast.ClassDef) or (ast.get_docstring(node) or "").startswith("All records"):
            continue
        for field, doc in zip(node.body, [*node.body[1:], node], strict=True):
            if isinstance(field, ast.AnnAssign):
                assert isinstance(doc, ast.Expr), f"{node.name}.{ast.unparse(field.target)}"
                assert isinstance(doc.value, ast.Constant), f"{node.name}.{ast.unparse(field.target)}"
