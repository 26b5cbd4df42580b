-- One post.
select posts.*, conferences.name as conference
from posts
left join conferences on conferences.id = posts.conference_id
where posts.id = :id
