-- How many cells of one commune are at which step of the workflow.
SELECT state, count(*) AS cells
FROM marts.cell_at($as_of)
WHERE commune_id = $commune
GROUP BY state
ORDER BY list_position(['kept', 'recognised', 'to_upgrade', 'appraised', 'surveyed', 'returned', 'planned',
    'registered', 'rolled_out', 'not_started', 'withdrawn'], state)
