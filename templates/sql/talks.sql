-- A page of talks by conference and kind, with how often posts link to them.
select talks.id, talks.title, talks.kind, talks.number, talks.date, talks.conference_id,
  conferences.name as conference,
  (select group_concat(value, ', ') from json_each(talks.speakers)) as speakers,
  count(links.id) as mentions,
  count(distinct links.post_id) as posts,
  min(links.text) as mentioned_as
from talks
left join conferences on conferences.id = talks.conference_id
left join links on links.resource_id = talks.resource_id
group by talks.id
order by conferences.year is null, conferences.year desc, talks.conference_id, talks.kind, talks.id
limit :size offset :offset
