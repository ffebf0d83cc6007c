-- Difficulties raised about one cell: the open ones first, the oldest first.
FROM marts.difficulty_at($as_of) WHERE cell_id = $cell ORDER BY is_open DESC, raised_on, difficulty_id
