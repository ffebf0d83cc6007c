-- Totals of a counting year as reports state them, over all sources. A report that some sources lack is no total.
-- A negative count is no total; a check reports it.
-- Grain: one row a counting year and date.
WITH per_source AS (
    SELECT source, counting_year, counted_to, max(recognised) AS recognised, max(withdrawn) AS withdrawn,
        bool_or(is_illustrative) AS is_illustrative, max(recorded_on) AS recorded_on,
        any_value(source_note ORDER BY id) AS source_note
    FROM history.programme_result
    WHERE valid_to_load IS NULL AND recognised >= 0 AND withdrawn >= 0
    GROUP BY source, counting_year, counted_to
)
SELECT
    counting_year, -- Năm tính | Counting year [year]
    counted_to, -- Tính đến ngày | Counted to
    sum(recognised)::BIGINT AS recognised, -- Được công nhận theo báo cáo | Recognised, as reported [cells]
    sum(withdrawn)::BIGINT AS withdrawn, -- Bị thu hồi theo báo cáo | Withdrawn, as reported [cells]
    bool_or(is_illustrative) AS is_illustrative, -- Số liệu minh họa | Illustrative
    max(recorded_on)
        AS recorded_on, -- Ngày ghi vào nguồn, của nguồn cuối cùng | Recorded in the source on, of the last source
    string_agg(DISTINCT source_note, '; ' ORDER BY source_note)
        AS source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM per_source
GROUP BY counting_year, counted_to
HAVING count(*) = (SELECT count(DISTINCT source) FROM history.programme WHERE valid_to_load IS NULL)
