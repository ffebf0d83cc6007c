-- Monthly reviews of progress by the commune Party Committee.
SELECT
    id,
    unit_id,
    month,
    held_on,
    cells_reviewed,
    recorded_on,
    source_note,
    is_illustrative
FROM commune_review
