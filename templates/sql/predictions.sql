-- A page of predictions, the newest posts first.
select prediction_status.*, posts.title as post_title
from prediction_status
join predictions on predictions.id = prediction_status.id
join posts on posts.id = prediction_status.post_id
where (:year = '' or substr(prediction_status.due, 1, 4) = :year)
  and (:outcome = '' or prediction_status.status = :outcome)
order by prediction_status.made_on desc, prediction_status.post_id, predictions.position
limit :size offset :offset
