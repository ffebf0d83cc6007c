-- Poor and near-poor households of each hamlet by year and standard, as of a date; without the counts that are
-- withheld.
-- Grain: one row a cell, year and standard.
SELECT
    review.cell_id, -- Chi bộ (ấp, khu phố) | Cell (hamlet, neighbourhood)
    unit.current_id AS commune_id, -- Xã, thị trấn tại ngày xem | Commune on the as-of date
    review.review_year AS year, -- Năm | Year [year]
    review.standard_code, -- Chuẩn nghèo | Standard
    review.reviewed_on AS on_day, -- Ngày số liệu | Date of the figures
    review.households, -- Số hộ | Households [households]
    CASE WHEN band.poor_band IS NULL THEN review.poor END
        AS poor, -- Hộ nghèo (trống: không công bố) | Poor households (empty: withheld) [households]
    CASE WHEN band.near_poor_band IS NULL THEN review.near_poor END
        AS near_poor, -- Hộ cận nghèo | Near-poor households [households]
    CASE WHEN band.poor_band IS NULL THEN review.poor / review.households::DOUBLE END
        AS poor_rate, -- Tỷ lệ hộ nghèo | Poverty rate [0..1]
    CASE WHEN band.near_poor_band IS NULL THEN review.near_poor / review.households::DOUBLE END
        AS near_poor_rate, -- Tỷ lệ hộ cận nghèo | Near-poverty rate [0..1]
    CASE WHEN band.policy_band IS NULL THEN review.policy_households END
        AS policy_households, -- Hộ chính sách nghèo, cận nghèo |
        -- Policy households among poor and near-poor [households]
    CASE WHEN band.member_band IS NULL THEN review.member_households END
        AS member_households, -- Hộ đảng viên nghèo, cận nghèo |
        -- Members' households among poor and near-poor [households]
    band.poor_band, -- Vì sao không có số hộ nghèo: small, withheld | Why there is no count of the poor
    band.near_poor_band, -- Vì sao không có số hộ cận nghèo | Why there is no count of the near-poor
    band.policy_band, -- Vì sao không có số hộ chính sách | Why there is no count of policy households
    band.member_band, -- Vì sao không có số hộ đảng viên | Why there is no count of members' households
    review.is_recognised, -- Chi bộ giữ danh hiệu tại ngày số liệu | The cell held the title on the day
    review.is_year_end, -- Số liệu cuối năm | Year-end figure
    review.is_illustrative, -- Số liệu minh họa | Illustrative
    review.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM core.yearly_household_review_at(as_of) AS review
JOIN core.commune_of_at(as_of) AS unit ON unit.commune_id = review.commune_id
LEFT JOIN marts.withheld_band AS band
    ON band.level = 'cell' AND band.year = review.review_year AND band.standard_code = review.standard_code
    AND band.stage = review.stage AND band.id = review.cell_id
ORDER BY review.cell_id, year, review.standard_code
