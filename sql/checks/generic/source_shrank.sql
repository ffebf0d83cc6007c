-- stop
-- vi: Người đọc sẽ tưởng thực tế giảm mạnh, trong khi nguồn bị mất dòng: một bảng giảm mạnh hoặc bị làm rỗng.
-- en: A reader would believe in a sharp fall, while the source lost rows: a table shrank by a large share or was emptied.
-- touches: recognitions, communes, poverty, targets, criteria, members, forecast
-- shows: source, table_name, rows_before, rows_now
-- In a small table a few rows are soon a large share: there it takes more, except where figures rest on every row.
-- Withdrawals may all be gone: none is what the district hopes for.
WITH counted AS (
    SELECT
        source, table_name,
        rows_before,
        rows_unchanged + rows_changed + rows_new + rows_stale AS rows_now
    FROM meta.source_table
)
SELECT source, table_name, rows_before, rows_now
FROM counted
WHERE rows_now < (1 - (SELECT value FROM meta.setting WHERE name = 'shrunk_share')) * rows_before
    AND (rows_before - rows_now >= (SELECT value FROM meta.setting WHERE name = 'minimum_rows')
        OR rows_now = 0 AND table_name <> 'withdrawal'
        OR table_name IN ('recognition', 'cell', 'household_review', 'unit'))
