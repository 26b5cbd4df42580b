-- The later predictions that repeat one in order to judge it.
select predictions.id, predictions.statement, predictions.stated_outcome, posts.title as post_title
from predictions
join posts on posts.id = predictions.post_id
where predictions.restates = :id
order by predictions.made_on, predictions.id
