"""The views: selects that the site, its queries and its readers share."""

from typing import Final

from build_db.schema import View

VIEWS: Final[tuple[View, ...]] = (
    View(
        "prediction_status",
        "Every prediction with what has become of it, as of the day of the build.",
        """
select
  predictions.id,
  predictions.post_id,
  predictions.section_id,
  predictions.slug,
  predictions.statement,
  predictions.topic,
  predictions.made_on,
  predictions.horizon,
  predictions.due,
  predictions.probability,
  predictions.restated,
  predictions.detected_by,
  case
    when outcomes.outcome is not null then outcomes.outcome
    when predictions.due <= (select value from build where key = 'as_of') then 'due'
    else 'pending'
  end as status,
  case outcomes.outcome
    when 'right' then 1.0
    when 'mostly right' then 0.75
    when 'mixed' then 0.5
    when 'mostly wrong' then 0.25
    when 'wrong' then 0.0
  end as score,
  outcomes.confidence,
  outcomes.falsifiable,
  outcomes.assessor,
  (select count(*) from evidence where evidence.prediction_id = predictions.id) as evidence_count
from predictions
left join outcomes on outcomes.prediction_id = predictions.id
""",
        (
            ("id", "The prediction."),
            ("post_id", "The post."),
            ("section_id", "The section in which it stands."),
            ("slug", "Slug of the statement."),
            ("statement", "Plain text."),
            ("topic", "The heading above it."),
            ("made_on", "When it was made."),
            ("horizon", "When it falls due."),
            ("due", "Last day of the horizon."),
            ("probability", "The probability stated, 0 to 1."),
            ("restated", "1: repeated in order to be judged."),
            ("detected_by", "The rule that found it."),
            ("status", "Its outcome; `due`: it is time to judge it; `pending`: not yet, or without a date."),
            ("score", "Of the outcome, 0 (wrong) to 1 (right); NULL: none, or unresolvable."),
            ("confidence", "How sure the judgement is."),
            ("falsifiable", "Whether the statement could be shown wrong."),
            ("assessor", "Who judged."),
            ("evidence_count", "Number of sources read for the outcome."),
        ),
    ),
    View(
        "talk_mentions",
        "Every link to a talk, with the sentence around it.",
        """
select
  talks.id as talk_id,
  talks.conference_id,
  talks.kind,
  talks.title,
  links.post_id,
  links.section_id,
  links.id as link_id,
  links.text,
  links.context,
  links.line
from talks
join links on links.resource_id = talks.resource_id
""",
        (
            ("talk_id", "The talk."),
            ("conference_id", "Its conference."),
            ("kind", "What kind of event."),
            ("title", "Its title."),
            ("post_id", "The post that links to it."),
            ("section_id", "The section with the link."),
            ("link_id", "The link."),
            ("text", "The text that is linked."),
            ("context", "The sentence around it."),
            ("line", "Line in the source file."),
        ),
    ),
    View(
        "related",
        "For every post, section and prediction the nearest from other posts.",
        """
select
  search.kind,
  search.key,
  others.kind as other_kind,
  others.key as other_key,
  nearest.score,
  nearest.rank,
  others.title as other_title,
  others.page as other_page
from search
join nearest on nearest.search_id = search.id
join search as others on others.id = nearest.other_id
""",
        (
            ("kind", "`post`, `section` or `prediction`."),
            ("key", "Its key in the table of that kind."),
            ("other_kind", "The kind of the other."),
            ("other_key", "The key of the other."),
            ("score", "How near, 0 to 1: the cosine of their distinctive words, rare ones weighing more."),
            ("rank", "1: the nearest."),
            ("other_title", "What the other is headed with."),
            ("other_page", "Path of the page on which the other stands."),
        ),
    ),
    View(
        "resource_mentions",
        "Every link to something on the web, with the sentence around it.",
        """
select
  resources.id as resource_id,
  resources.kind,
  resources.host,
  resources.identifier,
  resources.label,
  links.post_id,
  links.section_id,
  links.id as link_id,
  links.text,
  links.context,
  links.line
from resources
join links on links.resource_id = resources.id
""",
        (
            ("resource_id", "What is linked to."),
            ("kind", "What kind of thing."),
            ("host", "Its host name."),
            ("identifier", "arXiv number, DOI, owner/name of a repository …"),
            ("label", "What links to it call it."),
            ("post_id", "The post that links to it."),
            ("section_id", "The section with the link."),
            ("link_id", "The link."),
            ("text", "The text that is linked."),
            ("context", "The sentence around it."),
            ("line", "Line in the source file."),
        ),
    ),
    View(
        "prediction_facets",
        "Every prediction by what the page of predictions lets choose; `none` stands for what is not known.",
        """
select
  prediction_status.id,
  coalesce(substr(prediction_status.due, 1, 4), 'none') as year,
  prediction_status.status as outcome,
  coalesce(prediction_status.topic, 'none') as topic,
  coalesce(predictions.predictor, (
    select group_concat(name, ', ') from (
      select authors.name
      from post_authors
      join authors on authors.id = post_authors.author_id
      where post_authors.post_id = predictions.post_id
      order by post_authors.position
    )
  ), 'none') as author,
  case when predictions.probability is null then 'none' else 'stated' end as probability,
  coalesce(prediction_status.confidence, 'none') as confidence,
  prediction_status.detected_by as detected,
  case when predictions.restated then 'yes' else 'no' end as restated,
  prediction_status.score
from prediction_status
join predictions on predictions.id = prediction_status.id
""",
        (
            ("id", "The prediction."),
            ("year", "The year in which it falls due."),
            ("outcome", "Its outcome, or `due` or `pending`."),
            ("topic", "The heading above it."),
            ("author", "Who predicted it, else the authors of the post."),
            ("probability", "`stated`, or `none`."),
            ("confidence", "How sure the judgement is."),
            ("detected", "The rule that found it."),
            ("restated", "`yes`: an earlier prediction, repeated in order to be judged."),
            ("score", "Of the outcome, 0 (wrong) to 1 (right); NULL: none, or unresolvable."),
        ),
    ),
)
