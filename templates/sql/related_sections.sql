-- For each section of a post, what is about the same in other posts.
select sections.anchor, coalesce(sections.heading, 'Opening') as heading,
  others.title as other_title, others.page as other_page, nearest.rank, posts.title as post_title, posts.date
from sections
join search on search.key = sections.id and search.kind = 'section'
join nearest on nearest.search_id = search.id
join search as others on others.id = nearest.other_id
join posts on posts.id = others.post_id
where sections.post_id = :id
order by sections.position, nearest.rank
