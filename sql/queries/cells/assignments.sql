-- Who in one cell takes care of which criterion, by office.
FROM marts.cell_assignment_at($as_of) WHERE cell_id = $cell ORDER BY code
