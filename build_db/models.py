"""What the stages hand to one another: dataclasses, each field documented, which nobody changes.

From text to rows: SourceFile → Manuscript → Document → Bundle of records, which are in `records`. Those of which a
post has dozens are not frozen: freezing triples what each costs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from markdown_it.token import Token

from build_db.problems import Problem
from build_db.records import (
    Author,
    Conference,
    Evidence,
    Figure,
    Footnote,
    Link,
    Outcome,
    Post,
    PostAuthor,
    PostTag,
    Prediction,
    Resource,
    Section,
    Synonym,
    Tag,
    Talk,
)

BlockKind = Literal[
    "heading",
    "paragraph",
    "list",
    "item",
    "quote",
    "code",
    "html",
    "table",
    "row",
    "cell",
    "caption",
    "footnote",
    "rule",
]
SectionKind = Literal["preamble", "heading", "label", "footnotes"]


@dataclass(frozen=True, slots=True)
class Site:
    """What the configuration beside the posts says of their site."""

    generator: str | None = None
    """The site generator whose configuration it is, e.g. `jekyll`, `hugo`."""

    url: str | None = None
    """The site's address, without the path of any post."""


NO_SITE: Final = Site()
"""The site of posts beside which no configuration stands."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user says of the files that are wanted."""

    include: tuple[str, ...] = ()
    """Patterns of paths; where there are any, what fits none of them is left out."""

    exclude: tuple[str, ...] = ()
    """Patterns of paths that are left out."""

    dialect: str | None = None
    """The dialect of all of them; None: each is to be recognised."""

    drafts: bool = True
    """Whether drafts are wanted."""


EVERYTHING: Final = Choice()
"""Whatever is a post, drafts included."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as `read` found it."""

    path: str
    """Relative to the folder of posts, with `/` between its parts."""

    text: str
    """Decoded, without a byte order mark, lines ending in `\\n`; "" where it could not be read."""

    sha256: str
    """Of the bytes on disk, as 64 hex digits; "" where it could not be read."""

    problems: tuple[Problem, ...] = ()
    """What was wrong; with an error among them, `text` is not to be used."""

    site: Site = NO_SITE
    """The site that it is part of."""

    dialect: str | None = None
    """The dialect that the user says it is of; None: it is to be recognised."""

    skips_draft: bool = False
    """Whether it goes no further if it is a draft."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A post after its dialect: front matter apart, the body in plain Markdown."""

    source: SourceFile
    """The file it came from."""

    dialect: str
    """The name of the dialect that recognised it."""

    flavour: str
    """Which Markdown its body is in: a key of `markdown.FLAVOURS`."""

    metadata: Mapping[str, object]
    """Front matter: keys as written, scalars as text, lists and mappings of these."""

    key_lines: Mapping[str, int]
    """1-based line of every top-level key of the front matter."""

    markdown: str
    """The body as written, from the line after the front matter."""

    body: str
    """The body in plain Markdown: the same number of lines as `markdown`."""

    body_line: int
    """The number of lines before the body: add it to a line of the body to get the file's."""

    problems: tuple[Problem, ...] = ()
    """All problems so far, those of `source` included."""


@dataclass(slots=True)
class InlineLink:
    """A link within a piece of text."""

    start: int
    """Offset of its first character in the plain text around it."""

    end: int
    """Offset behind its last character."""

    href: str
    """The target as written."""

    line: int
    """1-based line in the file."""


@dataclass(slots=True)
class InlineImage:
    """An image within a piece of text."""

    src: str
    """The address as written."""

    alt: str
    """The alternative text; "" where there is none."""

    line: int
    """1-based line in the file."""


@dataclass(slots=True)
class Inline:
    """The text of one paragraph, heading or cell."""

    text: str
    """As a reader sees it: without markup, white space folded."""

    markdown: str
    """As written, without the line of attributes that may follow it."""

    line: int
    """1-based line in the file of its first character."""

    links: tuple[InlineLink, ...] = ()
    """In the order of the text."""

    images: tuple[InlineImage, ...] = ()
    """In the order of the text."""

    bold_end: int = 0
    """How many characters at the start of `text` are bold; 0: it does not open with bold text."""

    breaks: tuple[int, ...] = ()
    """Offsets of the blanks that stand for the line breaks of the file, in order."""


@dataclass(slots=True)
class Block:
    """A block of a post: a paragraph, a list, an item of it …."""

    kind: BlockKind
    """What it is."""

    line_start: int
    """1-based first line in the file."""

    line_end: int
    """1-based last line in the file that is not blank."""

    level: int = 0
    """Of a heading: 1 to 6."""

    inline: Inline | None = None
    """The text of a block that has text of its own."""

    children: tuple["Block", ...] = ()
    """The blocks within it."""

    attributes: Mapping[str, str] = field(default_factory=dict)
    """Of an attribute list behind it; the classes, separated by spaces, under `class`."""

    token: int = -1
    """Index in `Document.tokens` of the token with its text; -1: it has none."""


@dataclass(slots=True)
class SectionNode:
    """A node of the section tree: its heading and the blocks up to the next one."""

    kind: SectionKind
    """preamble: before the first heading; label: a run-in heading in bold."""

    level: int
    """1 to 6 for a heading, one more than its heading for a label, 0 otherwise."""

    heading: str | None
    """Plain text; None for a preamble or the footnotes."""

    anchor: str
    """Unique within the post, `[a-z0-9-]`."""

    parent: int | None
    """Position of the section around it; None at the top."""

    breadcrumb: tuple[str, ...]
    """The headings from the top down to its own."""

    blocks: tuple[Block, ...]
    """Its own blocks, those of sections within it left out, its heading included."""

    texts: tuple[tuple[Block, Inline], ...]
    """Those of its blocks, however deep, that have text of their own, each with it, in order."""

    line_start: int
    """1-based first line in the file."""

    line_end: int
    """1-based last line that is not blank, those of sections within it left out."""


@dataclass(frozen=True, slots=True)
class Document:
    """A post that was parsed, once."""

    manuscript: Manuscript
    """What it was parsed from."""

    tokens: list[Token]
    """markdown-it's tokens, for rendering."""

    sections: tuple[SectionNode, ...]
    """In the order of the text; a parent stands before its children."""

    footnotes: tuple["Block", ...]
    """Blocks of kind footnote in the order of their first mention; `attributes["label"]` names each."""

    problems: tuple[Problem, ...] = ()
    """All problems so far."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """All records of one post: what goes from a worker to the loader."""

    post: Post
    authors: tuple[Author, ...]
    post_authors: tuple[PostAuthor, ...]
    tags: tuple[Tag, ...]
    post_tags: tuple[PostTag, ...]
    sections: tuple[Section, ...]
    predictions: tuple[Prediction, ...]
    resources: tuple[Resource, ...]
    links: tuple[Link, ...]
    conferences: tuple[Conference, ...]
    talks: tuple[Talk, ...]
    figures: tuple[Figure, ...]
    footnotes: tuple[Footnote, ...]
    problems: tuple[Problem, ...]
    prediction_tokens: Mapping[str, int]
    """Slug → index of the token behind whose text the page marks the prediction."""


@dataclass(frozen=True, slots=True)
class CuratedOutcome:
    """One judgement in a file of assessments, before its prediction is looked for."""

    path: str
    """The file of assessments."""

    line: int
    """1-based line at which it starts."""

    post_stem: str
    """The name of the post's file, without its ending, after which the assessments are named."""

    slug: str
    """The slug of the prediction within that post."""

    outcome: Outcome
    """With `prediction_id` "" until the prediction is found."""

    evidence: tuple[Evidence, ...]
    """With `id` and `prediction_id` "" until the prediction is found."""


@dataclass(frozen=True, slots=True)
class Curation:
    """What is known beyond the posts: assessments and talks."""

    outcomes: tuple[CuratedOutcome, ...] = ()
    """In the order of the files and within them."""

    talks: tuple[Talk, ...] = ()
    """In the order of the file."""

    resources: tuple[Resource, ...] = ()
    """The resources that those talks are."""

    conferences: tuple[Conference, ...] = ()
    """The conferences that those talks belong to."""

    synonyms: tuple[Synonym, ...] = ()
    """Words that search takes for one another, in the order of the file."""

    problems: tuple[Problem, ...] = ()
    """What was wrong in those files."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a worker hands to the loader: the rows of one post, or why there are none."""

    path: str
    """The file."""

    sha256: str
    """Digest of its bytes; "" where it could not be read."""

    problems: tuple[Problem, ...]
    """What was wrong with it."""

    post_id: str | None = None
    """The id of the post; None where it was refused."""

    slugs: tuple[str, ...] = ()
    """The slugs of its predictions."""

    rows: Mapping[str, list[tuple[Any, ...]]] = field(default_factory=dict)
    """Table → rows, those of `search` without their ids."""
