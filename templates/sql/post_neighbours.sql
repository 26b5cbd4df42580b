-- The posts before and after one.
select * from (
  select 'previous' as direction, posts.id, posts.title, posts.date
  from posts
  join posts as this on this.id = :id and (posts.date, posts.id) < (this.date, this.id)
  order by posts.date desc, posts.id desc
  limit 1
)
union all
select * from (
  select 'next', posts.id, posts.title, posts.date
  from posts
  join posts as this on this.id = :id and (posts.date, posts.id) > (this.date, this.id)
  order by posts.date, posts.id
  limit 1
)
