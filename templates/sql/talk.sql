-- One talk.
select talks.*, conferences.name as conference,
  (select group_concat(value, ', ') from json_each(talks.speakers)) as speaker_names,
  (select group_concat(value, ', ') from json_each(talks.organisers)) as organiser_names,
  resources.label as mentioned_as
from talks
left join resources on resources.id = talks.resource_id
left join conferences on conferences.id = talks.conference_id
where talks.id = :id
