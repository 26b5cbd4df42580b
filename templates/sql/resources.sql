-- A page of what posts link to, by the number of posts that do; :kind: of that kind, or all.
select resources.id, resources.kind, resources.host, resources.identifier, resources.label,
  count(distinct links.post_id) as posts,
  count(*) as mentions
from resources
join links on links.resource_id = resources.id
where :kind = '' or resources.kind = :kind
group by resources.id
order by posts desc, mentions desc, resources.label collate nocase, resources.id
limit :size offset :offset
