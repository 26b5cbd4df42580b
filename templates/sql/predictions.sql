-- A page of predictions, the newest posts first; each parameter is one choice, empty: any.
select prediction_status.*, posts.title as post_title
from prediction_facets
join prediction_status on prediction_status.id = prediction_facets.id
join predictions on predictions.id = prediction_facets.id
join posts on posts.id = predictions.post_id
where (:year = '' or prediction_facets.year = :year)
  and (:outcome = '' or prediction_facets.outcome = :outcome)
  and (:topic = '' or prediction_facets.topic = :topic)
  and (:author = '' or prediction_facets.author = :author)
  and (:probability = '' or prediction_facets.probability = :probability)
  and (:confidence = '' or prediction_facets.confidence = :confidence)
  and (:detected = '' or prediction_facets.detected = :detected)
  and (:restated = '' or prediction_facets.restated = :restated)
order by predictions.made_on desc, predictions.post_id, predictions.position
limit :size offset :offset
