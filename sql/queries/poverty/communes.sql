-- Poverty of every commune on one date and standard: the last figures that the district has.
WITH last AS (
    SELECT year, standard_code FROM marts.poverty_at($as_of) ORDER BY on_day DESC, valid_from DESC LIMIT 1
)
SELECT poverty.*, commune.name, commune.kind
FROM marts.poverty_commune_at($as_of) AS poverty
JOIN last USING (year, standard_code)
JOIN marts.commune_at($as_of) AS commune USING (commune_id)
ORDER BY commune.name COLLATE vi
