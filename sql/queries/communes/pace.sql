-- What a pace of one commune is taken from: its recognitions by year, its target and the deadline.
SELECT
    year.year, year.recognised, commune.cells, commune.target, commune.withdrawn, programme.due_on,
    programme.first_year,
    commune.is_illustrative OR year.is_illustrative AS is_illustrative
FROM marts.commune_year_at($as_of) AS year
JOIN marts.commune_at($as_of) AS commune USING (commune_id)
CROSS JOIN marts.programme_at($as_of) AS programme
WHERE commune_id = $commune AND year.year <= year($as_of::DATE)
ORDER BY year.year
