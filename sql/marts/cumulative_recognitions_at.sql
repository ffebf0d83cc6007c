-- The staircase of recognitions, as of a date. Where only the totals of a year are on record, its step is at the
-- day to which the record counts: an invented decision date must not draw a step that is not on record.
-- Grain: one row a day on which the count changed.
WITH years AS (
    SELECT * FROM core.year_count_at(as_of)
),
movement AS (
    SELECT counting_year, decided_on AS day, 1 AS net, is_illustrative FROM core.recognition WHERE decided_on <= as_of
    UNION ALL
    SELECT greatest(counting_year, year(withdrawn_on)), withdrawn_on, -1, is_illustrative OR is_withdrawal_illustrative
    FROM core.recognition WHERE withdrawn_on <= as_of
    UNION ALL
    SELECT greatest(counting_year, year(ended_on)), ended_on, -1, is_illustrative OR is_end_illustrative
    FROM core.recognition WHERE ended_on <= as_of
),
invented_years AS (
    SELECT counting_year, bool_or(is_illustrative) AS has_invented_days FROM movement GROUP BY counting_year
),
steps AS (
    SELECT
        CASE WHEN invented_years.has_invented_days AND NOT years.is_illustrative THEN years.counted_to
            ELSE movement.day END AS on_day,
        movement.net,
        years.is_illustrative AND movement.is_illustrative AS is_illustrative
    FROM movement
    JOIN years USING (counting_year)
    JOIN invented_years USING (counting_year)
),
days AS (
    SELECT on_day, sum(net) AS net, bool_or(is_illustrative) AS is_illustrative FROM steps GROUP BY on_day
)
SELECT
    on_day, -- Ngày | Day
    net::BIGINT AS recognised, -- Tăng trong ngày, trừ thu hồi | Added on the day, net [cells]
    sum(net) OVER (ORDER BY on_day)::BIGINT
        AS cumulative, -- Lũy kế, trừ thu hồi | Cumulative, net of withdrawals [cells]
    is_illustrative -- Số liệu minh họa | Illustrative
FROM days
ORDER BY on_day
