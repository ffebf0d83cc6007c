-- stop
-- vi: Người đọc sẽ tưởng bảng gần như đầy đủ, trong khi hơn 1% số dòng bị từ chối.
-- en: A reader would take a table for nearly complete, while over 1 % of its rows were refused.
SELECT refused.source, refused.table_name, count(DISTINCT refused.row_key) AS refused_rows, rows_in_table.n AS rows_kept
FROM meta.refused AS refused
JOIN (
    SELECT 'recognition' AS table_name, count(*) AS n FROM history.recognition WHERE valid_to_load IS NULL
    UNION ALL SELECT 'cell', count(*) FROM history.cell WHERE valid_to_load IS NULL
    UNION ALL SELECT 'household_review', count(*) FROM history.household_review WHERE valid_to_load IS NULL
) AS rows_in_table USING (table_name)
WHERE refused.mended_load IS NULL
GROUP BY refused.source, refused.table_name, rows_in_table.n
HAVING count(DISTINCT refused.row_key) > 0.01 * (rows_in_table.n + count(DISTINCT refused.row_key))
