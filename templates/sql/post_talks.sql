-- The talks that a post links to.
select distinct talks.id, talks.title, talks.kind, talks.number, talks.conference_id, conferences.name as conference,
  min(links.text) as mentioned_as
from links
join talks on talks.resource_id = links.resource_id
left join conferences on conferences.id = talks.conference_id
where links.post_id = :id
group by talks.id
order by min(links.position)
