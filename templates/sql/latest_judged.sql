-- The predictions that were judged last, one of each post before a second of any.
with ranked as (
  select prediction_status.*, posts.title as post_title, outcomes.assessed_on,
    row_number() over (
      partition by prediction_status.post_id
      order by outcomes.assessed_on desc, prediction_status.evidence_count desc, prediction_status.id
    ) as place
  from prediction_status
  join outcomes on outcomes.prediction_id = prediction_status.id
  join posts on posts.id = prediction_status.post_id
)
select * from ranked order by place, assessed_on desc, made_on desc, id limit :size
