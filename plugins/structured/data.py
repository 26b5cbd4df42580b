"""The dataset, a prediction and a post in the words of schema.org."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from plugins.addresses import is_web
from plugins.citations import Work

Row = Mapping[str, Any]
Address = Callable[[str], str]

CONTEXT: Final = "https://schema.org"
PUBLISHER: Final = {"@type": "Organization", "name": "Hindcast"}
THE_AUTHOR: Final = "the author"
"""How an assessment says that the post's author judged the prediction."""

VARIABLES: Final = (
    "outcome of a prediction",
    "score of an outcome, from 0 (wrong) to 1 (right)",
    "stated probability",
    "day on which a prediction falls due",
    "confidence of a judgement",
)
DOWNLOADS: Final = (
    ("Predictions with their outcomes, CSV", "text/csv", "/hindcast/prediction_status.csv?_stream=on"),
    (
        "Predictions with their outcomes, JSON",
        "application/json",
        "/hindcast/prediction_status.json?_shape=array&_size=max",  # a page of it is made for reading
    ),
    ("The whole database, SQLite", "application/vnd.sqlite3", "/hindcast.db"),
)


def known(values: Row) -> dict[str, Any]:
    """Leave out what is not known."""
    return {name: value for name, value in values.items() if value is not None and value not in ("", [], {})}


def people(names: Sequence[str]) -> list[dict[str, Any]]:
    """Describe people of whom the name is known."""
    return [{"@type": "Person", "name": name} for name in names]


def described_dataset(work: Work, description: str, licence: str, dates: Row, full: Address) -> dict[str, Any]:
    """Describe the dataset.

    Args:
        work: What it is called, who made it, its version.
        description: A sentence.
        licence: Address of its licence.
        dates: A row with `first`, `last` and `as_of`.
        full: Gives the full address of a path.

    Returns:
        A `Dataset`.
    """
    period = f"{dates['first']}/{dates['last']}" if dates["first"] else None
    downloads = [
        {"@type": "DataDownload", "name": name, "encodingFormat": kind, "contentUrl": full(path)}
        for name, kind, path in DOWNLOADS
    ]
    return known(
        {
            "@context": CONTEXT,
            "@type": "Dataset",
            "name": work.title,
            "description": description,
            "url": full("/"),
            "license": licence,
            "creator": [{"@type": "Organization", "name": name} for name in work.authors],
            "version": work.version,
            "dateModified": dates["as_of"],
            "isAccessibleForFree": True,
            "temporalCoverage": period,
            "variableMeasured": list(VARIABLES),
            "distribution": downloads,
        }
    )


def claim(row: Row, authors: Sequence[Row], full: Address) -> dict[str, Any]:
    """Describe a prediction, with the review of it where it was judged.

    Args:
        row: Of `prediction.sql`.
        authors: Rows of `authors`: who wrote the post.
        full: Gives the full address of a path.

    Returns:
        A `ClaimReview`; a `Claim` where there is no outcome yet.
    """
    address = full(f"/predictions/{row['id']}")
    source = {"@type": "CreativeWork", "name": row["post_title"]}
    if is_web(row["source_url"]):
        source["url"] = row["source_url"]
    writers = people([one["name"] for one in authors])
    said = known(
        {
            "@type": "Claim",
            "text": row["statement"],
            "author": people([row["predictor"]]) if row["predictor"] else writers,
            "datePublished": row["made_on"],
            "appearance": source,
        }
    )
    if not row["assessed_on"]:
        return {"@context": CONTEXT, **said, "url": address}
    return known(
        {
            "@context": CONTEXT,
            "@type": "ClaimReview",
            "url": address,
            "claimReviewed": row["statement"],
            "author": reviewer(row["assessor"], writers),
            "datePublished": row["assessed_on"],
            "reviewBody": row["rationale"],
            "itemReviewed": said,
            "reviewRating": rating(row["status"], row["score"]),
        }
    )


def reviewer(assessor: str | None, writers: Sequence[Row]) -> Any:
    """Describe who judged a prediction: often the author of the post, which is no judgement of ours.

    Args:
        assessor: As the assessment has it, e.g. `Hindcast`, `the author`.
        writers: Who wrote the post.

    Returns:
        Us, the post's authors, or somebody else; nothing where it is not known.
    """
    if assessor == PUBLISHER["name"]:
        return PUBLISHER
    return writers if assessor == THE_AUTHOR else people([assessor] if assessor else [])


def rating(status: str, score: float | None) -> dict[str, Any]:
    """Describe an outcome.

    Args:
        status: E.g. `mostly right`.
        score: From 0 to 1; None where it cannot be told.

    Returns:
        A `Rating`, without a value where there is no score.
    """
    scale = {} if score is None else {"ratingValue": score, "bestRating": 1, "worstRating": 0}
    return {"@type": "Rating", "alternateName": status, **scale}


def article(row: Row, authors: Sequence[Row], full: Address) -> dict[str, Any]:
    """Describe a post.

    Args:
        row: Of `post.sql`.
        authors: Rows of `authors`.
        full: Gives the full address of a path.

    Returns:
        An `Article`; notes are ours, and based on what the authors wrote.
    """
    writers = people([one["name"] for one in authors])
    ours = row["text_kind"] == "notes"
    source = {"@type": "CreativeWork", "name": row["title"], "author": writers, "datePublished": row["date"]}
    if is_web(row["source_url"]):
        source["url"] = row["source_url"]
    return known(
        {
            "@context": CONTEXT,
            "@type": "Article",
            "headline": row["title"],
            "url": full(f"/posts/{row['id']}"),
            "author": PUBLISHER if ours else writers,
            "datePublished": row["date"],
            "inLanguage": row["lang"],
            "wordCount": row["word_count"],
            "license": {"@type": "CreativeWork", "name": row["license"]} if row["license"] else None,
            "publisher": PUBLISHER,
            "isBasedOn": known(source) if ours or "url" in source else None,
        }
    )
