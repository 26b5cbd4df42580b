"""Hexo: marked, and tags `{% so %}`."""

import re
from typing import Final

from build_db.dialects.base import Dialect
from build_db.dialects.signs import Signs, blank_out

# Source: Hexo's "Front-matter" and the themes NexT, Butterfly and Icarus.
KEYS: Final = frozenset("abbrlink top_img mathjax thumbnail disableNunjucks".split())
PATH: Final = re.compile(r"(?:^|/)source/_(?:posts|drafts)/")  # "source/_posts/a.md"
# "{% post_link b %}". Source: Hexo's "Tag Plugins"
OWN: Final = re.compile(
    r"\{%\s*(?:asset_(?:img|link|path)|post_(?:link|path)|codeblock|blockquote|pullquote|note|cq)\s"
)
CODE: Final = re.compile(
    r"\{%\s*(codeblock|code|raw)\b(?:(?!%\}|\{%).)*%\}.*?\{%\s*end\1\s*%\}", re.DOTALL
)  # "{% raw %}…{% endraw %}"
LINK: Final = re.compile(r"\{%\s*(?:post_link|asset_link)\s+([^\s%]+)\s*([^%{}]*?)\s*%\}")  # "{% post_link b Read b %}"
# "{% blockquote A %}", "{{ site }}"
TAG: Final = re.compile(r"\{%(?:\"[^\"\n]*\"|(?!%\}|\{%)[^\"])*%\}|\{\{[^{}]*\}\}")


def to_markdown(body: str) -> str:
    """Carry the tags out: links become links, code and all other tags vanish, the inside of pairs stays."""
    if "{%" not in body and "{{" not in body:
        return body
    body = LINK.sub(
        lambda found: f'<a href="{found[1]}">{found[2] or found[1]}</a>',
        CODE.sub(blank_out, body) if "{% end" in body else body,
    )
    return TAG.sub(blank_out, body)


SIGNS: Final = Signs("hexo", KEYS, PATH, ("{%",), OWN)
DIALECT: Final = Dialect("hexo", "hexo", SIGNS.recognise, to_markdown)
