-- stop
-- vi: Người đọc sẽ tưởng bảng gần như đầy đủ, trong khi hơn 1% số dòng của nguồn bị từ chối.
-- en: A reader would take a table for nearly complete, while over 1 % of the source's rows were refused.
SELECT source, table_name, rows_read, rows_refused
FROM meta.source_table
WHERE rows_refused > 0.01 * rows_read
