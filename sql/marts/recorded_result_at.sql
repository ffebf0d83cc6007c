-- The totals that reports state, with the day on which the source says they were recorded: what decides how far a
-- replay of the past may look.
-- Grain: one row a counting year and date.
SELECT
    counting_year, -- Năm tính | Counting year [year]
    counted_to, -- Tính đến ngày | Counted to
    recognised - withdrawn
        AS net, -- Được công nhận trừ bị thu hồi theo báo cáo | Recognised less withdrawn, as reported [cells]
    recorded_on, -- Ngày ghi vào nguồn | Recorded in the source on
    recorded_on > counted_to AS is_later, -- Ghi sau ngày tính | Recorded after the day it counts to
    source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM core.recorded_result
WHERE counted_to <= as_of AND NOT is_illustrative
ORDER BY counting_year, counted_to
