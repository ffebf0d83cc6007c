-- The worklist: cells that the source must mend, the open ones first.
SELECT source, table_name, row_key, column_name, value, rule, first_load, last_load, mended_load
FROM meta.refused
ORDER BY mended_load IS NOT NULL, first_load DESC, source, table_name, row_key, column_name
LIMIT 500
