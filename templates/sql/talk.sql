-- One talk.
select talks.*, conferences.name as conference,
  (select group_concat(value, ', ') from json_each(talks.speakers)) as speaker_names,
  (select group_concat(value, ', ') from json_each(talks.organisers)) as organiser_names,
  (select min(links.text) from links where links.resource_id = talks.resource_id) as mentioned_as
from talks
left join conferences on conferences.id = talks.conference_id
where talks.id = :id
