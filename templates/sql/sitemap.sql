-- Every page of ours with the day on which it last changed, as far as that is known.
select '/' as page, (select value from build where key = 'as_of') as changed, 0 as place
union all
select value, (select value from build where key = 'as_of'), 0
from json_each('["/posts", "/predictions", "/scoreboard", "/talks", "/resources", "/search", "/about"]')
union all
select '/posts/' || posts.id, max(coalesce(posts.date, ''), coalesce(max(outcomes.assessed_on), '')), 1
from posts
left join predictions on predictions.post_id = posts.id
left join outcomes on outcomes.prediction_id = predictions.id
group by posts.id
union all
select '/predictions/' || predictions.id,
  max(coalesce(predictions.made_on, ''), coalesce(outcomes.assessed_on, '')), 2
from predictions
left join outcomes on outcomes.prediction_id = predictions.id
union all
select '/talks/' || id, '', 3 from talks
union all
select '/posts/' || id || '/source', date, 4 from posts
union all
select '/resources?id=' || id, '', 5 from (select distinct resource_id as id from links where resource_id is not null)
order by place, page
limit :size
