-- Years and conferences of posts, each with how many posts it would leave beside the other choice.
select * from (
  select 'year' as facet, coalesce(substr(date, 1, 4), 'none') as value,
    coalesce(substr(date, 1, 4), 'no date') as name, count(*) as n
  from posts
  where :conference = '' or coalesce(conference_id, 'none') = :conference
  group by value
  union all
  select 'conference', coalesce(conference_id, 'none') as value, coalesce(conferences.name, 'none'), count(*)
  from posts
  left join conferences on conferences.id = posts.conference_id
  where :year = '' or coalesce(substr(date, 1, 4), 'none') = :year
  group by value
  union all
  select 'total', '', '', count(*)
  from posts
  where (:year = '' or coalesce(substr(date, 1, 4), 'none') = :year)
    and (:conference = '' or coalesce(conference_id, 'none') = :conference)
)
order by facet, value = 'none', substr(value, -4) desc, value
