-- Titles withdrawn.
SELECT
    id,
    recognition_id,
    decided_on,
    counting_year,
    reason_vi,
    recorded_on,
    source_note,
    is_illustrative
FROM withdrawal
