-- Cells chosen as pilots.
SELECT
    id,
    cell_id,
    level,
    designated_on,
    recorded_on,
    source_note,
    is_illustrative
FROM pilot_designation
