-- The anchors of the parts of a post that have no heading.
select
  max(case kind when 'preamble' then anchor end) as preamble,
  max(case kind when 'footnotes' then anchor end) as footnotes
from sections
where post_id = :id
