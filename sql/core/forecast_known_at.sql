-- What the headline could have rested on, on a date: recorded facts alone, and of these only what had been recorded by
-- then. Beside core.forecast_input_at, which counts by the day of an event whenever it was written down. Which cells
-- existed is taken by the day of the event in both. A row that was restated counts with its present value, on the day
-- that it names.
-- Grain: one row a counting year; the programme's own figures repeat in each.
WITH reported AS (
    SELECT counting_year, max(counted_to) AS counted_to, arg_max(recognised - withdrawn, counted_to) AS net
    FROM core.recorded_result
    WHERE counted_to <= as_of AND recorded_on <= as_of AND NOT is_illustrative
    GROUP BY counting_year
),
decided AS (
    SELECT * FROM core.recognition WHERE decided_on <= as_of AND recorded_on <= as_of
),
-- Where something had happened and none of it was written down, nothing was known: that is not the same as none.
is_blank AS (
    SELECT (SELECT count(*) FROM reported) + (SELECT count(*) FROM decided) = 0
        AND (EXISTS (FROM core.recognition WHERE decided_on <= as_of)
            OR EXISTS (FROM core.recorded_result WHERE counted_to <= as_of AND NOT is_illustrative)) AS yes
),
known_to AS (
    SELECT CASE
        WHEN (SELECT yes FROM is_blank) THEN NULL
        WHEN (SELECT coalesce(bool_or(is_illustrative), false) FROM decided) THEN greatest(
            (SELECT max(counted_to) FROM reported), (SELECT max(decided_on) FROM decided WHERE NOT is_illustrative))
        ELSE as_of
    END AS counted_to
),
ended AS (
    SELECT counting_year, count(*) AS ended
    FROM decided JOIN reported USING (counting_year)
    WHERE decided.decided_on <= reported.counted_to AND ended_on <= (SELECT counted_to FROM known_to)
        AND end_recorded_on <= as_of
    GROUP BY counting_year
),
movement AS (
    SELECT counting_year, decided_on AS day, 1 AS net FROM decided
    WHERE NOT is_illustrative
        AND NOT coalesce(ended_on <= (SELECT counted_to FROM known_to) AND end_recorded_on <= as_of, false)
    UNION ALL
    SELECT greatest(counting_year, year(withdrawn_on)), withdrawn_on, -1
    FROM decided
    WHERE withdrawn_on <= as_of AND withdrawal_recorded_on <= as_of AND NOT is_illustrative
        AND NOT is_withdrawal_illustrative
),
moved AS (
    SELECT movement.counting_year, sum(movement.net) AS net
    FROM movement LEFT JOIN reported USING (counting_year)
    WHERE movement.day > coalesce(reported.counted_to, DATE '0001-01-01')
    GROUP BY movement.counting_year
),
target AS (
    SELECT sum(target_cells)::BIGINT AS target, max(due_on) AS due_on
    FROM (
        SELECT * FROM core.target
        WHERE commune_id IS NULL AND effective_from <= as_of AND recorded_on <= as_of
        QUALIFY row_number() OVER (PARTITION BY source ORDER BY effective_from DESC, target_id DESC) = 1
    )
),
years AS (
    SELECT known_to.counted_to, programme.first_year,
        unnest(range(programme.first_year, year(known_to.counted_to) + 1)) AS counting_year
    FROM known_to CROSS JOIN core.programme AS programme
    WHERE known_to.counted_to IS NOT NULL
)
SELECT
    years.counted_to, -- Tính đến ngày | Counted to
    years.counting_year, -- Năm tính | Counting year [year]
    (coalesce(moved.net, 0) + greatest(coalesce(reported.net, 0) - coalesce(ended.ended, 0), 0))::BIGINT
        AS net, -- Được công nhận trừ bị thu hồi | Recognised less withdrawn [cells]
    (SELECT coalesce(sum(cells), 0) FROM core.cell_pool_at(as_of))::BIGINT
        AS cells, -- Tổng số chi bộ | Cells in the pool [cells]
    target.target, -- Chỉ tiêu | Target [cells]
    target.due_on AS deadline, -- Thời hạn | Deadline
    years.first_year -- Năm đầu được tính | First counting year [year]
FROM years
CROSS JOIN target
LEFT JOIN moved USING (counting_year)
LEFT JOIN reported USING (counting_year)
LEFT JOIN ended USING (counting_year)
WHERE target.target IS NOT NULL
ORDER BY years.counting_year
