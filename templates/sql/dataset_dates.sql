-- The time that the dataset is about, and the day as of which it was built.
select min(posts.date) as first, max(posts.date) as last,
  (select value from build where key = 'as_of') as as_of
from posts
