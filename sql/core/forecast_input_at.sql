-- What a forecast may rest on, as of a date, on two bases. recorded: totals that a report states, and decisions that
-- are no illustration; nothing invented enters it, and months or registrations enter it only where they are recorded
-- facts. all: every row, illustrations among them. A title that ended with its cell counts in neither, as if never
-- granted: the pool and the communes are counted from the same list of cells, whichever source it comes from. A total
-- that a report states has no day: it is laid in the middle of its time.
-- Grain: one row a basis and counting year; the programme's own figures repeat in each.
WITH pool AS (
    SELECT coalesce(sum(cells), 0)::BIGINT AS cells FROM core.cell_pool_at(as_of)
),
reported AS (
    SELECT
        counting_year, max(counted_to) AS counted_to, arg_max(recognised, counted_to) AS granted,
        arg_max(withdrawn, counted_to) AS withdrawn,
        make_date(counting_year, 1,
            1) + (datediff('day', make_date(counting_year, 1, 1), max(counted_to)) // 2)::INTEGER AS middle
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
basis AS (
    SELECT 'recorded' AS basis, day AS counted_to FROM recorded_to
    UNION ALL
    SELECT 'all', as_of
),
years AS (
    SELECT basis, counted_to, unnest(range(first_year, year(counted_to) + 1)) AS counting_year
    FROM basis CROSS JOIN core.programme WHERE counted_to IS NOT NULL
),
movement AS (
    SELECT counting_year, decided_on AS day, 1 AS granted, 0 AS withdrawn, is_illustrative, ended_on
    FROM core.recognition
    UNION ALL
    SELECT greatest(counting_year, year(withdrawn_on)), withdrawn_on, 0, 1,
        is_illustrative OR is_withdrawal_illustrative, NULL
    FROM core.recognition WHERE withdrawn_on IS NOT NULL
),
eligible AS (
    SELECT
        years.basis, years.counted_to, movement.*,
        years.basis = 'recorded' AND movement.day <= coalesce(reported.counted_to, DATE '0001-01-01') AS is_in_report
    FROM years
    JOIN movement USING (counting_year)
    LEFT JOIN reported USING (counting_year)
    WHERE movement.day <= as_of AND (years.basis = 'all' OR NOT movement.is_illustrative)
        AND NOT coalesce(movement.ended_on <= years.counted_to, false)
),
ended AS (
    SELECT counting_year, count(*) AS ended
    FROM movement JOIN reported USING (counting_year) CROSS JOIN (SELECT day AS ended_by FROM recorded_to) AS recorded
    WHERE movement.granted > 0 AND movement.day <= reported.counted_to AND movement.ended_on <= recorded.ended_by
    GROUP BY counting_year
),
known AS (
    SELECT basis, counted_to, counting_year, day, granted, withdrawn, is_illustrative FROM eligible
    WHERE NOT is_in_report
    UNION ALL
    SELECT 'recorded', years.counted_to, counting_year, reported.middle,
        greatest(reported.granted - coalesce(ended.ended, 0), 0), reported.withdrawn, false
    FROM years JOIN reported USING (counting_year) LEFT JOIN ended USING (counting_year) WHERE years.basis = 'recorded'
),
moved AS (
    SELECT basis, counting_year, sum(granted) AS granted, sum(withdrawn) AS withdrawn FROM known GROUP BY ALL
),
overall AS (
    SELECT
        basis,
        sum((granted - withdrawn) * datediff('day', day, counted_to)) / (365.25 / 12) AS title_months,
        coalesce(sum(withdrawn) FILTER (day > counted_to - INTERVAL 12 MONTH), 0) AS locked_out,
        bool_or(is_illustrative) AS is_illustrative
    FROM known GROUP BY basis
),
dated AS (
    SELECT
        basis, counting_year,
        list(CASE WHEN year(day) < counting_year THEN 1 WHEN year(day) > counting_year THEN 12 ELSE month(day) END)
            AS months
    FROM eligible WHERE granted > 0 GROUP BY ALL
),
registration AS (
    SELECT
        basis.basis,
        count(DISTINCT path.became_id) FILTER (NOT EXISTS (
            SELECT 1 FROM core.title_path AS held
            JOIN core.recognition AS recognition USING (recognition_id)
            WHERE held.cell_id = path.became_id AND held.since <= basis.counted_to
                AND coalesce(held.until > basis.counted_to, true)
                AND coalesce(recognition.withdrawn_on > basis.counted_to, true))) AS open,
        bool_or(registration.is_illustrative) AS is_illustrative
    FROM basis
    JOIN core.registration AS registration ON registration.year = year(basis.counted_to)
        AND registration.registered_on <= basis.counted_to
    JOIN core.cell_path AS path ON path.cell_id = registration.cell_id AND path.since <= basis.counted_to
    JOIN core.cell_life AS life ON life.cell_id = path.became_id AND coalesce(life.begins_on <= basis.counted_to, true)
        AND coalesce(life.ends_on >= basis.counted_to, true)
    GROUP BY basis.basis
)
SELECT
    years.basis, -- Cơ sở: recorded, all | Basis: recorded, all
    years.counted_to, -- Tính đến ngày | Counted to
    years.counting_year, -- Năm tính | Counting year [year]
    coalesce(moved.granted, 0)::BIGINT AS granted, -- Được công nhận | Recognised [cells]
    coalesce(moved.withdrawn, 0)::BIGINT AS withdrawn, -- Bị thu hồi | Withdrawn [cells]
    (coalesce(moved.granted, 0) - coalesce(moved.withdrawn, 0))::BIGINT
        AS net, -- Được công nhận trừ bị thu hồi | Recognised less withdrawn [cells]
    CASE WHEN dated.months IS NOT NULL
        THEN list_transform(range(1, 13), lambda m: len(list_filter(dated.months, lambda x: x = m))) END
            AS months, -- Được công nhận theo tháng 1–12 (trống: không rõ ngày) |
            -- Recognised by month, January first (empty: days not known) [cells]
    coalesce(overall.title_months, 0)::DOUBLE
        AS title_months, -- Thời gian giữ danh hiệu | Time with the title [cell-months]
    coalesce(overall.locked_out, 0)::BIGINT
        AS locked_out, -- Bị thu hồi trong 12 tháng qua | Withdrawn within the last 12 months [cells]
    CASE WHEN years.basis = 'all' OR NOT registration.is_illustrative THEN registration.open END::BIGINT
        AS registered, -- Đã đăng ký trong năm, chưa được công nhận (trống: không rõ) |
        -- Registered this year and not recognised (empty: not known) [cells]
    pool.cells, -- Tổng số chi bộ | Cells in the pool [cells]
    target.target, -- Chỉ tiêu | Target [cells]
    target.due_on AS deadline, -- Thời hạn | Deadline
    programme.first_year, -- Năm đầu được tính | First counting year [year]
    programme.last_year, -- Năm cuối được tính | Last counting year [year]
    years.basis = 'all' AND (coalesce(overall.is_illustrative, false) OR coalesce(registration.is_illustrative, false))
        AS is_illustrative -- Số liệu minh họa | Illustrative
FROM years
CROSS JOIN core.district_target_at(as_of) AS target
CROSS JOIN pool
CROSS JOIN core.programme AS programme
LEFT JOIN moved USING (basis, counting_year)
LEFT JOIN overall USING (basis)
LEFT JOIN dated USING (basis, counting_year)
LEFT JOIN registration USING (basis)
WHERE target.target IS NOT NULL
ORDER BY years.basis, years.counting_year
