-- How much a visitor's words find of each kind.
select search.kind, count(*) as n
from search_fts
join search on search.id = search_fts.rowid
where search_fts match fts_query(:q)
group by search.kind
order by n desc, search.kind
