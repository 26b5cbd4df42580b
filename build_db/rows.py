"""Records → rows: plain tuples in the order of the columns, cheap to hand from a worker to the loader."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, Final

from build_db.models import Built, Bundle, Curation, SourceFile
from build_db.normalise import normalise_space
from build_db.problems import Problem
from build_db.records import Evidence, Link, Outcome
from build_db.schema import TABLES

Row = tuple[Any, ...]
Rows = Mapping[str, list[Row]]
"""Table → rows."""

VALUES: Final = {table.name: attrgetter(*(column.name for column in table.columns)) for table in TABLES}
LEAD_LENGTH: Final = 400
"""Characters of a post's opening that stand for it in search where it has no description."""


def refuse(source: SourceFile, problems: tuple[Problem, ...]) -> Built:
    """Say why there are no rows of a post."""
    return Built(source.path, source.sha256, problems)


def make_built(bundle: Bundle) -> Built:
    """Make what a worker hands on of a post."""
    return Built(
        path=bundle.post.path,
        sha256=bundle.post.sha256,
        problems=bundle.problems,
        post_id=bundle.post.id,
        slugs=tuple(prediction.slug for prediction in bundle.predictions),
        rows=make_rows(bundle),
    )


def make_rows(bundle: Bundle) -> Rows:
    """Turn the records of a post into rows.

    Args:
        bundle: The records.

    Returns:
        Table → its rows, those of `search` without their ids, which the loader numbers.
    """
    rows = {
        "conferences": rows_of("conferences", bundle.conferences),
        "posts": rows_of("posts", (bundle.post,)),
        "authors": rows_of("authors", bundle.authors),
        "post_authors": rows_of("post_authors", bundle.post_authors),
        "tags": rows_of("tags", bundle.tags),
        "post_tags": rows_of("post_tags", bundle.post_tags),
        "sections": rows_of("sections", bundle.sections),
        "predictions": rows_of("predictions", bundle.predictions),
        "resources": rows_of("resources", bundle.resources),
        "links": rows_of("links", bundle.links),
        "talks": rows_of("talks", bundle.talks),
        "figures": rows_of("figures", bundle.figures),
        "footnotes": rows_of("footnotes", bundle.footnotes),
        "search": list(search_rows(bundle)),
    }
    return {table: found for table, found in rows.items() if found}


def rows_of(table: str, records: Iterable[object]) -> list[Row]:
    """Turn records into rows of one table."""
    return list(map(VALUES[table], records))


def search_rows(bundle: Bundle) -> Iterator[Row]:
    """Yield what search is to find of a post: itself, its sections, predictions and links.

    Args:
        bundle: The records.

    Yields:
        kind, key, title, text, date, post_id, page, context.
    """
    post = bundle.post
    page = f"/posts/{post.id}"
    lead = post.description or normalise_space(bundle.sections[0].text[:LEAD_LENGTH] if bundle.sections else "")
    by = " ".join(author.name for author in bundle.authors)
    tags = " ".join(tag.name for tag in bundle.tags)
    within = f"{post.title} {by}".strip()
    yield "post", post.id, post.title, lead, post.date, post.id, page, f"{by} {tags}".strip() or None
    for section in bundle.sections:
        title = section.breadcrumb or post.title
        yield "section", section.id, title, section.text, post.date, post.id, f"{page}#{section.anchor}", within
    for prediction in bundle.predictions:
        about = " ".join(filter(None, (prediction.topic, prediction.predictor)))
        place = f"/predictions/{prediction.id}"
        yield "prediction", prediction.id, prediction.statement, about, prediction.made_on, post.id, place, within
    anchors = {section.id: section.anchor for section in bundle.sections}
    for link in bundle.links:
        place = f"{page}#{anchors[link.section_id]}"
        yield "link", link.id, link.text or link.href, link.context or "", post.date, post.id, place, target_of(link)


def target_of(link: Link) -> str:
    """Give what a link points to, as search is to find it: `arxiv.org/abs/2307.02477`."""
    return (link.resource_id or link.href).partition("://")[2] or link.href


def curation_rows(curation: Curation) -> Rows:
    """Turn talks, which stand before the posts, into rows."""
    return {
        "conferences": rows_of("conferences", curation.conferences),
        "resources": rows_of("resources", curation.resources),
        "talks": rows_of("talks", curation.talks),
        "synonyms": rows_of("synonyms", curation.synonyms),
    }


def outcome_rows(outcomes: Sequence[Outcome], evidence: Sequence[Evidence]) -> dict[str, list[Row]]:
    """Turn outcomes with their evidence into rows."""
    return {"outcomes": rows_of("outcomes", outcomes), "evidence": rows_of("evidence", evidence)}


def problem_rows(problems: Sequence[Problem], paths: Mapping[str, str]) -> dict[str, list[Row]]:
    """Number problems.

    Args:
        problems: Sorted.
        paths: Post id → path of the posts that are in the database.

    Returns:
        Rows of `problems`; those of a post that was left out name no post.
    """
    posts = {path: post_id for post_id, path in paths.items()}
    return {
        "problems": [
            (
                number,
                posts.get(problem.path),
                problem.path,
                problem.line,
                problem.code,
                problem.severity,
                problem.message,
            )
            for number, problem in enumerate(problems, start=1)
        ]
    }
