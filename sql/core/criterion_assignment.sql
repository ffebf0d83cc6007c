-- Who in a cell takes care of which criterion, by office and never by name.
-- Grain: one row a cell, criterion and year in which it was assigned.
SELECT
    assignment.entity_id AS criterion_assignment_id, -- Mã phân công tiêu chí | Criterion assignment id
    cell.cell_id, -- Chi bộ | Cell
    criterion.criterion_id, -- Tiêu chí | Criterion
    assignment.year, -- Năm | Year [year]
    nfc_normalize(assignment.office_vi) AS office_vi, -- Chức danh, bộ phận được phân công | Office in charge
    assignment.office_en, -- Chức danh, bộ phận (tiếng Anh) | Office in English
    assignment.assigned_on, -- Ngày phân công | Assigned on
    assignment.is_illustrative -- Số liệu minh họa | Illustrative
FROM history.criterion_assignment AS assignment
LEFT JOIN core.cell AS cell ON cell.source = assignment.source AND cell.source_id = assignment.cell_id
LEFT JOIN core.criterion AS criterion ON criterion.source = assignment.source
    AND criterion.source_id = assignment.criterion_id
WHERE assignment.valid_to_load IS NULL
