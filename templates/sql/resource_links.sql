-- What posts say where they link to a resource.
select links.id as link_id, links.post_id, links.text, links.context, links.line,
  posts.title as post_title, posts.date, sections.anchor, sections.breadcrumb
from links
join posts on posts.id = links.post_id
left join sections on sections.id = links.section_id
where links.resource_id = :id
order by posts.date, links.post_id, links.position
limit 200
