-- The criteria by how many cells without the title do not meet them, the most first.
FROM marts.criterion_at($as_of) ORDER BY not_met DESC, code
