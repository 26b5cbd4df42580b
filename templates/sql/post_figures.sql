-- The pictures of a post, which are not part of the dataset, with the section in which each stands.
select figures.*, sections.anchor, sections.heading as section
from figures
left join sections on sections.id = figures.section_id and sections.heading is not null
where figures.post_id = :id
order by figures.position
