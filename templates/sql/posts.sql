-- A page of posts, the newest first; :year and :conference: empty, all.
select posts.id, posts.title, posts.date, posts.lang, posts.source_lang, posts.text_kind, posts.word_count,
  conferences.name as conference,
  (select group_concat(name, ', ') from (
    select authors.name
    from post_authors
    join authors on authors.id = post_authors.author_id
    where post_authors.post_id = posts.id
    order by post_authors.position
  )) as authors,
  (select count(*) from predictions where predictions.post_id = posts.id) as predictions,
  (select count(*) from links where links.post_id = posts.id) as links
from posts
left join conferences on conferences.id = posts.conference_id
where (:year = '' or coalesce(substr(posts.date, 1, 4), 'none') = :year)
  and (:conference = '' or coalesce(posts.conference_id, 'none') = :conference)
order by posts.date desc, posts.id
limit :size offset :offset
