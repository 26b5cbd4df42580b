-- A page of what a visitor's words find; control characters stand around the hits.
select search.kind, search.key, search.date, search.page, search.post_id,
  highlight(search_fts, 0, char(2), char(3)) as title,
  snippet(search_fts, 1, char(2), char(3), '…', 32) as passage,
  posts.title as post_title,
  prediction_status.status
from search_fts
join search on search.id = search_fts.rowid
left join posts on posts.id = search.post_id
left join prediction_status on search.kind = 'prediction' and prediction_status.id = search.key
where search_fts match fts_query(:q) and (:kind = '' or search.kind = :kind)
order by bm25(search_fts, 4.0, 1.0), search.id
limit :size offset :offset
