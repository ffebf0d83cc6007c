-- Lessons drawn from one cell.
FROM marts.lesson_at($as_of) WHERE cell_id = $cell ORDER BY drawn_on, lesson_id
