-- The yearly grading of each cell that was known on a date.
-- Grain: one row a cell and year.
SELECT
    cell_id, -- Chi bộ | Cell
    year, -- Năm xếp loại | Year graded [year]
    grade, -- Mức: xuat_sac, tot, hoan_thanh, khong_hoan_thanh | Grade: excellent, good, completed, not completed
    graded_on, -- Ngày xếp loại | Graded on
    is_illustrative -- Số liệu minh họa | Illustrative
FROM core.cell_grade
WHERE graded_on <= as_of AND cell_id IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY cell_id, year ORDER BY graded_on DESC, grade_id DESC) = 1
ORDER BY cell_id, year
