-- How many predictions the scoreboard counts, and how many it leaves out, and why.
select
  count(*) as predictions,
  sum(restated = 'yes') as restated,
  sum(restated = 'no' and outcome in ('due', 'pending')) as open,
  sum(restated = 'no' and outcome = 'unresolvable') as unresolvable,
  sum(restated = 'no' and score is not null) as scored,
  sum(restated = 'no' and score is not null and probability = 'stated') as calibrated,
  sum(restated = 'no' and score is not null and probability = 'none') as without_probability,
  count(distinct case when restated = 'no' and score is not null and probability = 'stated' then substr(id, 1, instr(id, '/') - 1) end) as posts
from prediction_facets
