-- What was read for an outcome.
select * from evidence where prediction_id = :id order by position
