-- Assessments of a cell against one criterion.
SELECT
    id,
    cell_id,
    criterion_id,
    assessed_on,
    value,
    is_met,
    recorded_on,
    source_note,
    is_illustrative
FROM assessment
