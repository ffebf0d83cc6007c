-- What a forecast may rest on, as of a date, on two bases. recorded: totals that a report states, and decisions that
-- are no illustration; nothing invented enters it. all: every row, illustrations among them.
-- Grain: one row a basis and counting year; the programme's own figures repeat in each.
WITH pool AS (
    SELECT count(*) AS cells FROM core.placed_cell_at(as_of)
),
reported AS (
    SELECT counting_year, max(counted_to) AS counted_to, arg_max(recognised - withdrawn, counted_to) AS net
    FROM core.recorded_result
    WHERE counted_to <= as_of AND NOT is_illustrative
    GROUP BY counting_year
),
rests_on_reports AS (
    SELECT coalesce(bool_or(is_illustrative), false) AS yes FROM core.recognition WHERE decided_on <= as_of
),
recorded_to AS (
    SELECT CASE
        WHEN (SELECT yes FROM rests_on_reports) THEN greatest(
            (SELECT max(counted_to) FROM reported),
            (SELECT max(decided_on) FROM core.recognition WHERE decided_on <= as_of AND NOT is_illustrative))
        ELSE as_of
    END AS day
),
movement AS (
    SELECT counting_year, decided_on AS day, 1 AS net, is_illustrative FROM core.recognition
    UNION ALL
    SELECT greatest(counting_year, year(withdrawn_on)), withdrawn_on, -1, is_illustrative OR is_withdrawal_illustrative
    FROM core.recognition WHERE withdrawn_on IS NOT NULL
),
basis AS (
    SELECT 'recorded' AS basis, day AS counted_to FROM recorded_to
    UNION ALL
    SELECT 'all', as_of
),
years AS (
    SELECT basis, counted_to, unnest(range(first_year, year(counted_to) + 1)) AS counting_year
    FROM basis CROSS JOIN core.programme WHERE counted_to IS NOT NULL
),
moved AS (
    SELECT years.basis, years.counting_year, sum(movement.net) AS net
    FROM years
    JOIN movement USING (counting_year)
    LEFT JOIN reported USING (counting_year)
    WHERE movement.day <= as_of
        AND (years.basis = 'all' OR (NOT movement.is_illustrative AND movement.day > coalesce(reported.counted_to, DATE '0001-01-01')))
    GROUP BY ALL
)
SELECT
    years.basis, -- Cơ sở: recorded, all | Basis: recorded, all
    years.counted_to, -- Tính đến ngày | Counted to
    years.counting_year, -- Năm tính | Counting year [year]
    (coalesce(moved.net, 0) + CASE WHEN years.basis = 'recorded' THEN coalesce(reported.net, 0) ELSE 0 END)::BIGINT AS net, -- Được công nhận trừ bị thu hồi | Recognised less withdrawn [cells]
    coalesce(target.of_cells, pool.cells)::BIGINT AS cells, -- Tổng số chi bộ | Cells in the pool [cells]
    target.target, -- Chỉ tiêu | Target [cells]
    target.due_on AS deadline, -- Thời hạn | Deadline
    programme.first_year, -- Năm đầu được tính | First counting year [year]
    programme.last_year -- Năm cuối được tính | Last counting year [year]
FROM years
CROSS JOIN core.district_target_at(as_of) AS target
CROSS JOIN pool
CROSS JOIN core.programme AS programme
LEFT JOIN moved USING (basis, counting_year)
LEFT JOIN reported USING (counting_year)
WHERE target.target IS NOT NULL
ORDER BY years.basis, years.counting_year
