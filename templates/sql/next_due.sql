-- The predictions that fall due next, of those due on one day one of each post before a second of any.
with ranked as (
  select prediction_status.*, posts.title as post_title,
    row_number() over (
      partition by prediction_status.due, prediction_status.post_id order by prediction_status.id
    ) as place
  from prediction_status
  join posts on posts.id = prediction_status.post_id
  where prediction_status.status in ('due', 'pending') and prediction_status.due is not null
)
select * from ranked order by due, place, made_on desc, id limit :size
