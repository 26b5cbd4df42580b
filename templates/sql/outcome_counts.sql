-- Predictions by what has become of them, in the order of the vocabulary; :year: due then, or all.
with vocabulary (position, status) as (
  values (1, 'right'), (2, 'mostly right'), (3, 'mixed'), (4, 'mostly wrong'), (5, 'wrong'),
    (6, 'unresolvable'), (7, 'due'), (8, 'pending')
)
select vocabulary.status, count(prediction_status.id) as n
from vocabulary
left join prediction_status
  on prediction_status.status = vocabulary.status
  and (:year = '' or substr(prediction_status.due, 1, 4) = :year)
group by vocabulary.position
order by vocabulary.position
