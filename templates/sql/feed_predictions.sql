-- The newest predictions, for a feed; those repeated in order to be judged are not new.
select predictions.statement as title, predictions.made_on as date, '/predictions/' || predictions.id as page,
  '' as part, 'prediction' as kind,
  'In “' || posts.title || '”; ' || coalesce('due ' || predictions.due, 'no date by which it could be judged') || '.'
    as summary
from predictions
join posts on posts.id = predictions.post_id
where not predictions.restated
order by predictions.made_on desc, predictions.post_id, predictions.position
limit :size
