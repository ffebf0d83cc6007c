-- Assessments of cells against the criteria. The measured value is not loaded: some criteria measure households, and a
-- share of a hamlet's households would give a small count away. Whether a criterion is met is what pages need.
-- Grain: one row an assessment.
SELECT
    assessment.entity_id AS assessment_id, -- Mã đánh giá | Assessment id
    cell.cell_id, -- Chi bộ | Cell
    criterion.criterion_id, -- Tiêu chí | Criterion
    assessment.assessed_on, -- Ngày đánh giá | Assessed on
    assessment.is_met, -- Đạt | Met
    assessment.is_illustrative -- Số liệu minh họa | Illustrative
FROM history.assessment AS assessment
LEFT JOIN core.cell AS cell ON cell.source = assessment.source AND cell.source_id = assessment.cell_id
LEFT JOIN core.criterion AS criterion ON criterion.source = assessment.source
    AND criterion.source_id = assessment.criterion_id
WHERE assessment.valid_to_load IS NULL
