"""Whether the table of contents in the front matter agrees with the headings."""

from collections.abc import Iterator, Sequence

from build_db.models import Manuscript
from build_db.normalise import normalise_space
from build_db.problems import Problem
from build_db.records import Section


def check_toc(manuscript: Manuscript, sections: Sequence[Section]) -> list[Problem]:
    """Compare a `toc` as al-folio's distill layout has it with the headings.

    Args:
        manuscript: The post.
        sections: Its sections.

    Returns:
        A warning that names what differs; [] where all agrees or there is no such list.
    """
    toc = manuscript.metadata.get("toc")
    if not isinstance(toc, list):
        return []
    wanted = list(toc_names(toc))
    headings = [section.heading for section in sections if section.kind == "heading"]
    if wanted == headings:
        return []
    missing = [name for name in wanted if name not in headings]
    extra = [heading for heading in headings if heading and heading not in wanted]
    parts = [f"no heading “{name}”" for name in missing] + [f"“{heading}” is not in the toc" for heading in extra]
    message = "the toc and the headings differ: " + ("; ".join(parts) or "their order does")
    return [Problem(manuscript.source.path, manuscript.key_lines.get("toc", 0), "toc-mismatch", message)]


def toc_names(entries: list[object]) -> Iterator[str]:
    """Yield the names in a table of contents from the top down, those of `subsections` included."""
    for entry in entries:
        if isinstance(entry, dict):
            yield normalise_space(str(entry.get("name") or ""))
            subsections = entry.get("subsections")
            if isinstance(subsections, list):
                yield from toc_names(subsections)
