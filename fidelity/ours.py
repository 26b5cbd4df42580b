"""What the builder makes of a post: its own stages, run in this process."""

from build_db.dialects import recognise_dialect
from build_db.extract import extract_bundle
from build_db.models import Bundle
from build_db.parse import parse_manuscript
from build_db.problems import keeps_out
from build_db.read import PostFile, read_post
from fidelity.models import Facts, Item, Ours
from fidelity.page import make_heading, make_link

NOTHING = Facts((), ())


def read_ours(file: PostFile) -> Ours:
    """Take a post through read → dialects → parse → extract.

    Args:
        file: Where it is.

    Returns:
        Its headings and links as they would stand in the database.
    """
    source = read_post(file)
    if keeps_out(source.problems):
        return Ours(file.path, "", "", NOTHING, "; ".join(map(str, source.problems)))
    try:
        manuscript = recognise_dialect(source)
        if keeps_out(manuscript.problems):
            return Ours(file.path, source.text, "", NOTHING, "; ".join(map(str, manuscript.problems)))
        bundle = extract_bundle(parse_manuscript(manuscript))
    except Exception as error:  # noqa: BLE001 -- one post must not keep the others from being measured
        return Ours(file.path, source.text, "", NOTHING, f"the builder failed: {error!r}")
    return Ours(file.path, source.text, manuscript.dialect, read_bundle(bundle))


def read_bundle(bundle: Bundle) -> Facts:
    """Pick what is compared out of the records of a post."""
    headings: list[Item] = [
        make_heading(section.level, section.heading or "", section.line_start)
        for section in bundle.sections
        if section.kind == "heading"
    ]
    links = [make_link(link.href, link.line) for link in bundle.links if link.href.strip()]
    return Facts(tuple(headings), tuple(links))
