"""al-folio, a Jekyll theme: kramdown, `{% include figure.liquid … %}`, and the distill layout."""

from typing import Final

from build_db.dialects.base import Dialect, Draft
from build_db.dialects.kramdown import join_html_blocks
from build_db.dialects.liquid import figure_includes_to_html, includes_figure


def recognises_al_folio(draft: Draft) -> bool:
    """Tell an al-folio post by its layout or by an include of a figure."""
    return draft.metadata.get("layout") == "distill" or includes_figure(draft.body)


def to_markdown(body: str) -> str:
    """Put figures where includes stand, then read HTML blocks as kramdown does."""
    return join_html_blocks(figure_includes_to_html(body))


DIALECT: Final = Dialect("al-folio", "kramdown", recognises_al_folio, to_markdown)
