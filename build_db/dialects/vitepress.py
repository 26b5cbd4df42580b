"""VitePress and VuePress: markdown-it, attributes, containers `::: tip`."""

import re
from typing import Final

from build_db.dialects.base import Dialect
from build_db.dialects.signs import Signs, outside_code

# Source: VitePress' "Frontmatter Config", VuePress' "Front Matter".
KEYS: Final = frozenset("outline lastUpdated editLink sidebarDepth navbar aside".split())
CONTAINERS: Final = "tip|info|warning|danger|details|code-group|raw"
# "::: tip Title", ":::". Source: VitePress' "Custom Containers"
CONTAINER: Final = re.compile(rf"^[ \t]*:{{3,}}[ \t]*(?:(?:{CONTAINERS})\b[^\n]*)?$", re.MULTILINE)
OWN: Final = re.compile(
    rf"^\[\[toc\]\]|^::: (?:{CONTAINERS})\b|^<script setup\b", re.MULTILINE | re.IGNORECASE
)  # "[[toc]]"


def to_markdown(body: str) -> str:
    """Take the fences of containers off, with their titles."""
    return outside_code(body, lambda text: CONTAINER.sub("", text)) if ":::" in body else body


SIGNS: Final = Signs("vitepress", KEYS, marks=("[[t", "[[T", "::: ", "<script", "<SCRIPT"), body=OWN)
DIALECT: Final = Dialect("vitepress", "vitepress", SIGNS.recognise, to_markdown)
