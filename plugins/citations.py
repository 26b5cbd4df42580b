"""How to cite the dataset, or a post: as text, as BibTeX and as CSL-JSON."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml
from datasette import hookimpl
from datasette.app import Datasette

SPECIAL: Final = re.compile(r"[\\{}&%$#_~^]")  # '&' in 'AI & law', which LaTeX reads as a tabulator
ESCAPES: Final = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


@dataclass(frozen=True, slots=True)
class Work:
    """Something that can be cited."""

    key: str
    """E.g. `hindcast`, `2019-05-26-irpan-iclr-2019`."""

    kind: str
    """Its type in CSL: `dataset`, `post-weblog`."""

    title: str
    """Its title."""

    authors: Sequence[str]
    """Names as they are stated, never taken apart."""

    date: str | None
    """A day, ISO 8601."""

    url: str
    """Its address."""

    version: str | None = None
    """Of a dataset."""

    note: str | None = None
    """Anything else, e.g. the licence."""


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars(datasette: Datasette, request: Any) -> dict[str, Any]:
    """Offer `cite_dataset(note)` and `cite_post(post, authors, note)` in templates.

    Args:
        datasette: The server.
        request: What was asked for.

    Returns:
        Name → function.
    """

    def here(path: str) -> str:
        """Give the full address of a page."""
        return str(datasette.absolute_url(request, datasette.urls.path(path)))

    return {
        "cite_dataset": lambda note: citations(dataset(Path(datasette.template_dir).parent, here("/"), note)),
        "cite_post": lambda post, authors: citations(post_of(post, authors, here(f"/posts/{post['id']}"))),
    }


@cache
def dataset(folder: Path, url: str, note: str) -> Work:
    """Read what the dataset is called from its CITATION.cff.

    Args:
        folder: The folder with the file.
        url: Where the dataset is served.
        note: Which state of it.

    Returns:
        The dataset.
    """
    known = yaml.safe_load((folder / "CITATION.cff").read_text(encoding="utf-8"))
    names = [author["name"] for author in known["authors"]]
    note = f"{note}. Licence: {known['license']}"
    return Work("hindcast", "dataset", known["title"], names, known["date-released"], url, known["version"], note)


def post_of(post: Any, authors: Sequence[Any], url: str) -> Work:
    """Make a work of a post: the original, with our notes on it named.

    Args:
        post: A row of `posts`.
        authors: Rows of `authors`.
        url: Its page here.

    Returns:
        The post.
    """
    original = post["source_url"]
    note = f"Notes on it in Hindcast: {url}" if original and post["text_kind"] == "notes" else f"In Hindcast: {url}"
    names = [author["name"] for author in authors]
    return Work(post["id"], "post-weblog", post["title"], names, post["date"], original or url, note=note)


def citations(work: Work) -> dict[str, str]:
    """Write a citation in every form.

    Args:
        work: What is cited.

    Returns:
        `text`, `bibtex` and `csl`.
    """
    return {"text": as_text(work), "bibtex": as_bibtex(work), "csl": as_csl(work)}


def as_text(work: Work) -> str:
    """Write a citation as a sentence.

    Args:
        work: What is cited.

    Returns:
        E.g. `A. Author (2025-01-02). Title. https://example.org/`.
    """
    who = ", ".join(work.authors) or "Author not named"
    version = f", version {work.version}" if work.version else ""
    note = f" {work.note}." if work.note else ""
    stop = "" if work.title.endswith((".", "?", "!")) else "."
    return f"{who} ({work.date or 'no date'}). {work.title}{version}{stop if not version else '.'} {work.url}{note}"


def as_bibtex(work: Work) -> str:
    """Write a citation in BibTeX.

    Args:
        work: What is cited.

    Returns:
        An entry; names in braces, so that none is taken apart in the wrong place.
    """
    fields = {
        "author": " and ".join(f"{{{latex(name)}}}" for name in work.authors),
        "title": f"{{{latex(work.title)}}}",
        "year": (work.date or "")[:4],
        "date": work.date,
        "version": work.version,
        "url": work.url,
        "note": latex(work.note or ""),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{work.key},\n" + ",\n".join(lines) + "\n}"


def latex(text: str) -> str:
    r"""Escape a text for LaTeX.

    Args:
        text: E.g. `AI & law`.

    Returns:
        E.g. `AI \& law`.
    """
    return SPECIAL.sub(lambda match: ESCAPES.get(match[0], "\\" + match[0]), text)


def as_csl(work: Work) -> str:
    """Write a citation in CSL-JSON, which reference managers read.

    Args:
        work: What is cited.

    Returns:
        JSON: a list of one item.
    """
    item = {
        "id": work.key,
        "type": work.kind,
        "title": work.title,
        "author": [{"literal": name} for name in work.authors],
        "issued": {"date-parts": [[int(part) for part in (work.date or "").split("-") if part]]},
        "URL": work.url,
        "version": work.version,
        "note": work.note,
    }
    known = {name: value for name, value in item.items() if value and value != {"date-parts": [[]]}}
    return json.dumps([known], ensure_ascii=False, indent=2)
