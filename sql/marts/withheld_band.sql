-- Which counts of households of a place this load withholds, and why: meta.withheld with one column a measure, for the
-- marts that show the other counts. A place of which nothing is withheld has no row.
-- Grain: one row a round of reviews (year, standard, stage), level and place.
SELECT
    year, -- Năm | Year [year]
    standard_code, -- Chuẩn nghèo | Standard
    stage, -- Đợt: mid trong năm, end cuối năm | Stage: mid within the year, end at its end
    level, -- Cấp: cell, unit, district, title | Level
    list_from, -- Danh mục đơn vị áp dụng từ ngày (chỉ cấp unit) | List of units in force from (units alone)
    id, -- Mã chi bộ hoặc đơn vị; title: 1 đã được công nhận, 0 chưa | Cell or unit; of title 1 recognised, 0 not
    max(band) FILTER (measure = 'poor')
        AS poor_band, -- Vì sao không có số hộ nghèo: small, withheld (trống: có) |
        -- Why there is no count of the poor (empty: there is)
    max(band) FILTER (measure = 'near_poor')
        AS near_poor_band, -- Vì sao không có số hộ cận nghèo | Why there is no count of the near-poor
    max(band) FILTER (measure = 'policy')
        AS policy_band, -- Vì sao không có số hộ chính sách | Why there is no count of policy households
    max(band) FILTER (measure = 'member')
        AS member_band -- Vì sao không có số hộ đảng viên | Why there is no count of members' households
FROM meta.withheld
GROUP BY year, standard_code, stage, level, list_from, id
ORDER BY year, standard_code, stage, level, list_from, id
