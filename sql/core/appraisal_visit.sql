-- Survey and appraisal visits, each of the year of the plan under which it was made.
-- Grain: one row a visit.
SELECT
    visit.entity_id AS visit_id, -- Mã lần khảo sát, thẩm định | Visit id
    cell.cell_id, -- Chi bộ | Cell
    cell.commune_id, -- Xã, thị trấn | Commune
    visit.kind, -- Loại: khao_sat, tham_dinh | Kind: survey, appraisal
    coalesce(plan.year, year(visit.visited_on))
        AS plan_year, -- Năm của kế hoạch khảo sát | Year of the survey plan [year]
    visit.visited_on, -- Ngày thực hiện | Visited on
    visit.outcome, -- Kết quả: dat, chua_dat (trống: chưa có) | Outcome: met, not met (empty: pending)
    visit.is_illustrative -- Số liệu minh họa | Illustrative
FROM history.appraisal_visit AS visit
LEFT JOIN core.cell AS cell ON cell.source = visit.source AND cell.source_id = visit.cell_id
LEFT JOIN core.survey_plan AS plan ON plan.source = visit.source AND plan.source_id = visit.survey_plan_id
WHERE visit.valid_to_load IS NULL
