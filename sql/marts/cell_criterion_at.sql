-- Which criteria each cell met in each half-year up to a date: the last assessment of the half-year.
-- Grain: one row a cell, criterion and half-year in which it was assessed.
SELECT
    assessment.cell_id, -- Chi bộ | Cell
    assessment.criterion_id, -- Tiêu chí | Criterion
    criterion.code, -- Ký hiệu | Code
    criterion.group_code, -- Nhóm tiêu chí | Area of criteria
    criterion.name_vi, -- Tên tiêu chí | Criterion's name
    criterion.name_en, -- Tên tiêu chí (tiếng Anh) | Criterion's name in English
    year(assessment.assessed_on) AS year, -- Năm | Year [year]
    CASE WHEN month(assessment.assessed_on) <= 6 THEN 1 ELSE 2 END AS half, -- Nửa năm: 1, 2 | Half-year: 1, 2
    assessment.assessed_on, -- Ngày đánh giá | Assessed on
    assessment.is_met, -- Đạt | Met
    assessment.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.assessment AS assessment
JOIN core.criterion AS criterion USING (criterion_id)
WHERE assessment.assessed_on <= as_of AND assessment.cell_id IS NOT NULL
QUALIFY row_number() OVER (
    PARTITION BY assessment.cell_id, assessment.criterion_id, year, half ORDER BY assessment.assessed_on DESC,
        assessment.assessment_id DESC) = 1
ORDER BY assessment.cell_id, criterion.code, year, half
