"""The site generators whose posts are read: an ordered list, the first that recognises a post has it.

A dialect hands on plain Markdown with the same number of lines, so that every line number
stays that of the file. To add one, write a module with `DIALECT` and put it into the list.
"""

from typing import Final

from build_db.dialects import (
    al_folio,
    astro,
    docusaurus,
    eleventy,
    gatsby,
    hakyll,
    hexo,
    hugo,
    jekyll,
    lektor,
    mdsvex,
    mdx,
    mkdocs,
    nikola,
    obsidian,
    pelican,
    plain,
    quarto,
    vitepress,
)
from build_db.dialects.base import Dialect, Draft
from build_db.dialects.drafts import is_draft
from build_db.dialects.front_matter import split_front_matter
from build_db.dialects.front_matter.base import FrontMatter
from build_db.dialects.unknown import find_mark
from build_db.models import Manuscript, SourceFile
from build_db.problems import Problem

DIALECTS: Final[tuple[Dialect, ...]] = (
    lektor.DIALECT,
    pelican.DIALECT,
    nikola.DIALECT,
    quarto.DIALECT,
    al_folio.DIALECT,
    eleventy.DIALECT,
    jekyll.DIALECT,
    hexo.DIALECT,
    mdsvex.DIALECT,
    docusaurus.DIALECT,
    vitepress.DIALECT,
    mdx.DIALECT,
    hugo.DIALECT,
    astro.DIALECT,
    gatsby.GATSBY,
    gatsby.NEXT,
    obsidian.DIALECT,
    mkdocs.DIALECT,
    hakyll.DIALECT,
    plain.DIALECT,
)

BY_NAME: Final = {dialect.name: dialect for dialect in DIALECTS}


def recognise_dialect(source: SourceFile) -> Manuscript:
    """Turn a post of any dialect into Markdown.

    Args:
        source: A file that could be read.

    Returns:
        Front matter and body. With an error among the problems the body is not to be used.
    """
    front = split_front_matter(source)
    draft = Draft(source.path, front.metadata, front.body, source.site, front.format)
    dialect = BY_NAME[source.dialect] if source.dialect else first_that_recognises(draft)
    return Manuscript(
        source=source,
        dialect=dialect.name,
        flavour=dialect.flavour,
        metadata=front.metadata,
        key_lines=front.key_lines,
        markdown=front.body,
        body=dialect.to_markdown(front.body),
        body_line=front.body_line,
        problems=source.problems
        + front.problems
        + draft_problems(source, draft)
        + note_unknown(source, dialect, front),
    )


def draft_problems(source: SourceFile, draft: Draft) -> tuple[Problem, ...]:
    """Say of a draft that it is passed over, unless drafts are wanted."""
    if not (source.skips_draft and is_draft(draft)):
        return ()
    return (Problem(source.path, 0, "draft", "this is a draft and is not read: --drafts reads it"),)


def note_unknown(source: SourceFile, dialect: Dialect, front: FrontMatter) -> tuple[Problem, ...]:
    """Say of a post that is read as plain that it holds marks which plain does not read."""
    mark = find_mark(front.body) if dialect is plain.DIALECT and not source.dialect and not front.problems else None
    if mark is None:
        return ()
    message = f"`{mark[0]}` is no Markdown, and no dialect knows the post: read as plain; name one with --dialect"
    return (Problem(source.path, front.body_line + mark[1] + 1, "dialect-unknown", message),)


def first_that_recognises(draft: Draft) -> Dialect:
    """Give the first dialect that recognises a post; the last one takes any."""
    return next(dialect for dialect in DIALECTS if dialect.recognises(draft))
