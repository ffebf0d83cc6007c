-- The sums of chosen communes, of each cluster and of all chosen: sums of counts, rates from the sums. The choice is a
-- list of ids with commas; 0 is for the cells of which no unit is known. The row without cluster order is the sum of
-- all.
SELECT
    cluster_order, any_value(cluster_vi) AS cluster_vi, any_value(cluster_en) AS cluster_en, count(*) AS communes,
    sum(cells)::BIGINT AS cells, sum(target)::BIGINT AS target, sum(registered)::BIGINT AS registered,
    sum(recognised)::BIGINT AS recognised,
    sum(recognised) / nullif(sum(target), 0)::DOUBLE AS target_share,
    sum(recognised) / nullif(sum(cells), 0)::DOUBLE AS cells_share,
    sum(remaining)::BIGINT AS remaining, sum(survey_awaited)::BIGINT AS survey_awaited,
    sum(appraisal_awaited)::BIGINT AS appraisal_awaited,
    sum(withdrawn)::BIGINT AS withdrawn, sum(ended)::BIGINT AS ended,
    bool_or(is_illustrative) AS is_illustrative
FROM marts.commune_by_units_at($as_of)
WHERE units = $units AND coalesce(commune_id, 0) IN (SELECT unnest(string_split($ids, ','))::INT)
GROUP BY GROUPING SETS ((cluster_order), ())
ORDER BY cluster_order NULLS LAST
