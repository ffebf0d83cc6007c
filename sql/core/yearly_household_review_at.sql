-- Of each hamlet its last counted review of a year on a standard, as of a date: what yearly figures are summed from.
-- A part that is larger than its whole is left out of the sum of parts; a check reports it.
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
    CASE WHEN policy_poor BETWEEN 0 AND poor THEN policy_poor ELSE 0 END
        + CASE WHEN policy_near_poor BETWEEN 0 AND near_poor THEN policy_near_poor ELSE 0 END AS policy_households, -- Hộ chính sách nghèo, cận nghèo | Policy households among poor and near-poor [households]
    CASE WHEN member_poor BETWEEN 0 AND poor THEN member_poor ELSE 0 END
        + CASE WHEN member_near_poor BETWEEN 0 AND near_poor THEN member_near_poor ELSE 0 END AS member_households, -- Hộ đảng viên nghèo, cận nghèo | Members' households among poor and near-poor [households]
    is_year_end, -- Số liệu cuối năm | Year-end figure
    is_illustrative -- Số liệu minh họa | Illustrative
FROM core.household_review
WHERE reviewed_on <= as_of AND is_counted
QUALIFY row_number() OVER (PARTITION BY cell_id, review_year, standard_code ORDER BY reviewed_on DESC, review_id DESC) = 1
