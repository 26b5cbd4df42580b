-- A page of talks by conference, kind and number of posts that link to them; :conference and :kind: empty, all.
-- :order: `posts` puts the number of posts before all else.
select talks.id, talks.title, talks.kind, talks.number, talks.date, talks.conference_id,
  conferences.name as conference,
  (select group_concat(value, ', ') from json_each(talks.speakers)) as speakers,
  count(links.id) as mentions,
  count(distinct links.post_id) as posts,
  resources.label as mentioned_as
from talks
left join conferences on conferences.id = talks.conference_id
left join resources on resources.id = talks.resource_id
left join links on links.resource_id = talks.resource_id
where (:conference = '' or coalesce(talks.conference_id, 'none') = :conference)
  and (:kind = '' or talks.kind = :kind)
group by talks.id
order by case when :order = 'posts' then -count(distinct links.post_id) end, conferences.year is null, conferences.year desc, talks.conference_id, talks.kind, posts desc, mentions desc,
  talks.id
limit :size offset :offset
