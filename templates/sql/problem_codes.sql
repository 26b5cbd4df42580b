-- Problems that the build met, by kind, the grave ones first.
select code, severity, count(*) as n, count(distinct path) as files
from problems
group by code, severity
order by case severity when 'error' then 1 when 'warning' then 2 else 3 end, n desc, code
