-- Of each hamlet its last consistent review of a year on a standard, as of a date: what yearly figures are summed from.
-- Grain: one row a cell, year and standard.
SELECT
    review_id, -- Mã lần rà soát | Review id
    cell_id, -- Chi bộ | Cell
    commune_id, -- Xã, thị trấn theo danh mục của nguồn | Commune in the source's list
    reviewed_on, -- Ngày số liệu | Date of the figures
    review_year, -- Năm | Year [year]
    standard_code, -- Chuẩn nghèo | Standard
    households, -- Số hộ | Households [households]
    poor, -- Hộ nghèo | Poor households [households]
    near_poor, -- Hộ cận nghèo | Near-poor households [households]
    coalesce(policy_poor, 0) + coalesce(policy_near_poor, 0) AS policy_households, -- Hộ chính sách nghèo, cận nghèo | Policy households among poor and near-poor [households]
    coalesce(member_poor, 0) + coalesce(member_near_poor, 0) AS member_households, -- Hộ đảng viên nghèo, cận nghèo | Members' households among poor and near-poor [households]
    is_year_end, -- Số liệu cuối năm | Year-end figure
    is_illustrative -- Số liệu minh họa | Illustrative
FROM core.household_review
WHERE reviewed_on <= as_of AND is_consistent
QUALIFY row_number() OVER (PARTITION BY cell_id, review_year, standard_code ORDER BY reviewed_on DESC, review_id DESC) = 1
