"""The rows of the tables, as dataclasses: columns in the order of `schema`, which describes each.

Nobody changes one. Those of which a post has dozens are not frozen: freezing triples what each costs.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Post:
    """A row of `posts`."""

    id: str
    title: str
    date: str | None
    description: str | None
    lang: str | None
    source_lang: str | None
    text_kind: str
    license: str | None
    source_url: str | None
    conference_id: str | None
    dialect: str
    path: str
    word_count: int
    markdown: str
    body_line: int
    html: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Author:
    """A row of `authors`."""

    id: str
    name: str
    url: str | None
    affiliation: str | None


@dataclass(frozen=True, slots=True)
class PostAuthor:
    """A row of `post_authors`."""

    post_id: str
    author_id: str
    position: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A row of `tags`."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class PostTag:
    """A row of `post_tags`."""

    post_id: str
    tag_id: str
    kind: str


@dataclass(slots=True)
class Section:
    """A row of `sections`."""

    id: str
    post_id: str
    parent_id: str | None
    position: int
    level: int
    kind: str
    heading: str | None
    anchor: str
    breadcrumb: str | None
    text: str
    word_count: int
    line_start: int
    line_end: int


@dataclass(slots=True)
class Prediction:
    """A row of `predictions`."""

    id: str
    post_id: str
    section_id: str
    slug: str
    position: int
    statement: str
    markdown: str
    topic: str | None
    predictor: str | None
    made_on: str | None
    horizon: str | None
    due: str | None
    probability: float | None
    detected_by: str
    restated: int
    stated_verdict: str | None
    stated_outcome: str | None
    line_start: int
    line_end: int


@dataclass(frozen=True, slots=True)
class Resource:
    """A row of `resources`."""

    id: str
    kind: str
    host: str
    identifier: str | None
    label: str | None


@dataclass(slots=True)
class Link:
    """A row of `links`."""

    id: str
    post_id: str
    section_id: str
    prediction_id: str | None
    resource_id: str | None
    position: int
    url: str | None
    href: str
    text: str | None
    context: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Conference:
    """A row of `conferences`."""

    id: str
    series: str
    year: int
    name: str
    url: str | None = None
    city: str | None = None
    starts: str | None = None
    ends: str | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """A row of `talks`."""

    id: str
    resource_id: str
    conference_id: str | None
    kind: str
    number: str | None
    title: str | None
    title_source: str | None
    speakers: str | None
    organisers: str | None
    date: str | None
    place: str | None
    url: str


@dataclass(slots=True)
class Figure:
    """A row of `figures`."""

    id: str
    post_id: str
    section_id: str
    position: int
    src: str
    alt: str | None
    caption: str | None
    credit: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Footnote:
    """A row of `footnotes`."""

    id: str
    post_id: str
    label: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """A row of `outcomes`."""

    prediction_id: str
    outcome: str
    confidence: str | None
    falsifiable: str | None
    falsifiable_because: str | None
    rationale: str | None
    assessed_on: str | None
    assessor: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A row of `evidence`."""

    id: str
    prediction_id: str
    position: int
    url: str
    title: str | None
    publisher: str | None
    published: str | None
    read_at: str | None
    accessed: str | None
    finding: str | None


@dataclass(frozen=True, slots=True)
class Synonym:
    """A row of `synonyms`."""

    term: str
    meaning: int
