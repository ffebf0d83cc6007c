-- stop
-- vi: Người đọc sẽ tưởng thực tế giảm mạnh, trong khi nguồn bị mất dòng: một bảng giảm hơn 20% hoặc bị làm rỗng.
-- en: A reader would believe in a sharp fall, while the source lost rows: a table shrank by over 20 % or was emptied.
WITH now AS (
    SELECT 'cell' AS table_name, count(*) AS n FROM history.cell WHERE valid_to_load IS NULL
    UNION ALL SELECT 'recognition', count(*) FROM history.recognition WHERE valid_to_load IS NULL
    UNION ALL SELECT 'household_review', count(*) FROM history.household_review WHERE valid_to_load IS NULL
    UNION ALL SELECT 'unit', count(*) FROM history.unit WHERE valid_to_load IS NULL
),
before AS (
    SELECT 'cell' AS table_name, count(*) AS n FROM previous.history.cell WHERE valid_to_load IS NULL
    UNION ALL SELECT 'recognition', count(*) FROM previous.history.recognition WHERE valid_to_load IS NULL
    UNION ALL SELECT 'household_review', count(*) FROM previous.history.household_review WHERE valid_to_load IS NULL
    UNION ALL SELECT 'unit', count(*) FROM previous.history.unit WHERE valid_to_load IS NULL
)
SELECT table_name, before.n AS rows_before, now.n AS rows_now
FROM now JOIN before USING (table_name)
WHERE now.n < 0.8 * before.n
