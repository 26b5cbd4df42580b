"""Document → Bundle: all records of one post, its page in HTML left to `render`."""

from build_db.extract.figures import extract_figures
from build_db.extract.footnotes import extract_footnotes
from build_db.extract.links import extract_links
from build_db.extract.posts import PostFacts, extract_post, title_from_path
from build_db.extract.predictions import About, extract_predictions
from build_db.extract.sections import extract_sections
from build_db.extract.toc import check_toc
from build_db.models import Bundle, Document
from build_db.records import Conference, Post, Section


def extract_bundle(document: Document) -> Bundle:
    """Extract all records of a post.

    Args:
        document: The post.

    Returns:
        Its records in the order of the text. `post.html` is "".
    """
    manuscript = document.manuscript
    facts = extract_post(manuscript)
    sections = extract_sections(document, facts.id)
    title = facts.title or first_heading(sections) or title_from_path(manuscript.source.path)
    about = About(
        post_id=facts.id,
        title=title,
        description=facts.description,
        made_on=facts.date,
        lang=facts.lang,
        authors=[author.name for author in facts.authors],
    )
    found = extract_predictions(document, about)
    linked = extract_links(document, sections, found.predictions, facts.source_url)
    conferences = ([facts.conference] if facts.conference else []) + list(linked.conferences.values())
    return Bundle(
        post=make_post(document, facts, title, sections),
        authors=facts.authors,
        post_authors=facts.post_authors,
        tags=facts.tags,
        post_tags=facts.post_tags,
        sections=sections,
        predictions=found.predictions,
        resources=tuple(linked.resources.values()),
        links=tuple(linked.links),
        conferences=unique_conferences(conferences),
        talks=tuple(linked.talks.values()),
        figures=extract_figures(document, sections),
        footnotes=extract_footnotes(document, facts.id),
        problems=(
            *document.problems,
            *facts.problems,
            *found.problems,
            *linked.problems,
            *check_toc(manuscript, sections),
        ),
        prediction_tokens=found.tokens,
    )


def first_heading(sections: tuple[Section, ...]) -> str | None:
    """Give the text of the first heading."""
    return next((section.heading for section in sections if section.kind == "heading" and section.heading), None)


def unique_conferences(conferences: list[Conference]) -> tuple[Conference, ...]:
    """Keep each conference once."""
    return tuple({conference.id: conference for conference in conferences}.values())


def make_post(document: Document, facts: PostFacts, title: str, sections: tuple[Section, ...]) -> Post:
    """Make the row of the post itself."""
    manuscript = document.manuscript
    return Post(
        id=facts.id,
        title=title,
        date=facts.date,
        description=facts.description,
        lang=facts.lang,
        source_lang=facts.source_lang,
        text_kind=facts.text_kind,
        license=facts.license,
        source_url=facts.source_url,
        conference_id=facts.conference.id if facts.conference else None,
        dialect=manuscript.dialect,
        path=manuscript.source.path,
        word_count=sum(section.word_count for section in sections),
        markdown=manuscript.markdown,
        body_line=manuscript.body_line,
        html="",
        sha256=manuscript.source.sha256,
    )
