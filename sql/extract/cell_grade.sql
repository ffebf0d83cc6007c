-- Yearly grading of a cell (the first criterion asks for two consecutive years).
SELECT
    id,
    cell_id,
    year,
    grade,
    graded_on,
    recorded_on,
    source_note,
    is_illustrative
FROM cell_grade
