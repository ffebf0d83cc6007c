-- warn
-- vi: Người đọc sẽ tưởng nguồn có thêm nhiều việc thật, trong khi một bảng tăng hơn một trăm lần, thường do nhập trùng.
-- en: A reader would believe that much was added in truth, while a table grew more than a hundredfold, mostly by being read in twice over.
-- touches: recognitions, communes, poverty, criteria, members
-- shows: source, table_name, rows_before, rows_now
WITH counted AS (
    SELECT source, table_name, rows_before, rows_unchanged + rows_changed + rows_new + rows_stale AS rows_now
    FROM meta.source_table
)
SELECT source, table_name, rows_before, rows_now
FROM counted
WHERE rows_before > 0 AND rows_now > 10 * (SELECT value FROM meta.setting WHERE name = 'jump_factor') * rows_before
