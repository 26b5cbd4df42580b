"""What can only be seen across records: ids that are taken, assessments of predictions that do not exist."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from build_db.models import Built, CuratedOutcome
from build_db.problems import PASSED_OVER, Problem
from build_db.records import Evidence, Outcome


@dataclass
class Known:
    """What has been seen of the posts so far."""

    paths: dict[str, str] = field(default_factory=dict)
    """Post id → path."""

    digests: dict[str, str] = field(default_factory=dict)
    """Path → SHA-256."""

    slugs: dict[str, tuple[str, Sequence[str]]] = field(default_factory=dict)
    """Stem of a post's file, or folder of its bundle → its id and the slugs of its predictions."""

    left_out: list[str] = field(default_factory=list)
    """Paths of the posts that are not in the database, since something is wrong with them."""

    not_wanted: list[str] = field(default_factory=list)
    """Paths of those that are not, since they are not wanted: drafts, other formats."""

    passed_over: dict[str, int] = field(default_factory=dict)
    """Why files were passed over → how many."""

    def note(self, built: Built, *, left_out: bool) -> bool:
        """Keep what later checks need of a post.

        Args:
            built: The post.
            left_out: Whether its problems keep it out of the database.

        Returns:
            True where it is to be loaded.
        """
        if why := next((PASSED_OVER[wrong.code] for wrong in built.problems if wrong.code in PASSED_OVER), None):
            self.passed_over[why] = self.passed_over.get(why, 0) + 1
            self.not_wanted.append(built.path)
            return False
        self.digests[built.path] = built.sha256
        if left_out or built.post_id is None:
            self.left_out.append(built.path)
            return False
        self.paths[built.post_id] = built.path
        self.slugs[stem_of(built.path)] = (built.post_id, built.slugs)
        return True


def stem_of(path: str) -> str:
    """Give the name of a file without its ending; that of the folder for a page bundle (`my-post/index.md`)."""
    *folders, name = path.split("/")
    stem = name.rsplit(".", 1)[0]
    return folders[-1] if folders and stem in ("index", "contents") else stem


def check_posts(count: int, folders: Sequence[object]) -> list[Problem]:
    """Check that there are posts at all.

    Args:
        count: How many were found.
        folders: Where it was looked for.

    Returns:
        An error where there is none.
    """
    if count:
        return []
    where = ", ".join(map(str, folders))
    return [Problem(where, 0, "no-posts", "no Markdown in a file that may be a post: name a folder of posts")]


def check_post(built: Built, known: Known) -> list[Problem]:
    """Check that a post's id is its own.

    Args:
        built: The post.
        known: The posts before it.

    Returns:
        An error that names both files; [] where all is well.
    """
    if built.post_id not in known.paths:
        return []
    other = known.paths[built.post_id]
    message = f"the id `{built.post_id}` is that of {other} already: give one of them another `slug`"
    return [Problem(built.path, 0, "duplicate-post-id", message)]


def check_outcomes(
    curated: Sequence[CuratedOutcome], known: Known
) -> tuple[list[Outcome], list[Evidence], list[Problem]]:
    """Find the prediction of every assessment.

    Args:
        curated: The assessments.
        known: All posts.

    Returns:
        Outcomes and evidence with their keys, and an error for each that fits no prediction, or one
        that is judged already.
    """
    outcomes: dict[str, Outcome] = {}
    evidence: list[Evidence] = []
    problems: list[Problem] = []
    refused = {stem_of(path) for path in (*known.left_out, *known.not_wanted)} - known.slugs.keys()
    for item in curated:
        if item.post_stem in refused:  # said already, of the post
            continue
        problem = check_outcome(item, known, outcomes)
        if problem:
            problems.append(problem)
            continue
        prediction_id = f"{known.slugs[item.post_stem][0]}/{item.slug}"
        outcomes[prediction_id] = replace(item.outcome, prediction_id=prediction_id)
        evidence += [
            replace(source, id=f"{prediction_id}#{source.position}", prediction_id=prediction_id)
            for source in item.evidence
        ]
    return list(outcomes.values()), evidence, problems


def check_outcome(item: CuratedOutcome, known: Known, outcomes: Mapping[str, Outcome]) -> Problem | None:
    """Tell what is wrong with the prediction that one assessment names."""
    if item.post_stem not in known.slugs:
        near = get_close_matches(item.post_stem, known.slugs, 1)
        hint = f"did you mean {near[0]}?" if near else "name the file after its post"
        return Problem(item.path, item.line, "post-unknown", f"there is no post `{item.post_stem}`: {hint}")
    post_id, slugs = known.slugs[item.post_stem]
    if item.slug not in slugs:
        near = get_close_matches(item.slug, slugs, 1, cutoff=0.4)
        hint = f"did you mean `{near[0]}`?" if near else "see the post's predictions"
        message = f"`{post_id}` has no prediction `{item.slug}`: {hint}"
        return Problem(item.path, item.line, "prediction-unknown", message)
    if f"{post_id}/{item.slug}" in outcomes:
        return Problem(item.path, item.line, "prediction-assessed-twice", f"`{item.slug}` is judged above: keep one")
    return None
