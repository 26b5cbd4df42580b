"""Nikola: CommonMark with a teaser mark, and front matter in YAML."""

import re
from typing import Final

from build_db.dialects.base import Dialect, Draft
from build_db.dialects.plain import keep

# "<!-- TEASER_END -->", "<!-- TEASER_END: Read on -->". Source: Nikola's handbook, "Teasers".
TEASER_END: Final = re.compile(r"<!--\s*TEASER_END(?::[^>]*)?\s*-->")
# Keys that Nikola alone has. Source: Nikola's handbook, "Metadata fields".
KEYS: Final = frozenset({"has_math", "hidetitle", "nocomments"})


def recognises_nikola(draft: Draft) -> bool:
    """Tell a Nikola post by its site, its front matter, its teaser mark or keys of its own."""
    if draft.site.generator is not None:
        return draft.site.generator == "nikola"
    if draft.front == "nikola":
        return True
    return TEASER_END.search(draft.body) is not None or not KEYS.isdisjoint(draft.metadata)


DIALECT: Final = Dialect("nikola", "python-markdown", recognises_nikola, keep)
"""The mark itself is an HTML comment, which Markdown leaves out."""
