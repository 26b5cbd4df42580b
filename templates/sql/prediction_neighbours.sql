-- The predictions before and after one in its post.
select predictions.id, predictions.statement, predictions.position - this.position as step
from predictions as this
join predictions on predictions.post_id = this.post_id and abs(predictions.position - this.position) = 1
where this.id = :id
order by predictions.position
