-- The worklist: cells that the source must mend, the open ones first, each with its rule in words.
SELECT
    refused.source, refused.table_name, refused.row_key, refused.place, refused.column_name, refused.value,
    refused.rule,
    coalesce(rule.message_vi, refused.rule) AS message_vi, coalesce(rule.message_en, refused.rule) AS message_en,
    refused.first_load, refused.last_load, refused.mended_load, count(*) OVER () AS total,
    count(*) FILTER (refused.mended_load IS NULL) OVER () AS open
-- A load of an earlier version lacks the place.
FROM (FROM meta.refused UNION ALL BY NAME SELECT NULL::VARCHAR AS place WHERE false) AS refused
LEFT JOIN meta.rule AS rule ON rule.name = refused.rule
ORDER BY refused.mended_load IS NOT NULL, refused.first_load DESC, refused.source, refused.table_name, refused.row_key,
    refused.column_name
LIMIT 500
