-- Recognitions of chosen communes by counting year, of each cluster and of all chosen; the row without cluster order is
-- the sum of all. The choice is a list of ids with commas; 0 is for the cells of which no unit is known.
SELECT commune.cluster_order, year.year, sum(year.recognised)::BIGINT AS recognised
FROM marts.commune_year_by_units_at($as_of) AS year
JOIN marts.commune_by_units_at($as_of) AS commune ON commune.units = year.units
    AND commune.commune_id IS NOT DISTINCT FROM year.commune_id
WHERE year.units = $units AND coalesce(year.commune_id, 0) IN (SELECT unnest(string_split($ids, ','))::INT)
GROUP BY GROUPING SETS ((commune.cluster_order, year.year), (year.year))
ORDER BY commune.cluster_order NULLS LAST, year.year
