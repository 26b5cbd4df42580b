"""The tables as data: columns, types, keys, indexes, full-text search, views, descriptions.

The descriptions are the data dictionary: `metadata.yml` and the README's tables are
generated from them (`python -m build_db docs`), and a test fails on a column without one.
"""

from dataclasses import dataclass
from typing import Final

OUTCOMES: Final[dict[str, float | None]] = {
    "right": 1.0,
    "mostly right": 0.75,
    "mixed": 0.5,
    "mostly wrong": 0.25,
    "wrong": 0.0,
    "unresolvable": None,
}
"""The one vocabulary of outcomes, each with its score; None: no score."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    """As in SQL."""

    type: type[str] | type[int] | type[float]
    """Text, integer or real."""

    description: str
    """For the data dictionary: one or two sentences, plain text."""

    references: str | None = None
    """The table whose key it holds."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with all that is to be known of it."""

    name: str
    """As in SQL."""

    description: str
    """For the data dictionary: what one row is."""

    columns: tuple[Column, ...]
    """In the order of the records in `models`."""

    key: tuple[str, ...]
    """The primary key."""

    indexes: tuple[tuple[str, ...], ...] = ()
    """Beyond the key: the columns that the site's queries look up."""

    label: str | None = None
    """The column that stands for a row where another table points to it."""

    facets: tuple[str, ...] = ()
    """What Datasette's page of the table facets by."""

    sort: str | None = None
    """What Datasette's page of the table sorts by; a `-` in front: descending."""


@dataclass(frozen=True, slots=True)
class View:
    """A view with its SQL."""

    name: str
    """As in SQL."""

    description: str
    """For the data dictionary."""

    sql: str
    """The select."""

    columns: tuple[tuple[str, str], ...]
    """Name and description of each column, in order."""


POST = Column("post_id", str, "The post.", "posts")

TABLES: Final[tuple[Table, ...]] = (
    Table(
        "conferences",
        "A conference in one year.",
        (
            Column("id", str, "Series and year, e.g. `neurips-2024`."),
            Column("series", str, "The series, e.g. `NeurIPS`."),
            Column("year", int, "The year in which it took place."),
            Column("name", str, "Series and year as they are written."),
            Column("url", str, "The site of the conference."),
            Column("city", str, "Where it took place; NULL until it is known."),
            Column("starts", str, "First day, ISO 8601."),
            Column("ends", str, "Last day, ISO 8601."),
        ),
        ("id",),
        label="name",
        sort="id",
        facets=("series",),
    ),
    Table(
        "posts",
        "A post: notes in our own words on a public post, or an original.",
        (
            Column("id", str, "The slug of the front matter, else the page bundle's folder, else the file's stem."),
            Column("title", str, "From the front matter, else the first heading, else the id."),
            Column("date", str, "When the post was published: a day, ISO 8601."),
            Column("description", str, "The summary in the front matter."),
            Column("lang", str, "Language of the text, BCP 47."),
            Column("source_lang", str, "Language of the source that notes are about, where it is another."),
            Column("text_kind", str, "`notes`: retold in our own words; `original`: the author's text."),
            Column("license", str, "Licence of the text: SPDX identifier, or as stated."),
            Column("source_url", str, "Address of the post that was read."),
            Column("conference_id", str, "The conference that the post is about.", "conferences"),
            Column("dialect", str, "The site generator whose markup the file is in."),
            Column("path", str, "The file, relative to the folder of posts."),
            Column("word_count", int, "Words of the text, markup left out."),
            Column("markdown", str, "The text as written, front matter left out."),
            Column("body_line", int, "Lines of the file before the text: its first line is the next."),
            Column("html", str, "The text rendered, then sanitised."),
            Column("sha256", str, "Digest of the file's bytes."),
        ),
        ("id",),
        (("date",), ("conference_id",)),
        label="title",
        facets=("text_kind", "conference_id", "lang"),
        sort="-date",
    ),
    Table(
        "authors",
        "Somebody who wrote a post.",
        (
            Column("id", str, "Slug of the name."),
            Column("name", str, "As the post states it."),
            Column("url", str, "Home page that a post states."),
            Column("affiliation", str, "Affiliation that a post states."),
        ),
        ("id",),
        label="name",
        sort="name",
    ),
    Table(
        "post_authors",
        "Who wrote what.",
        (
            POST,
            Column("author_id", str, "The author.", "authors"),
            Column("position", int, "Place in the list of authors, from 1."),
        ),
        ("post_id", "author_id"),
        (("author_id",),),
        facets=("author_id",),
    ),
    Table(
        "tags",
        "A tag or category.",
        (Column("id", str, "Slug of the name."), Column("name", str, "As the first post with it writes it.")),
        ("id",),
        label="name",
        sort="name",
    ),
    Table(
        "post_tags",
        "Which post has which tag.",
        (
            POST,
            Column("tag_id", str, "The tag.", "tags"),
            Column("kind", str, "`tag` or `category`, as the front matter has it."),
        ),
        ("post_id", "tag_id", "kind"),
        (("tag_id",),),
        facets=("tag_id", "kind"),
    ),
    Table(
        "sections",
        "A part of a post under a heading, or under a run-in heading in bold.",
        (
            Column("id", str, "Post and anchor, e.g. `my-post#results`."),
            POST,
            Column("parent_id", str, "The section that it is part of.", "sections"),
            Column("position", int, "Place in the post, from 1."),
            Column("level", int, "1 to 6 for a heading, one more than its heading for a label, else 0."),
            Column("kind", str, "`preamble`, `heading`, `label` (a run-in heading in bold) or `footnotes`."),
            Column("heading", str, "Plain text of the heading."),
            Column("anchor", str, "The fragment by which the post's page shows it."),
            Column("breadcrumb", str, "The headings from the top down to its own, separated by ` › `."),
            Column("text", str, "Its plain text, without that of the sections within it."),
            Column("word_count", int, "Words in `text`."),
            Column("line_start", int, "First line in the source file, from 1."),
            Column("line_end", int, "Last line in the source file that is not blank."),
        ),
        ("id",),
        (("post_id", "position"), ("parent_id",)),
        label="breadcrumb",
        facets=("kind", "heading"),
        sort="id",
    ),
    Table(
        "predictions",
        "A statement about the future that can turn out right or wrong.",
        (
            Column("id", str, "Post and slug, separated by `/`."),
            POST,
            Column("section_id", str, "The section in which it stands.", "sections"),
            Column("slug", str, "Slug of the statement, unique within the post."),
            Column("position", int, "Place in the post, from 1."),
            Column("statement", str, "Plain text, without the probability at its end."),
            Column("markdown", str, "As written."),
            Column("topic", str, "The heading above it."),
            Column("predictor", str, "Who predicted it; NULL: the post's author."),
            Column("made_on", str, "When it was made: a day, ISO 8601."),
            Column("horizon", str, "When it falls due, ISO 8601: `2025`, `2026-06`, `2026-H1`, `2026-Q2`, a day."),
            Column("due", str, "Last day of the horizon."),
            Column("probability", float, "The probability stated, 0 to 1, of a range its middle; NULL: none was."),
            Column("probability_stated", str, "That probability as written: `60-80%`, `50/50`."),
            Column(
                "detected_by",
                str,
                "The rule that found it: `annotation`, `front-matter`, `table`, `grade`, `label`, `probability`,"
                " `heading` or `sentence`.",
            ),
            Column("restated", int, "1: an earlier prediction, repeated in order to be judged."),
            Column("restates", str, "The earlier prediction that it repeats, where that is here.", "predictions"),
            Column("stated_verdict", str, "The post's own verdict on it, as written."),
            Column("stated_outcome", str, "That verdict in the vocabulary of `outcomes`."),
            Column("line_start", int, "First line in the source file, from 1."),
            Column("line_end", int, "Last line in the source file."),
        ),
        ("id",),
        (("post_id", "position"), ("section_id",), ("due",), ("restates",)),
        label="statement",
        facets=("horizon", "detected_by", "restated"),
        sort="due",
    ),
    Table(
        "outcomes",
        "How a prediction turned out.",
        (
            Column("prediction_id", str, "The prediction.", "predictions"),
            Column("outcome", str, "`right`, `mostly right`, `mixed`, `mostly wrong`, `wrong` or `unresolvable`."),
            Column("confidence", str, "How sure the judgement is: `high`, `medium` or `low`."),
            Column("falsifiable", str, "Whether the statement could be shown wrong: `yes`, `partly` or `no`."),
            Column("falsifiable_because", str, "Why."),
            Column("rationale", str, "Why this outcome."),
            Column("assessed_on", str, "The day of the judgement, ISO 8601."),
            Column("assessor", str, "Who judged: Hindcast, or the author in a later post."),
        ),
        ("prediction_id",),
        (("outcome",),),
        facets=("outcome", "confidence", "falsifiable", "assessor"),
        sort="prediction_id",
    ),
    Table(
        "evidence",
        "A source that was read for an outcome.",
        (
            Column("id", str, "Prediction and position, separated by `#`."),
            Column("prediction_id", str, "The prediction.", "predictions"),
            Column("position", int, "Place in the list, from 1."),
            Column("url", str, "Address of the source."),
            Column("title", str, "Its title."),
            Column("publisher", str, "Who published it."),
            Column("published", str, "When it was published, ISO 8601."),
            Column("read_at", str, "Address of the copy that was read, where it was another."),
            Column("accessed", str, "The day it was read, ISO 8601."),
            Column("finding", str, "What it shows."),
        ),
        ("id",),
        (("prediction_id", "position"),),
        label="title",
        facets=("publisher",),
        sort="id",
    ),
    Table(
        "resources",
        "Something on the web that posts link to, under one address however they wrote it.",
        (
            Column("id", str, "Canonical URL."),
            Column(
                "kind",
                str,
                "`paper`, `repository`, `model`, `dataset`, `notebook`, `video`, `talk`, `conference` or `page`.",
            ),
            Column("host", str, "Host name, without `www.`."),
            Column("identifier", str, "arXiv number, DOI, OpenReview id, owner/name of a repository …"),
            Column(
                "label",
                str,
                "What links to it call it: the longest name; NULL: they say `here` or the like.",
            ),
        ),
        ("id",),
        (("kind",), ("host",)),
        label="label",
        facets=("kind", "host"),
        sort="id",
    ),
    Table(
        "links",
        "A link in a post.",
        (
            Column("id", str, "Post and position, separated by `#link-`."),
            POST,
            Column("section_id", str, "The section in which it stands.", "sections"),
            Column("prediction_id", str, "The prediction in which it stands.", "predictions"),
            Column("resource_id", str, "What it points to; NULL for a link whose base is not known.", "resources"),
            Column("position", int, "Place in the post, from 1."),
            Column("url", str, "Absolute address; NULL where the base is not known, or nobody could follow it."),
            Column("href", str, "The target as written."),
            Column("text", str, "The text that is linked."),
            Column("context", str, "The sentence around it."),
            Column("line", int, "Line in the source file, from 1."),
        ),
        ("id",),
        (("post_id", "position"), ("resource_id",), ("section_id",), ("prediction_id",)),
        facets=("post_id",),
        sort="id",
    ),
    Table(
        "talks",
        "A scheduled event of a conference, or the recording of one.",
        (
            Column("id", str, "Conference, kind and number, e.g. `neurips-2024/workshop/84749`."),
            Column("resource_id", str, "Its page.", "resources"),
            Column("conference_id", str, "The conference.", "conferences"),
            Column(
                "kind",
                str,
                "invited-talk, tutorial, workshop, poster, oral, spotlight, panel, competition, social, session, "
                "expo-workshop, expo-talk, expo-demonstration, recording or other.",
            ),
            Column("number", str, "The number that its site gives it."),
            Column("title", str, "Its title; NULL until it is known."),
            Column("title_source", str, "`official`: its own page; `secondary`: other pages; `the post`."),
            Column("speakers", str, "JSON array of names."),
            Column("organisers", str, "JSON array of names."),
            Column("date", str, "The day, ISO 8601."),
            Column("place", str, "Room and city."),
            Column("url", str, "Address of its page, as it was first linked."),
        ),
        ("id",),
        (("conference_id",), ("resource_id",)),
        label="title",
        facets=("conference_id", "kind"),
        sort="id",
    ),
    Table(
        "figures",
        "A picture in a post; the pictures themselves are not part of the dataset.",
        (
            Column("id", str, "Post and position, separated by `#figure-`."),
            POST,
            Column("section_id", str, "The section in which it stands.", "sections"),
            Column("position", int, "Place in the post, from 1."),
            Column("src", str, "Address as written."),
            Column("alt", str, "Alternative text."),
            Column("caption", str, "Caption beneath it."),
            Column("credit", str, "What the caption names as its source."),
            Column("line", int, "Line in the source file, from 1."),
        ),
        ("id",),
        (("post_id", "position"), ("section_id",)),
        label="caption",
        facets=("post_id",),
        sort="id",
    ),
    Table(
        "footnotes",
        "A footnote of a post.",
        (
            Column("id", str, "Post and label, separated by `#fn-`."),
            POST,
            Column("label", str, "As written between `[^` and `]`."),
            Column("text", str, "Plain text."),
            Column("line", int, "Line in the source file, from 1."),
        ),
        ("id",),
        (("post_id",),),
        sort="id",
    ),
    Table(
        "problems",
        "Something in the sources that was mended, or is to be looked at.",
        (
            Column("id", int, "Place in the list, sorted by file and line."),
            Column("post_id", str, "The post; NULL where it was left out.", "posts"),
            Column("path", str, "The file."),
            Column("line", int, "Line in the file, from 1; 0: the whole file."),
            Column("code", str, "What kind of problem."),
            Column("severity", str, "`error`, `warning` or `note`."),
            Column("message", str, "What is wrong, in words."),
        ),
        ("id",),
        (("post_id",),),
        facets=("code", "severity"),
        sort="id",
    ),
    Table(
        "search",
        "One row for every post, section, prediction, link and talk: what the search page looks in.",
        (
            Column("id", int, "Running number."),
            Column("kind", str, "`post`, `section`, `prediction`, `link` or `talk`."),
            Column("key", str, "Key of the row in the table of that kind."),
            Column("title", str, "What a result is headed with."),
            Column("text", str, "What else is searched."),
            Column("date", str, "Day of the post, or of the talk."),
            Column("post_id", str, "The post.", "posts"),
            Column("page", str, "Path of the page on which it stands."),
            Column("context", str, "What it belongs to, searched too: title, authors, address of a link …"),
        ),
        ("id",),
        (("post_id",), ("key",)),
        label="title",
        facets=("kind",),
    ),
    Table(
        "search_terms",
        "A word that search knows, cut down to its stem: what typing errors are mended with.",
        (
            Column("term", str, "The stem, in lower case and without diacritics, e.g. `benchmark`."),
            Column("rows", int, "Rows of `search` in which it occurs."),
            Column("occurrences", int, "How often it occurs."),
        ),
        ("term",),
        label="term",
        sort="-rows",
    ),
    Table(
        "synonyms",
        "A word or phrase that search takes for others of the same meaning.",
        (
            Column("term", str, "As the file of synonyms writes it."),
            Column("meaning", int, "Number of the meaning: terms with the same one find each other."),
        ),
        ("term",),
        (("meaning",),),
        label="term",
        sort="meaning",
    ),
    Table(
        "nearest",
        "Rows of `search` that are about the same; the view `related` tells them by their keys.",
        (
            Column("search_id", int, "The row: a post, a section or a prediction.", "search"),
            Column("rank", int, "1: the nearest."),
            Column(
                "other_id", int, "A row from another post, of the same kind or a section beside a prediction.", "search"
            ),
            Column("score", float, "How near, 0 to 1: the cosine of their distinctive words, rare ones weighing more."),
        ),
        ("search_id", "rank"),
        sort="search_id",
    ),
    Table(
        "build",
        "How this database was made.",
        (
            Column("key", str, "What is told: versions, counts, digests, the day as of which it was built."),
            Column("value", str, "Its value, as text."),
        ),
        ("key",),
    ),
)
"""In an order in which every table stands behind those that it refers to."""

FULL_TEXT_TABLE: Final = "search"
FULL_TEXT_COLUMNS: Final = ("title", "text", "context")
FULL_TEXT_TOKENIZE: Final = "porter unicode61 remove_diacritics 2"
