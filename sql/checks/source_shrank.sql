-- stop
-- vi: Người đọc sẽ tưởng thực tế giảm mạnh, trong khi nguồn mất dòng: một bảng bị làm rỗng hoặc giảm hơn 20%.
-- en: A reader would believe in a sharp fall, while the source lost rows: a table was emptied or shrank by over 20 %.
-- A table of a few rows shrinks by a fifth when one of them goes; that is no matter for a stop.
SELECT now.source, now.table_name, before.rows_read AS rows_before, now.rows_read AS rows_now
FROM meta.source_table AS now
JOIN previous.meta.source_table AS before USING (source, table_name)
WHERE (now.rows_read = 0 AND before.rows_read > 0) OR (before.rows_read >= 20 AND now.rows_read < 0.8 * before.rows_read)
