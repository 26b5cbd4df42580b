"""al-folio, a Jekyll theme: kramdown, `{% include figure.liquid … %}`, and the distill layout."""

import re
from collections.abc import Mapping
from typing import Any, Final

from build_db.dialects.base import Dialect
from build_db.dialects.kramdown import join_html_blocks
from build_db.dialects.liquid import figure_includes_to_html

# "{% include figure.liquid path="a.png" %}"; older posts have figure.html
FIGURE_INCLUDE: Final = re.compile(r"\{%-?\s*include\s+figure\.(?:liquid|html)\s")


def recognises_al_folio(metadata: Mapping[str, Any], body: str) -> bool:
    """Tell an al-folio post by its layout or by an include of a figure."""
    return metadata.get("layout") == "distill" or FIGURE_INCLUDE.search(body) is not None


def to_markdown(body: str) -> str:
    """Put figures where includes stand, then read HTML blocks as kramdown does."""
    return join_html_blocks(figure_includes_to_html(body))


DIALECT: Final = Dialect("al-folio", recognises_al_folio, to_markdown)
