-- Recognitions of each commune by counting year, by the units of the as-of date.
-- Grain: one row a commune and counting year, without gaps.
SELECT
    commune_id, -- Xã, thị trấn (trống: chưa rõ đơn vị) | Commune (empty: unit not known)
    year, -- Năm | Year [year]
    recognised, -- Được công nhận trong năm | Recognised in the year [cells]
    first_half, -- Trong đó 6 tháng đầu năm | Of these in the first half [cells]
    is_illustrative -- Số liệu minh họa | Illustrative
FROM marts.commune_year_by_units_at(as_of)
WHERE units = 'then'
ORDER BY commune_id, year
