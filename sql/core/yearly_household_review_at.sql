-- The reviews that the figure of a year on a standard is summed from, as of a date: of the rounds that were complete by
-- then the last one.
-- Grain: one row a cell, year and standard.
SELECT
    cell_id, -- Chi bộ | Cell
    commune_id, -- Xã, thị trấn theo danh mục của nguồn | Commune in the source's list
    reviewed_on, -- Ngày số liệu | Date of the figures
    round_on, -- Ngày số liệu của phần lớn ấp, khu phố trong đợt | Day on which most hamlets of the round were counted
    review_year, -- Năm | Year [year]
    standard_code, -- Chuẩn nghèo | Standard
    stage, -- Đợt: mid trong năm, end cuối năm | Stage: mid within the year, end at its end
    households, -- Số hộ | Households [households]
    poor, -- Hộ nghèo | Poor households [households]
    near_poor, -- Hộ cận nghèo | Near-poor households [households]
    policy_households, -- Hộ chính sách nghèo, cận nghèo | Policy households among poor and near-poor [households]
    member_households, -- Hộ đảng viên nghèo, cận nghèo | Members' households among poor and near-poor [households]
    is_recognised, -- Chi bộ giữ danh hiệu tại ngày của đợt | The cell held the title on the day of the round
    is_year_end, -- Số liệu cuối năm | Year-end figure
    is_illustrative, -- Số liệu minh họa | Illustrative
    source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM core.household_round
WHERE is_whole AND complete_on <= as_of
QUALIFY bool_or(is_year_end) OVER (PARTITION BY review_year, standard_code) = is_year_end
