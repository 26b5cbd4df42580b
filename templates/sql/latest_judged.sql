-- The predictions that were judged last, those with most evidence first.
select prediction_status.*, posts.title as post_title
from prediction_status
join outcomes on outcomes.prediction_id = prediction_status.id
join posts on posts.id = prediction_status.post_id
order by outcomes.assessed_on desc, prediction_status.evidence_count desc, prediction_status.id
limit :size
