-- Recognitions of each commune by counting year and half of the year, by both lists of units. A half is that of the
-- decision; one of an earlier or a later year than the year it counts for falls to the nearer half. The recognition of
-- a cell that went into another is counted in the commune of that one.
-- Grain: one row a list, unit and counting year with a recognition.
SELECT
    list.units, -- Danh mục: then (tại ngày xem), now (mới nhất) | List: then (as-of date), now (newest)
    list.listed_id AS commune_id, -- Xã, thị trấn (trống: chưa rõ đơn vị) | Commune (empty: unit not known)
    recognition.counting_year, -- Năm tính | Counting year [year]
    count(*) AS recognised, -- Được công nhận trong năm | Recognised in the year [cells]
    count(*) FILTER (recognition.decided_on < make_date(recognition.counting_year, 7, 1))
        AS first_half, -- Trong đó 6 tháng đầu năm | Of these in the first half [cells]
    bool_or(recognition.is_illustrative) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM core.title_place_at(as_of) AS recognition
JOIN core.unit_list_at(as_of) AS list ON list.commune_id IS NOT DISTINCT FROM recognition.commune_id
GROUP BY ALL
