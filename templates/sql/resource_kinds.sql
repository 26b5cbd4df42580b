-- How many resources there are of each kind.
select kind as value, count(*) as n from resources group by kind order by n desc, kind
