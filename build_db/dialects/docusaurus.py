"""Docusaurus: MDX in `.md` as well, admonitions `:::note`, and `<!-- truncate -->`."""

import re
from typing import Final

from build_db.dialects.base import Dialect
from build_db.dialects.jsx import jsx_to_markdown
from build_db.dialects.signs import Signs, outside_code

# Source: Docusaurus' front matter of blog and docs plugins.
KEYS: Final = frozenset(
    "sidebar_label sidebar_position sidebar_class_name hide_table_of_contents hide_title pagination_label"
    " pagination_next pagination_prev custom_edit_url toc_min_heading_level toc_max_heading_level"
    " displayed_sidebar authors_map".split()
)
# "<!-- truncate -->", "{/* truncate */}", "import Tabs from '@theme/Tabs'"
OWN: Final = re.compile(r"<!--\s*truncate\s*-->|\{/\*\s*truncate\s*\*/\}|from\s*['\"]@(?:theme|docusaurus|site)/")
# ":::note", ":::tip Read *this*", "::::info[Read]", ":::"; group 1 or 2 is the title
ADMONITION: Final = re.compile(
    r"^[ \t>]*:{3,}[ \t]*(?:[a-z]+(?:\[([^\n]*)\]|[ \t]+([^\n{]*))?[ \t]*(?:\{[^\n]*\})?)?[ \t]*$", re.MULTILINE
)


def to_markdown(body: str) -> str:
    """Take off JSX and the fences of admonitions, whose titles are text."""
    if ":::" in body:
        body = outside_code(body, lambda text: ADMONITION.sub(lambda found: found[1] or found[2] or "", text))
    return jsx_to_markdown(body)


SIGNS: Final = Signs("docusaurus", KEYS, marks=("truncate", "@theme/", "@docusaurus/", "@site/"), body=OWN)
DIALECT: Final = Dialect("docusaurus", "mdx", SIGNS.recognise, to_markdown)
