"""What can be wrong with the input, and how it is said.

Bad content is a value, not an exception: a stage returns the problems that it met
beside its result, and the pipeline collects them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

Severity = Literal["error", "warning", "note"]

CODES: Final[dict[str, tuple[Severity, str]]] = {
    "unreadable": ("error", "The file could not be opened."),
    "too-large": ("error", "The file is larger than a post can be."),
    "not-utf8": ("error", "The bytes are not UTF-8."),
    "nul-byte": ("error", "The file holds NUL bytes: it is no text."),
    "empty-file": ("error", "The file holds no text."),
    "unsupported-format": ("note", "The file is in a format that is not read."),
    "dialect-unknown": ("note", "The post has marks of a template language, and no dialect knows it."),
    "draft": ("note", "The post is a draft, which is not read unless it is asked for."),
    "no-posts": ("error", "There is no post where posts were looked for."),
    "front-matter-unclosed": ("error", "The front matter has no closing line."),
    "front-matter-invalid": ("error", "The front matter does not parse."),
    "front-matter-alias": ("error", "YAML aliases are refused: a few lines can expand to gigabytes."),
    "front-matter-not-mapping": ("note", "A block between two rules is no front matter, but text."),
    "front-matter-duplicate-key": ("warning", "A key stands twice in the front matter."),
    "front-matter-unquoted": ("warning", "A value in the front matter holds a colon and no quotes."),
    "front-matter-value": ("warning", "A value in the front matter is not of a kind that is understood."),
    "date-invalid": ("error", "A date that is none."),
    "mojibake": ("warning", "Text that went through a wrong encoding was mended."),
    "toc-mismatch": ("warning", "The table of contents in the front matter differs from the headings."),
    "link-malformed": ("warning", "The target of a link is no URL."),
    "annotation-invalid": ("warning", "An author's mark on a prediction is not understood."),
    "duplicate-post-id": ("error", "Two posts have one id."),
    "curation-invalid": ("error", "A file of assessments or talks does not have the expected shape."),
    "prediction-unknown": ("error", "An assessment names a prediction that does not exist."),
    "prediction-assessed-twice": ("error", "Two assessments judge one prediction."),
    "post-unknown": ("error", "A file of assessments is named after no post."),
    "target-unwritable": ("error", "The database cannot be written where it is to stand."),
    "integrity": ("error", "The finished database failed SQLite's own checks."),
}
"""Every code with its severity and what it means."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, and where."""

    path: str
    """The file, relative to the folder of posts; for other files as they were named."""

    line: int
    """1-based line; 0 where the whole file is meant."""

    code: str
    """A key of CODES."""

    message: str
    """What is wrong and what to do next."""

    def __post_init__(self) -> None:
        """Refuse a code that is not in the table."""
        if self.code not in CODES:
            raise KeyError(self.code)

    @property
    def severity(self) -> Severity:
        """How bad it is: an error stops the build, a warning does with --strict."""
        return CODES[self.code][0]

    def __str__(self) -> str:
        """The line that is printed, e.g. `a.md:3: date-invalid …`."""
        return f"{self.path}:{self.line}: {self.code} {self.message}"


PASSED_OVER: Final = {
    "draft": "drafts (--drafts reads them)",
    "unsupported-format": "in formats that are not supported",
}
"""Codes of what keeps a file out of the database though nothing is wrong with it, and how the closing line puts it."""


def keeps_out(problems: Iterable[Problem]) -> bool:
    """Tell whether a file goes no further: by an error, or because it is not wanted."""
    return any(problem.severity == "error" or problem.code in PASSED_OVER for problem in problems)


def has_error(problems: Iterable[Problem], *, strict: bool = False) -> bool:
    """Tell whether any problem stops the build.

    Args:
        problems: In any order.
        strict: Whether warnings count as errors.

    Returns:
        True where one does.
    """
    stopping = ("error", "warning") if strict else ("error",)
    return any(problem.severity in stopping for problem in problems)
