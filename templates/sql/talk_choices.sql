-- Conferences and kinds of talks, each with how many talks it would leave beside the other choice.
select * from (
  select 'conference' as facet, coalesce(conference_id, 'none') as value,
    coalesce(conferences.name, 'no conference') as name, count(*) as n
  from talks
  left join conferences on conferences.id = talks.conference_id
  where :kind = '' or talks.kind = :kind
  group by value
  union all
  select 'kind', kind, replace(kind, '-', ' '), count(*)
  from talks
  where :conference = '' or coalesce(conference_id, 'none') = :conference
  group by kind
  union all
  select 'total', '', '', count(*)
  from talks
  where (:conference = '' or coalesce(conference_id, 'none') = :conference) and (:kind = '' or kind = :kind)
)
order by facet, value = 'none', case facet when 'conference' then substr(value, -4) end desc, value
