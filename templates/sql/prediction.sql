-- One prediction with its post, its section and its outcome.
select predictions.*, prediction_status.status, prediction_status.score, prediction_status.evidence_count,
  posts.title as post_title, posts.path, posts.source_url, posts.source_lang, posts.text_kind,
  sections.breadcrumb, sections.anchor, earlier.statement as restates_statement,
  outcomes.confidence, outcomes.falsifiable, outcomes.falsifiable_because, outcomes.rationale,
  outcomes.assessed_on, outcomes.assessor
from predictions
join prediction_status on prediction_status.id = predictions.id
join posts on posts.id = predictions.post_id
left join predictions as earlier on earlier.id = predictions.restates
left join sections on sections.id = predictions.section_id
left join outcomes on outcomes.prediction_id = predictions.id
where predictions.id = :id
