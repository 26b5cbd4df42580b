-- What posts say where they link to a talk.
select talk_mentions.*, posts.title as post_title, posts.date, sections.anchor, sections.breadcrumb
from talk_mentions
join posts on posts.id = talk_mentions.post_id
left join sections on sections.id = talk_mentions.section_id
where talk_mentions.talk_id = :id
order by posts.date, talk_mentions.link_id
