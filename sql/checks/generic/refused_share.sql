-- stop
-- vi: Người đọc sẽ tưởng bảng gần như đầy đủ, trong khi quá nhiều dòng bị từ chối.
-- en: A reader would take a table for nearly complete, while too many of its rows were refused.
-- touches: recognitions, communes, poverty, targets, criteria, members, forecast
-- shows: source, table_name, rows_refused, rows_read
-- In a small table a few rows are soon a large share: there it takes more, except where figures rest on every row or
-- nothing is left.
SELECT source, table_name, rows_refused, rows_read
FROM meta.source_table
WHERE rows_refused > (SELECT value FROM meta.setting WHERE name = 'refused_share') * rows_read
    AND (rows_refused >= (SELECT value FROM meta.setting WHERE name = 'minimum_rows')
        OR rows_refused = rows_read AND rows_read > 1
        OR table_name IN ('recognition', 'cell', 'household_review'))
