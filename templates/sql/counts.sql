-- How many rows each table has that a visitor may want to see.
select 'posts' as name, count(*) as n from posts
union all select 'predictions', count(*) from predictions
union all select 'outcomes', count(*) from outcomes
union all select 'evidence', count(*) from evidence
union all select 'sections', count(*) from sections
union all select 'links', count(*) from links
union all select 'resources', count(*) from resources
union all select 'talks', count(*) from talks
