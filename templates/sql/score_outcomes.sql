-- Outcomes of the predictions that are not restated, by the dimension :by: year, topic, author or detected.
select
  case :by when 'year' then year when 'topic' then topic when 'author' then author else detected end as name,
  count(*) as predictions,
  count(score) as scored,
  round(avg(score), 2) as score,
  round(wilson_low(total(score), count(score)), 2) as low,
  round(wilson_high(total(score), count(score)), 2) as high,
  sum(outcome = 'right') as "right",
  sum(outcome = 'mostly right') as "mostly right",
  sum(outcome = 'mixed') as "mixed",
  sum(outcome = 'mostly wrong') as "mostly wrong",
  sum(outcome = 'wrong') as "wrong",
  sum(outcome = 'unresolvable') as "unresolvable",
  sum(outcome = 'due') as "due",
  sum(outcome = 'pending') as "pending"
from prediction_facets
where restated = 'no'
group by name
having count(score) >= :at_least
order by
  case when :by = 'year' then name = 'none' end,
  case when :by = 'year' then name end,
  count(score) desc, count(*) desc, name
