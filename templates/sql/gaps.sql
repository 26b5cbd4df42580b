-- What is not known, counted: what, how many of how many, and where they are listed.
select 'posts without the address of their source' as what, count(*) filter (where source_url is null) as n,
  count(*) as total, '/hindcast/posts?source_url__isnull=1' as page
from posts
union all
select 'posts whose author is not named', count(*) filter (where id not in (select post_id from post_authors)),
  count(*),
  '/hindcast?sql=select+*+from+posts+where+id+not+in+(select+post_id+from+post_authors)'
from posts
union all
select 'predictions without a date by which to judge them', count(*) filter (where due is null), count(*),
  '/predictions?year=none'
from predictions
union all
select 'predictions without a probability', count(*) filter (where probability is null), count(*),
  '/predictions?probability=none'
from predictions
union all
select 'predictions that fell due and are not judged yet', count(*) filter (where status = 'due'), count(*),
  '/predictions?outcome=due'
from prediction_status
union all
select 'outcomes of low confidence', count(*) filter (where confidence = 'low'), count(*), '/predictions?confidence=low'
from outcomes
union all
select 'outcomes without evidence', count(*) filter (where prediction_id not in (select prediction_id from evidence)),
  count(*), '/hindcast?sql=select+*+from+outcomes+where+prediction_id+not+in+(select+prediction_id+from+evidence)'
from outcomes
union all
select 'talks whose title is not known', count(*) filter (where title is null), count(*),
  '/hindcast/talks?title__isnull=1'
from talks
union all
select 'links whose target is not known', count(*) filter (where resource_id is null), count(*),
  '/hindcast/links?resource_id__isnull=1'
from links
