-- stop
-- vi: Người đọc sẽ tưởng thực tế giảm mạnh, trong khi nguồn bị mất dòng: một bảng giảm hơn 20% hoặc bị làm rỗng.
-- en: A reader would believe in a sharp fall, while the source lost rows: a table shrank by over 20 % or was emptied.
-- In a small table a few rows are soon a large share: there it takes ten, except where figures rest on every row.
WITH counted AS (
    SELECT
        source, table_name,
        rows_unchanged + rows_changed + rows_gone AS rows_before,
        rows_unchanged + rows_changed + rows_new AS rows_now
    FROM meta.source_table
)
SELECT source, table_name, rows_before, rows_now
FROM counted
WHERE rows_now < 0.8 * rows_before
    AND (rows_before - rows_now >= 10 OR rows_now = 0 OR table_name IN ('recognition', 'cell', 'household_review', 'unit'))
