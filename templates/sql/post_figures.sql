-- The pictures of a post, which are not part of the dataset.
select * from figures where post_id = :id order by position
