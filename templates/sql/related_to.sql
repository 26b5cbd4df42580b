-- What is about the same as one post or prediction, in other posts.
select others.title as other_title, others.page as other_page, nearest.score, posts.title as post_title, posts.date,
  case others.kind when 'prediction' then (
    select status from prediction_status where prediction_status.id = others.key
  ) end as status
from search
join nearest on nearest.search_id = search.id
join search as others on others.id = nearest.other_id
join posts on posts.id = others.post_id
where search.key = :id and search.kind = :kind
order by nearest.rank
