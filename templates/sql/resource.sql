-- One resource, with the talk that it is the page of.
select resources.*, talks.id as talk_id
from resources
left join talks on talks.resource_id = resources.id
where resources.id = :id
limit 1
