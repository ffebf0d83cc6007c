-- The open difficulties of one commune, the oldest first, beside the office that can clear each.
FROM marts.difficulty_at($as_of) WHERE commune_id = $commune AND is_open ORDER BY raised_on, difficulty_id
