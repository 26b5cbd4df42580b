"""Front matter: where it ends, what it says, and on which lines. A module for each format, tried in order."""

from collections.abc import Callable
from typing import Final

from build_db.dialects.front_matter.base import FrontMatter
from build_db.dialects.front_matter.fields import split_fields
from build_db.dialects.front_matter.json_block import split_json
from build_db.dialects.front_matter.lektor_fields import split_lektor
from build_db.dialects.front_matter.nikola_comments import split_nikola
from build_db.dialects.front_matter.toml_block import split_toml
from build_db.dialects.front_matter.unfenced_yaml import split_unfenced_yaml
from build_db.dialects.front_matter.yaml_block import split_yaml
from build_db.models import SourceFile

FORMATS: Final[tuple[Callable[[SourceFile], FrontMatter | None], ...]] = (
    split_lektor,
    split_yaml,
    split_toml,
    split_json,
    split_nikola,
    split_unfenced_yaml,
    split_fields,
)
"""Each gives None where a post has no front matter of its format."""


def split_front_matter(source: SourceFile) -> FrontMatter:
    """Take the front matter off a post.

    Args:
        source: A file that could be read.

    Returns:
        Front matter and body. Where the file has none, all of it is body.
    """
    for split in FORMATS:
        front = split(source)
        if front is not None:
            return front
    return FrontMatter(body=source.text)
