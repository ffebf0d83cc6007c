-- Survey and appraisal visits to one cell, with what they found.
FROM marts.cell_visit_at($as_of) WHERE cell_id = $cell ORDER BY visited_on, visit_id
