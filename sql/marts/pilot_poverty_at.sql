-- The households of the pilot hamlets, as of a date: the last review of each, with who stands behind the figure.
-- Grain: one row a pilot cell.
SELECT
    cell.cell_id, -- Chi bộ điểm | Pilot cell
    cell.name_vi AS cell_name, -- Ấp, khu phố | Hamlet or neighbourhood
    commune.name_vi AS commune_name, -- Xã, thị trấn | Commune
    commune.kind AS commune_kind, -- Loại xã, thị trấn | Kind of commune
    review.reviewed_on AS on_day, -- Ngày số liệu | Date of the figures
    review.standard_code, -- Chuẩn nghèo | Standard
    review.households, -- Số hộ | Households [households]
    review.poor, -- Hộ nghèo | Poor households [households]
    review.near_poor, -- Hộ cận nghèo | Near-poor households [households]
    review.poor / review.households::DOUBLE AS poor_rate, -- Tỷ lệ hộ nghèo | Poverty rate [0..1]
    review.near_poor / review.households::DOUBLE AS near_poor_rate, -- Tỷ lệ hộ cận nghèo | Near-poverty rate [0..1]
    review.policy_poor + review.policy_near_poor AS policy_households, -- Hộ chính sách nghèo, cận nghèo | Policy households among poor and near-poor [households]
    review.member_poor + review.member_near_poor AS member_households, -- Hộ đảng viên nghèo, cận nghèo | Members' households among poor and near-poor [households]
    review.is_year_end, -- Số liệu cuối năm | Year-end figure
    review.is_illustrative, -- Số liệu minh họa | Illustrative
    review.source_note -- Nguồn | Source
FROM core.cell AS cell
JOIN core.commune_of_at(as_of) AS current ON current.commune_id = cell.commune_id
JOIN core.commune AS commune ON commune.commune_id = current.current_id
JOIN core.household_review AS review ON review.cell_id = cell.cell_id
WHERE cell.is_pilot AND review.is_counted AND review.reviewed_on <= as_of
QUALIFY row_number() OVER (PARTITION BY cell.cell_id ORDER BY review.reviewed_on DESC, review.is_illustrative, review.review_id DESC) = 1
ORDER BY cell.cell_id
