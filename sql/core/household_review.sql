-- Reviews of poor and near-poor households. A review whose counts contradict each other is kept here and left out of
-- every rate (is_consistent). A figure outside the yearly review (1 September to 14 December, reported as of 31
-- December) is no year-end figure.
-- Grain: one row a review.
SELECT
    review.entity_id AS review_id, -- Mã lần rà soát | Review id
    cell.cell_id, -- Chi bộ (ấp, khu phố) | Cell (hamlet, neighbourhood)
    cell.commune_id, -- Xã, thị trấn | Commune
    review.reviewed_on, -- Ngày số liệu | Date of the figures
    year(review.reviewed_on) AS review_year, -- Năm | Year [year]
    review.standard_code, -- Chuẩn nghèo | Standard
    review.households, -- Số hộ | Households [households]
    review.poor, -- Hộ nghèo | Poor households [households]
    review.near_poor, -- Hộ cận nghèo | Near-poor households [households]
    review.policy_poor, -- Hộ chính sách nghèo | Policy households among the poor [households]
    review.policy_near_poor, -- Hộ chính sách cận nghèo | Policy households among the near-poor [households]
    review.member_poor, -- Hộ đảng viên nghèo | Members' households among the poor [households]
    review.member_near_poor, -- Hộ đảng viên cận nghèo | Members' households among the near-poor [households]
    month(review.reviewed_on) >= 9 AS is_year_end, -- Số liệu cuối năm | Year-end figure
    review.households > 0 AND review.poor >= 0 AND review.near_poor >= 0
        AND review.poor + review.near_poor <= review.households AS is_consistent, -- Các số không mâu thuẫn | Counts are consistent
    review.is_illustrative, -- Số liệu minh họa | Illustrative
    review.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM history.household_review AS review
LEFT JOIN core.cell AS cell ON cell.source = review.source AND cell.source_id = review.cell_id
WHERE review.valid_to_load IS NULL
