-- How the database was made.
select key, value from build order by key
