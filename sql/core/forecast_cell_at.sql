-- The state of each cell on the way to the title, as a forecast takes it: recognised, ready (no criterion lacks) or not
-- ready; and its chance of becoming ready against other cells that are not: the share of rounds that ended in readiness
-- among cells lacking about as many criteria, drawn towards the share of all as if 20 rounds of the average had been
-- seen with them. A cell that was never assessed is not ready, at the average chance.
-- Grain: one row a cell that existed on the date.
WITH rounds AS (
    SELECT *, CASE WHEN lacks = 0 THEN 0 WHEN lacks <= 2 THEN 1 WHEN lacks <= 5 THEN 2 ELSE 3 END AS band
    FROM core.cell_round_at(as_of)
),
overall AS (
    SELECT (count(*) FILTER (becomes_ready) + 1) / (count(*) + 2.0) AS share FROM rounds
    WHERE NOT is_ready AND NOT is_last
),
bands AS (
    SELECT band, (count(*) FILTER (becomes_ready) + 20 * any_value(overall.share)) / (count(*) + 20)
        / any_value(overall.share) AS factor
    FROM rounds CROSS JOIN overall
    WHERE NOT is_ready AND NOT is_last
    GROUP BY band
)
SELECT
    cell.cell_id, -- Chi bộ | Cell
    cell.commune_id, -- Xã, thị trấn tại ngày xem | Commune on the date
    CASE WHEN cell.holds_title THEN 'recognised' WHEN rounds.is_ready THEN 'ready' ELSE 'not_ready' END
        AS stage, -- recognised, ready, not_ready | Stage
    CASE WHEN cell.holds_title OR coalesce(rounds.is_ready, false) THEN 1 ELSE coalesce(bands.factor, 1) END::DOUBLE
        AS becoming, -- Hệ số khả năng đủ tiêu chí, so với bình quân |
        -- Factor on the chance of becoming ready, against the average [x]
    rounds.lacks, -- Số tiêu chí còn thiếu (trống: chưa đánh giá) | Criteria lacking (empty: not assessed) [criteria]
    rounds.criteria, -- Số tiêu chí đã đánh giá | Criteria assessed [criteria]
    cell.is_registered, -- Đã đăng ký trong năm | Registered this year
    cell.state, -- Bước trong quy trình | State in the workflow
    cell.is_illustrative OR coalesce(rounds.is_illustrative, false)
        AS is_illustrative -- Số liệu minh họa | Illustrative
FROM core.cell_state_at(as_of) AS cell
LEFT JOIN rounds ON rounds.cell_id = cell.cell_id AND rounds.is_last
LEFT JOIN bands USING (band)
