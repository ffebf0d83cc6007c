-- Poverty of every commune in one year on one standard.
SELECT poverty.*, commune.name, commune.kind
FROM marts.poverty_commune_at($as_of) AS poverty
JOIN marts.commune_at($as_of) AS commune USING (commune_id)
WHERE poverty.year = $year AND poverty.standard_code = $standard
ORDER BY commune.name COLLATE vi
