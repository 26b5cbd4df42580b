-- Posts, predictions and talks in which any of some words occur, the nearest first.
select search.kind, search.page, search.title, search.date, prediction_status.status
from search_fts
join search on search.id = search_fts.rowid
left join prediction_status on search.kind = 'prediction' and prediction_status.id = search.key
where search_fts match fts_any(:words) and search.kind in ('post', 'prediction', 'talk')
order by bm25(search_fts, 4.0, 1.0), search.id
limit :size
