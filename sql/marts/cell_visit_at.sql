-- Survey and appraisal visits up to a date, with what they found.
-- Grain: one row a visit.
SELECT
    visit_id, -- Mã lần khảo sát, thẩm định | Visit id
    cell_id, -- Chi bộ | Cell
    plan_year, -- Năm của kế hoạch khảo sát | Year of the survey plan [year]
    kind, -- Loại: khao_sat, tham_dinh | Kind: survey, appraisal
    visited_on, -- Ngày thực hiện | Visited on
    outcome, -- Kết quả: dat, chua_dat (trống: chưa có) | Outcome: met, not met (empty: pending)
    is_illustrative -- Số liệu minh họa | Illustrative
FROM core.appraisal_visit
WHERE visited_on <= as_of AND cell_id IS NOT NULL
ORDER BY cell_id, visited_on, visit_id
