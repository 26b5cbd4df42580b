-- How many rows hang on a post, by table.
select 'sections' as name, count(*) as n from sections where post_id = :id
union all select 'predictions', count(*) from predictions where post_id = :id
union all select 'links', count(*) from links where post_id = :id
union all select 'figures', count(*) from figures where post_id = :id
union all select 'footnotes', count(*) from footnotes where post_id = :id
union all select 'problems', count(*) from problems where post_id = :id
