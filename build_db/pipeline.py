"""The one place that knows the order of the stages: read → dialects → parse → extract → render → check → load."""

from collections.abc import Callable
from dataclasses import replace

from build_db.check import Known, check_outcomes, check_post, check_posts
from build_db.curate import curate_sources
from build_db.dialects import recognise_dialect
from build_db.extract import extract_bundle
from build_db.load import new_database, publish
from build_db.models import Built
from build_db.parse import parse_manuscript
from build_db.plan import Plan, Report, describe_build
from build_db.problems import Problem, keeps_out
from build_db.read import PostFile, read_post, read_texts, search_posts
from build_db.render import render_document
from build_db.rows import curation_rows, make_built, outcome_rows, problem_rows, refuse
from build_db.workers import map_ordered


def build_post(file: PostFile) -> Built:
    """Take one post through all stages up to its rows: what a worker does."""
    source = read_post(file)
    if keeps_out(source.problems):
        return refuse(source, source.problems)
    manuscript = recognise_dialect(source)
    if keeps_out(manuscript.problems):
        return refuse(source, manuscript.problems)
    document = parse_manuscript(manuscript)
    bundle = extract_bundle(document)
    html = render_document(document, bundle.prediction_tokens, bundle.post.source_url)
    return make_built(replace(bundle, post=replace(bundle.post, html=html)))


def build(plan: Plan, progress: Callable[[int, int], None]) -> Report:
    """Carry out a plan; `progress` gets the number of posts done and of all."""
    found = search_posts(plan.posts, plan.choice)
    texts = read_texts(plan.assessments), read_texts(plan.talks), read_texts(plan.synonyms)
    curation = curate_sources(*texts)
    known = Known(passed_over={**found.passed_over})
    problems = [*curation.problems, *check_posts(found.readable, plan.posts)]
    with new_database(plan.database) as loader:
        with loader.transaction():
            loader.add(curation_rows(curation))
            for done, built in enumerate(map_ordered(build_post, found.posts, plan.workers), start=1):
                wrong: list[Problem] = [*built.problems, *check_post(built, known)]
                problems += wrong
                if known.note(built, left_out=plan.leaves_out(wrong)):
                    loader.add(built.rows)
                progress(done, len(found.posts))
            outcomes, evidence, unfit = check_outcomes(curation.outcomes, known)
            problems = sorted([*problems, *unfit])
            loader.add(outcome_rows(outcomes, evidence) | problem_rows(problems, known.paths))
            loader.add({"build": describe_build(plan, known.digests, texts)})
        counts = loader.finish()
        published = not plan.stops_at(problems)
        if published and plan.database:
            publish(loader, plan.database)
    return Report(published, tuple(problems), counts, tuple(known.left_out), known.passed_over)
