-- Where each cell stood on a date. What is counted of a commune, by whichever list of units, is counted from these
-- rows. Registrations of and visits to a cell that went into another count for that one. Awaited is the finding of the
-- last visit under the plan of the year, of a cell without the title: that of a survey or that of an appraisal, never
-- both.
-- Grain: one row a cell that existed on the date.
WITH held AS (
    SELECT DISTINCT path.cell_id
    FROM core.title_path AS path
    JOIN core.recognition AS recognition USING (recognition_id)
    WHERE path.since <= as_of AND coalesce(path.until > as_of, true)
        AND coalesce(recognition.withdrawn_on > as_of, true) AND coalesce(recognition.ended_on > as_of, true)
),
registered AS (
    SELECT DISTINCT became.current_id AS cell_id
    FROM core.registration AS registration
    JOIN core.cell_became_at(as_of) AS became USING (cell_id)
    WHERE registration.year = year(as_of) AND registration.registered_on <= as_of
),
visited AS (
    SELECT
        became.current_id AS cell_id,
        CASE WHEN arg_max(visit.outcome IS NULL, (visit.visited_on, visit.visit_id))
            THEN arg_max(visit.kind, (visit.visited_on, visit.visit_id)) END AS awaits
    FROM core.appraisal_visit AS visit
    JOIN core.cell_became_at(as_of) AS became USING (cell_id)
    WHERE visit.visited_on <= as_of AND visit.plan_year = year(as_of)
    GROUP BY became.current_id
)
SELECT
    placed.cell_id, -- Chi bộ | Cell
    cell.commune_id, -- Xã, thị trấn trong danh mục của nguồn (trống: chưa rõ) |
        -- Commune in the source's list (empty: not known)
    held.cell_id IS NOT NULL AS is_recognised, -- Đang giữ danh hiệu | Holds the title
    registered.cell_id IS NOT NULL AS is_registered, -- Đã đăng ký trong năm | Registered this year
    held.cell_id IS NULL AND coalesce(visited.awaits = 'khao_sat', false)
        AS is_survey_awaited, -- Chờ kết quả khảo sát | Survey finding awaited
    held.cell_id IS NULL AND coalesce(visited.awaits = 'tham_dinh', false)
        AS is_appraisal_awaited, -- Chờ kết quả thẩm định | Appraisal finding awaited
    cell.is_pilot, -- Chi bộ điểm của huyện | Pilot cell of the district
    placed.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.placed_cell_at(as_of) AS placed
JOIN core.cell AS cell USING (cell_id)
LEFT JOIN held USING (cell_id)
LEFT JOIN registered USING (cell_id)
LEFT JOIN visited USING (cell_id)
