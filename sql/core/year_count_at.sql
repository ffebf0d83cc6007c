-- Recognitions, withdrawals and titles ended with their cells of each counting year, as of a date, and whether the
-- record states that very count. The rows behind a count may be invented (which cell, which day) while the count itself
-- is on record: then the count is no illustration. A count that the record does not state for that date is one, when
-- any row behind it is.
-- Grain: one row a counting year, without gaps, up to the year of the date.
WITH counted AS (
    SELECT counting_year, count(*) AS recognised, bool_or(is_illustrative) AS is_illustrative
    FROM core.recognition
    WHERE decided_on <= as_of
    GROUP BY counting_year
),
withdrawn AS (
    SELECT
        greatest(counting_year, year(withdrawn_on)) AS counting_year,
        count(*) AS withdrawn,
        bool_or(is_withdrawal_illustrative) AS is_illustrative
    FROM core.recognition
    WHERE withdrawn_on <= as_of
    GROUP BY ALL
),
ended AS (
    SELECT greatest(counting_year, year(ended_on)) AS counting_year, count(*) AS ended,
        bool_or(is_end_illustrative) AS is_illustrative
    FROM core.recognition
    WHERE ended_on <= as_of
    GROUP BY ALL
),
recorded AS (
    SELECT counting_year, max(counted_to) AS counted_to, arg_max(recognised, counted_to) AS recognised,
        arg_max(withdrawn, counted_to) AS withdrawn
    FROM core.recorded_result
    WHERE counted_to <= as_of AND NOT is_illustrative
    GROUP BY counting_year
),
years AS (
    SELECT unnest(range(first_year, greatest(year(as_of), coalesce((SELECT max(counting_year) FROM counted), 0)) + 1))
        AS counting_year
    FROM core.programme
)
SELECT
    years.counting_year, -- Năm tính | Counting year [year]
    coalesce(counted.recognised, 0) AS recognised, -- Được công nhận | Recognised [cells]
    coalesce(withdrawn.withdrawn, 0) AS withdrawn, -- Bị thu hồi | Withdrawn [cells]
    coalesce(ended.ended, 0)
        AS ended, -- Danh hiệu hết hoặc nhập làm một khi sắp xếp chi bộ |
        -- Titles ended or joined when cells ended [cells]
    least(make_date(years.counting_year, 12, 31), as_of) AS counted_to, -- Tính đến ngày | Counted to
    coalesce(ended.is_illustrative, false)
        OR ((coalesce(counted.is_illustrative, false) OR coalesce(withdrawn.is_illustrative, false)) AND NOT coalesce(
        recorded.recognised = coalesce(counted.recognised, 0)
        AND recorded.withdrawn = coalesce(withdrawn.withdrawn, 0)
        AND recorded.counted_to = least(make_date(years.counting_year, 12, 31), as_of),
        false)) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM years
LEFT JOIN counted USING (counting_year)
LEFT JOIN withdrawn USING (counting_year)
LEFT JOIN ended USING (counting_year)
LEFT JOIN recorded USING (counting_year)
