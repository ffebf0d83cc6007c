-- Criteria that one cell met and lacked, by half-year.
FROM marts.cell_criterion_at($as_of) WHERE cell_id = $cell ORDER BY code, year, half
