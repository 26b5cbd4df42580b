-- Posts by year.
select substr(date, 1, 4) as year, count(*) as n from posts where date is not null group by year order by year desc
