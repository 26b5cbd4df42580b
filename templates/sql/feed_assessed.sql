-- The predictions that were judged last, for a feed; an entry of its own beside that of the prediction.
select outcomes.outcome || ': ' || predictions.statement as title, outcomes.assessed_on as date,
  '/predictions/' || predictions.id as page, '#outcome' as part, outcomes.outcome as kind,
  coalesce(outcomes.rationale, '') as summary
from outcomes
join predictions on predictions.id = outcomes.prediction_id
order by outcomes.assessed_on desc, predictions.made_on desc, predictions.id
limit :size
