-- Poor and near-poor households of each hamlet by year and standard, as of a date; without the counts that are withheld.
-- Grain: one row a cell, year and standard.
WITH band AS (
    SELECT
        year, standard_code, stage, id,
        max(band) FILTER (measure = 'poor') AS poor, max(band) FILTER (measure = 'near_poor') AS near_poor,
        max(band) FILTER (measure = 'policy') AS policy, max(band) FILTER (measure = 'member') AS member
    FROM meta.withheld
    WHERE level = 'cell'
    GROUP BY ALL
)
SELECT
    review.cell_id, -- Chi bộ (ấp, khu phố) | Cell (hamlet, neighbourhood)
    unit.current_id AS commune_id, -- Xã, thị trấn tại ngày xem | Commune on the as-of date
    review.review_year AS year, -- Năm | Year [year]
    review.standard_code, -- Chuẩn nghèo | Standard
    review.reviewed_on AS on_day, -- Ngày số liệu | Date of the figures
    review.households, -- Số hộ | Households [households]
    CASE WHEN band.poor IS NULL THEN review.poor END AS poor, -- Hộ nghèo (trống: không công bố) | Poor households (empty: withheld) [households]
    CASE WHEN band.near_poor IS NULL THEN review.near_poor END AS near_poor, -- Hộ cận nghèo | Near-poor households [households]
    CASE WHEN band.poor IS NULL THEN review.poor / review.households::DOUBLE END AS poor_rate, -- Tỷ lệ hộ nghèo | Poverty rate [0..1]
    CASE WHEN band.near_poor IS NULL THEN review.near_poor / review.households::DOUBLE END AS near_poor_rate, -- Tỷ lệ hộ cận nghèo | Near-poverty rate [0..1]
    CASE WHEN band.policy IS NULL THEN review.policy_households END AS policy_households, -- Hộ chính sách nghèo, cận nghèo | Policy households among poor and near-poor [households]
    CASE WHEN band.member IS NULL THEN review.member_households END AS member_households, -- Hộ đảng viên nghèo, cận nghèo | Members' households among poor and near-poor [households]
    band.poor AS poor_band, -- Vì sao không có số hộ nghèo: small, withheld | Why there is no count of the poor
    band.near_poor AS near_poor_band, -- Vì sao không có số hộ cận nghèo | Why there is no count of the near-poor
    band.policy AS policy_band, -- Vì sao không có số hộ chính sách | Why there is no count of policy households
    band.member AS member_band, -- Vì sao không có số hộ đảng viên | Why there is no count of members' households
    review.is_recognised, -- Chi bộ giữ danh hiệu tại ngày số liệu | The cell held the title on the day
    review.is_year_end, -- Số liệu cuối năm | Year-end figure
    review.is_illustrative, -- Số liệu minh họa | Illustrative
    review.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM core.yearly_household_review_at(as_of) AS review
JOIN core.commune_of_at(as_of) AS unit ON unit.commune_id = review.commune_id
LEFT JOIN band
    ON band.year = review.review_year AND band.standard_code = review.standard_code AND band.stage = review.stage AND band.id = review.cell_id
ORDER BY review.cell_id, year, review.standard_code
