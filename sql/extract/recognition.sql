-- Decisions that recognise a cell; the counting year is recorded apart from the decision date.
SELECT
    id,
    cell_id,
    counting_year,
    decided_on,
    decision_no,
    issued_by_vi,
    recorded_on,
    source_note,
    is_illustrative
FROM recognition
