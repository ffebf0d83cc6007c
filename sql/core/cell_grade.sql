-- The yearly grading of cells.
-- Grain: one row a grading.
SELECT
    cell_grade.entity_id AS grade_id, -- Mã lần xếp loại | Grading id
    cell.cell_id, -- Chi bộ | Cell
    cell_grade.year, -- Năm xếp loại | Year graded [year]
    cell_grade.grade, -- Mức: xuat_sac, tot, hoan_thanh, khong_hoan_thanh |
        -- Grade: excellent, good, completed, not completed
    cell_grade.graded_on, -- Ngày xếp loại | Graded on
    cell_grade.is_illustrative, -- Số liệu minh họa | Illustrative
    cell_grade.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM history.cell_grade AS cell_grade
LEFT JOIN core.cell AS cell ON cell.source = cell_grade.source AND cell.source_id = cell_grade.cell_id
WHERE cell_grade.valid_to_load IS NULL
