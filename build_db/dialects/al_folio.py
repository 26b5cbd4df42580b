"""al-folio, a Jekyll theme: `{% include figure.liquid … %}`, and the distill layout."""

import re
from typing import Final

from build_db.dialects.base import Dialect, Draft
from build_db.dialects.jekyll import FENCED
from build_db.dialects.liquid import render_liquid

FIGURE: Final = re.compile(r"\{%-?\s*include\s+figure\.(?:liquid|html)\s")  # '{% include figure.liquid path="a.png" %}'


def recognises_al_folio(draft: Draft) -> bool:
    """Tell an al-folio post by its layout or by an include of a figure."""
    if draft.site.generator not in (None, "jekyll"):
        return False
    return draft.metadata.get("layout") == "distill" or includes_figure(draft.body)


def includes_figure(body: str) -> bool:
    """Tell whether there is an include of a figure outside code."""
    return "{%" in body and FIGURE.search(body) is not None and FIGURE.search(FENCED.sub("", body)) is not None


DIALECT: Final = Dialect("al-folio", "kramdown", recognises_al_folio, render_liquid)
