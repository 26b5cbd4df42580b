-- Predictions by the year in which they fall due; :outcome: of that status, or all.
select substr(due, 1, 4) as year, count(*) as n
from prediction_status
where due is not null and (:outcome = '' or status = :outcome)
group by year
order by year
