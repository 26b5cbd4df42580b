-- The predictions that fall due next.
select prediction_status.*, posts.title as post_title
from prediction_status
join posts on posts.id = prediction_status.post_id
where prediction_status.status in ('due', 'pending') and prediction_status.due is not null
order by prediction_status.due, prediction_status.id
limit :size
