-- The headings and run-in headings of a post, with the predictions in each.
select sections.*,
  (select count(*) from predictions where predictions.section_id = sections.id) as predictions
from sections
where sections.post_id = :id and sections.kind in ('heading', 'label')
order by sections.position
