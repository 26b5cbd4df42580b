-- What can be chosen of the predictions, with how many each choice would leave beside the other choices made.
-- A prediction counts for a facet where no choice but that facet's own leaves it out.
with chosen as materialized (
  select *,
    :year <> '' and year <> :year as no_year,
    :outcome <> '' and outcome <> :outcome as no_outcome,
    :topic <> '' and topic <> :topic as no_topic,
    :author <> '' and author <> :author as no_author,
    :probability <> '' and probability <> :probability as no_probability,
    :confidence <> '' and confidence <> :confidence as no_confidence,
    :detected <> '' and detected <> :detected as no_detected,
    :restated <> '' and restated <> :restated as no_restated
  from prediction_facets
),
counted as materialized (
  select *,
    no_year + no_outcome + no_topic + no_author + no_probability + no_confidence + no_detected + no_restated as misses
  from chosen
),
outcomes_in_order (value, place) as (
  values ('right', 1), ('mostly right', 2), ('mixed', 3), ('mostly wrong', 4), ('wrong', 5),
    ('unresolvable', 6), ('due', 7), ('pending', 8)
),
facets as (
  select 'total' as facet, '' as value, count(*) as n, 0 as place from counted where misses = 0
  union all select 'year', year, count(*), year = 'none' from counted where misses = no_year group by year
  union all
  select 'outcome', outcome, count(*), place
  from counted
  join outcomes_in_order on outcomes_in_order.value = outcome
  where misses = no_outcome
  group by outcome
  union all select 'topic', topic, count(*), -count(*) from counted where misses = no_topic group by topic
  union all select 'author', author, count(*), -count(*) from counted where misses = no_author group by author
  union all
  select 'probability', probability, count(*), probability = 'none'
  from counted where misses = no_probability group by probability
  union all
  select 'confidence', confidence, count(*), instr('high medium low none', confidence)
  from counted where misses = no_confidence group by confidence
  union all
  select 'detected', detected, count(*), -count(*)
  from counted where misses = no_detected group by detected
  union all select 'restated', restated, count(*), 0 from counted where misses = no_restated group by restated
)
select * from facets order by facet, place, value
