-- The state of each cell on each criterion: its last assessment by a date, of the criteria in force on that date.
-- Grain: one row a cell and criterion that was ever assessed.
SELECT
    assessment.cell_id, -- Chi bộ | Cell
    assessment.criterion_id, -- Tiêu chí | Criterion
    criterion.code, -- Ký hiệu | Code
    criterion.group_code, -- Nhóm tiêu chí | Area of criteria
    assessment.assessed_on, -- Ngày đánh giá | Assessed on
    assessment.is_met, -- Đạt | Met
    assessment.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.assessment AS assessment
JOIN core.criterion AS criterion USING (criterion_id)
WHERE assessment.assessed_on <= as_of
    AND (criterion.valid_from IS NULL OR criterion.valid_from <= as_of)
    AND (criterion.valid_to IS NULL OR criterion.valid_to >= as_of)
QUALIFY row_number() OVER (
    PARTITION BY assessment.cell_id, assessment.criterion_id ORDER BY assessment.assessed_on DESC,
        assessment.assessment_id DESC) = 1
