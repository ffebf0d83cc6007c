-- Cells chosen as pilots, with what others took over from them by a date. A choice without a day on record was made
-- before any date.
-- Grain: one row a cell and level that chose it.
WITH lesson AS (
    SELECT cell_id, count(*) AS lessons, bool_or(is_illustrative) AS is_illustrative FROM core.lesson
    WHERE drawn_on <= as_of GROUP BY cell_id
),
taken AS (
    SELECT from_cell_id AS cell_id, count(*) AS replications, count(DISTINCT to_cell_id) AS takers,
        bool_or(is_illustrative) AS is_illustrative
    FROM core.replication WHERE started_on <= as_of GROUP BY from_cell_id
)
SELECT
    pilot.cell_id, -- Chi bộ điểm | Pilot cell
    named.name_vi AS name, -- Ấp, khu phố | Hamlet or neighbourhood
    placed.commune_id, -- Xã, thị trấn tại ngày xem | Commune on the date
    commune.name_vi AS commune_name, -- Tên xã, thị trấn | Commune's name
    commune.kind AS commune_kind, -- Loại xã, thị trấn | Kind of commune
    pilot.level, -- Cấp chọn: huyen, xa | Level that chose it: district, commune
    pilot.designated_on, -- Ngày chọn (trống: không ghi) | Designated on (empty: not on record)
    coalesce(lesson.lessons, 0) AS lessons, -- Bài học rút ra | Lessons drawn [lessons]
    coalesce(taken.replications, 0) AS replications, -- Lượt nhân rộng | Replications [times]
    coalesce(taken.takers, 0) AS takers, -- Chi bộ đã nhân rộng | Cells that took over a model [cells]
    coalesce(lesson.is_illustrative, false) OR coalesce(taken.is_illustrative, false)
        AS is_count_illustrative, -- Bài học, lượt nhân rộng là minh họa | Lessons or replications are illustrative
    pilot.is_illustrative, -- Việc chọn làm điểm là minh họa | The designation is illustrative
    pilot.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM core.pilot_designation AS pilot
JOIN core.cell AS cell USING (cell_id)
JOIN core.cell_name_at(as_of) AS named USING (cell_id)
JOIN core.placed_cell_at(as_of) AS placed USING (cell_id)
LEFT JOIN core.commune AS commune ON commune.commune_id = placed.commune_id
LEFT JOIN lesson USING (cell_id)
LEFT JOIN taken USING (cell_id)
WHERE pilot.designated_on IS NULL OR pilot.designated_on <= as_of
ORDER BY pilot.level, commune.name_vi COLLATE vi, cell.display_order
