-- Recognitions of each commune by counting year, by both lists of units; a reader takes the rows of one.
-- Grain: one row a list, unit and counting year, without gaps.
SELECT
    listed.units, -- Danh mục: then (tại ngày xem), now (mới nhất) | List: then (as-of date), now (newest)
    listed.commune_id, -- Xã, thị trấn (trống: chưa rõ đơn vị) | Commune (empty: unit not known)
    years.counting_year AS year, -- Năm | Year [year]
    coalesce(counted.recognised, 0) AS recognised, -- Được công nhận trong năm | Recognised in the year [cells]
    coalesce(counted.first_half, 0) AS first_half, -- Trong đó 6 tháng đầu năm | Of these in the first half [cells]
    coalesce(counted.is_illustrative, false) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM core.commune_count_at(as_of) AS listed
CROSS JOIN core.year_count_at(as_of) AS years
LEFT JOIN core.half_year_count_at(as_of) AS counted
    ON counted.units = listed.units AND counted.commune_id IS NOT DISTINCT FROM listed.commune_id
    AND counted.counting_year = years.counting_year
ORDER BY listed.units, listed.commune_id, years.counting_year
