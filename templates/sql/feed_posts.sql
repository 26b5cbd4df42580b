-- The newest posts, for a feed.
select posts.title, posts.date, '/posts/' || posts.id as page, '' as part, 'post' as kind,
  trim(coalesce(posts.description || ' ', '') || (
    select count(*) || case count(*) when 1 then ' prediction.' else ' predictions.' end
    from predictions
    where predictions.post_id = posts.id
  )) as summary
from posts
order by posts.date desc, posts.id
limit :size
