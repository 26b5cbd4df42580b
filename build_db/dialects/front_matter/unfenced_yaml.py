"""Front matter in YAML that nothing opens and a line of dashes closes, as Hexo reads it.

Source: hexo-front-matter, README: "---" in front is optional.
"""

import re
from typing import Final

from build_db.dialects.front_matter.base import FrontMatter
from build_db.dialects.front_matter.yaml_block import make_front_matter
from build_db.models import SourceFile
from build_db.safe_yaml import YamlError, load_yaml

FIRST_KEY: Final = re.compile(r"(?:title|date|layout|tags|categories|author|id|permalink)[ \t]*:")  # "title: Goals"
CLOSING: Final = re.compile(r"^-{3,}[ \t]*(?:\n|\Z)", re.MULTILINE)  # "---"


def split_unfenced_yaml(source: SourceFile) -> FrontMatter | None:
    """Take YAML off the top of a post that does not open it.

    Args:
        source: A file that could be read.

    Returns:
        Front matter and body; None where the post does not open with a key that posts have, where no line of
        dashes follows, or where what stands above it is no mapping with a title or a date.
    """
    text = source.text
    if not FIRST_KEY.match(text):
        return None
    closing = CLOSING.search(text)
    if closing is None:
        return None
    try:
        loaded = load_yaml(text[: closing.start()])
    except YamlError:
        return None
    if not isinstance(loaded.value, dict) or {"title", "date"}.isdisjoint(loaded.value):
        return None
    return make_front_matter(source, loaded, text[closing.end() :], 1)
