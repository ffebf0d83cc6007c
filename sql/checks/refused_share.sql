-- stop
-- vi: Người đọc sẽ tưởng bảng gần như đầy đủ, trong khi hơn 1% số dòng bị từ chối.
-- en: A reader would take a table for nearly complete, while over 1 % of its rows were refused.
-- In a small table a few rows are soon a large share: there it takes ten, except where figures rest on every row.
SELECT source, table_name, rows_refused, rows_read
FROM meta.source_table
WHERE rows_refused > 0.01 * rows_read
    AND (rows_refused >= 10 OR table_name IN ('recognition', 'cell', 'household_review'))
