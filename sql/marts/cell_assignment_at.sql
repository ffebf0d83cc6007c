-- Who in each cell takes care of which criterion, by office, in the last year for which the cell had assigned them by a
-- date.
-- Grain: one row a cell and criterion.
SELECT
    assignment.cell_id, -- Chi bộ | Cell
    assignment.criterion_id, -- Tiêu chí | Criterion
    criterion.code, -- Ký hiệu | Code
    criterion.name_vi, -- Tên tiêu chí | Criterion's name
    criterion.name_en, -- Tên tiêu chí (tiếng Anh) | Criterion's name in English
    assignment.office_vi, -- Chức danh, bộ phận được phân công | Office in charge
    coalesce(assignment.office_en, assignment.office_vi)
        AS office_en, -- Chức danh, bộ phận (tiếng Anh) | Office in English
    assignment.year, -- Năm | Year [year]
    assignment.assigned_on, -- Ngày phân công | Assigned on
    assignment.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.criterion_assignment AS assignment
JOIN core.criterion AS criterion USING (criterion_id)
WHERE assignment.assigned_on <= as_of AND assignment.cell_id IS NOT NULL
QUALIFY assignment.year = max(assignment.year) OVER (PARTITION BY assignment.cell_id) AND row_number() OVER (
    PARTITION BY assignment.cell_id, assignment.criterion_id, assignment.year ORDER BY assignment.assigned_on DESC,
        assignment.criterion_assignment_id DESC) = 1
ORDER BY assignment.cell_id, criterion.code
