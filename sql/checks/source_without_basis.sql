-- stop
-- vi: Người đọc sẽ thấy trang trống hoặc con số 0 và tưởng chương trình không có gì, trong khi nguồn thiếu bảng mà mọi số liệu dựa vào.
-- en: A reader would see nothing, or zero, and believe that there is nothing, while a source lacks the rows on which every figure rests.
-- touches: recognitions, communes, poverty, targets, criteria, members, forecast
-- shows: source, table_name, rows_read, rows_refused
-- A first load has nothing to shrink against; an empty source must not be published as an empty district.
WITH basis AS (
    SELECT 'programme' AS table_name, source FROM history.programme WHERE valid_to_load IS NULL
    UNION ALL
    SELECT 'programme_report', source FROM history.programme_report WHERE valid_to_load IS NULL
    UNION ALL
    SELECT 'unit', source FROM history.unit WHERE valid_to_load IS NULL
    UNION ALL
    SELECT 'cell', source FROM history.cell WHERE valid_to_load IS NULL
)
SELECT source, table_name, rows_read, rows_refused
FROM meta.source_table
ANTI JOIN basis USING (source, table_name)
WHERE table_name IN ('programme', 'programme_report', 'unit', 'cell')
