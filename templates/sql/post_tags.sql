-- What a post is filed under.
select tags.id, tags.name, post_tags.kind
from post_tags
join tags on tags.id = post_tags.tag_id
where post_tags.post_id = :id
order by post_tags.kind, tags.name
