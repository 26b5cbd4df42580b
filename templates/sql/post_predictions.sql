-- The predictions of a post with what has become of them, in its order.
select prediction_status.*
from prediction_status
join predictions on predictions.id = prediction_status.id
where prediction_status.post_id = :id
order by predictions.position
