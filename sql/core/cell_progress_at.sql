-- Where each cell stood on a date. What is counted of a commune, by whichever list of units, is counted from these rows.
-- Under appraisal: visited this year, not recognised, and the last visit has no outcome yet.
-- Grain: one row a cell that existed on the date.
WITH held AS (
    SELECT
        cell_id,
        count(*) FILTER (withdrawn_on IS NULL OR withdrawn_on > as_of) AS titles,
        count(*) FILTER (withdrawn_on <= as_of) AS withdrawn
    FROM core.recognition WHERE decided_on <= as_of GROUP BY cell_id
),
registered AS (
    SELECT DISTINCT cell_id FROM core.registration WHERE year = year(as_of) AND registered_on <= as_of
),
visited AS (
    SELECT cell_id, arg_max(outcome IS NULL, (visited_on, visit_id)) AS is_pending
    FROM core.appraisal_visit WHERE visited_on <= as_of AND year(visited_on) = year(as_of) GROUP BY cell_id
)
SELECT
    placed.cell_id, -- Chi bộ | Cell
    cell.commune_id, -- Xã, thị trấn trong danh mục của nguồn (trống: chưa rõ) | Commune in the source's list (empty: not known)
    coalesce(held.titles, 0) > 0 AS is_recognised, -- Đang giữ danh hiệu | Holds the title
    coalesce(held.withdrawn, 0) AS withdrawn, -- Số lần bị thu hồi | Withdrawals [titles]
    registered.cell_id IS NOT NULL AS is_registered, -- Đã đăng ký trong năm | Registered this year
    coalesce(visited.is_pending, false) AND coalesce(held.titles, 0) = 0 AS is_under_appraisal, -- Đang thẩm định | Under appraisal
    cell.is_pilot, -- Chi bộ điểm của huyện | Pilot cell of the district
    placed.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.placed_cell_at(as_of) AS placed
JOIN core.cell AS cell USING (cell_id)
LEFT JOIN held USING (cell_id)
LEFT JOIN registered USING (cell_id)
LEFT JOIN visited USING (cell_id)
