-- The same by commune: of the cells assessed on each criterion, how many do not meet it.
SELECT criterion.*, commune.name, commune.kind
FROM marts.criterion_commune_at($as_of) AS criterion
JOIN marts.commune_at($as_of) AS commune USING (commune_id)
ORDER BY commune.name COLLATE vi, commune.commune_id, criterion.code
