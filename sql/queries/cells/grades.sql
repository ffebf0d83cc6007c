-- The yearly grading of one cell.
FROM marts.cell_grade_at($as_of) WHERE cell_id = $cell ORDER BY year
