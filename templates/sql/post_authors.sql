-- Who wrote a post.
select authors.*
from post_authors
join authors on authors.id = post_authors.author_id
where post_authors.post_id = :id
order by post_authors.position
