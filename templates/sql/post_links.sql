-- What each section of a post links to, once in each section, with how many posts link to it as well.
select sections.anchor, coalesce(sections.heading, 'Opening') as section,
  links.url, links.text, resources.kind, resources.label, links.resource_id, talks.id as talk_id,
  (select count(distinct others.post_id) from links as others where others.resource_id = links.resource_id) as posts
from links
join resources on resources.id = links.resource_id
left join talks on talks.resource_id = links.resource_id
left join sections on sections.id = links.section_id
where links.post_id = :id
group by links.section_id, links.resource_id
order by min(links.position)
