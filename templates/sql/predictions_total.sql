-- How many predictions a choice of year and outcome leaves.
select count(*) as n
from prediction_status
where (:year = '' or substr(due, 1, 4) = :year) and (:outcome = '' or status = :outcome)
