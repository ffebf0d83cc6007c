-- Yearly survey plans of the district Standing Board.
-- Grain: one row a plan.
SELECT
    survey_plan.entity_id AS survey_plan_id, -- Mã kế hoạch khảo sát | Survey plan id
    survey_plan.source, -- Nguồn | Source
    survey_plan.id AS source_id, -- Mã trong nguồn | Id in the source
    survey_plan.year, -- Năm | Year [year]
    survey_plan.adopted_on, -- Ngày ban hành | Adopted on
    nfc_normalize(survey_plan.issued_by_vi) AS issued_by_vi, -- Nơi ban hành | Issued by
    survey_plan.issued_by_en, -- Nơi ban hành (tiếng Anh) | Issued by, in English
    survey_plan.planned_cells, -- Số chi bộ dự kiến khảo sát | Cells planned for survey [cells]
    survey_plan.is_illustrative -- Số liệu minh họa | Illustrative
FROM history.survey_plan AS survey_plan
WHERE survey_plan.valid_to_load IS NULL
