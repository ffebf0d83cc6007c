-- The worklist as load $load left it: cells that are refused and not mended, each with its rule in words.
SELECT
    refused.source, refused.table_name, refused.row_key, refused.column_name, refused.value, refused.rule,
    coalesce(rule.message_vi, refused.rule) AS message_vi, coalesce(rule.message_en, refused.rule) AS message_en,
    refused.first_load, least(refused.last_load, $load) AS last_load
FROM meta.refused AS refused
LEFT JOIN meta.rule AS rule ON rule.name = refused.rule
WHERE refused.first_load <= $load AND (refused.mended_load IS NULL OR refused.mended_load > $load)
    AND ($table IS NULL OR refused.table_name = $table)
ORDER BY refused.source, refused.table_name, refused.row_key, refused.column_name
