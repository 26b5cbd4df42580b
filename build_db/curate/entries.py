"""Files of entries: YAML that is a list."""

from build_db.models import SourceFile
from build_db.problems import Problem, has_error
from build_db.safe_yaml import Loaded, YamlError, load_yaml


def load_entries(source: SourceFile) -> tuple[Loaded | None, list[Problem]]:
    """Read a file that is a list.

    Args:
        source: The file.

    Returns:
        What it holds; None where it cannot be read or is something else, with the reason.
    """
    if has_error(source.problems):
        return None, list(source.problems)
    try:
        loaded = load_yaml(source.text)
    except YamlError as error:
        return None, [Problem(source.path, error.line, "curation-invalid", f"{error}: mend the YAML")]
    if loaded.value is None:  # nothing but comments, so far
        return None, list(source.problems)
    if not isinstance(loaded.value, list):
        return None, [Problem(source.path, 1, "curation-invalid", "this file is to be a list: start entries with `- `")]
    return loaded, list(source.problems)
