-- The members and groups of the pilot cells, by the last count up to a date.
-- Grain: one row a pilot cell.
WITH counted AS (
    SELECT cell_id, active, exempt, away, is_illustrative
    FROM core.membership_count
    WHERE counted_on <= as_of
    QUALIFY row_number() OVER (PARTITION BY cell_id ORDER BY counted_on DESC, membership_count_id DESC) = 1
),
grouped AS (
    SELECT
        cell_id,
        any_value(members ORDER BY is_illustrative, model_id) FILTER (kind = 'to_hop_tac') AS cooperative_members,
        any_value(members ORDER BY is_illustrative, model_id) FILTER (kind = 'to_nghe_nghiep') AS occupational_members
    FROM core.livelihood_model
    WHERE known_on <= as_of AND (ended_on IS NULL OR ended_on > as_of)
    GROUP BY cell_id
)
SELECT
    cell.cell_id, -- Chi bộ điểm | Pilot cell
    named.name_vi, -- Ấp, khu phố | Hamlet or neighbourhood
    counted.active, -- Đảng viên đang sinh hoạt | Members in active Party activities [members]
    counted.exempt, -- Đảng viên được miễn | Members exempt [members]
    counted.away, -- Đảng viên đi làm ăn xa | Members working away from home [members]
    counted.active + counted.exempt + counted.away AS members, -- Tổng số đảng viên | Party members [members]
    grouped.cooperative_members, -- Thành viên tổ hợp tác | Members of the co-operative group [persons]
    grouped.occupational_members, -- Thành viên tổ nghề nghiệp | Members of the occupational group [persons]
    coalesce(counted.is_illustrative, false) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM core.cell AS cell
JOIN core.cell_name_at(as_of) AS named USING (cell_id)
LEFT JOIN counted USING (cell_id)
LEFT JOIN grouped USING (cell_id)
WHERE cell.is_pilot
