-- Difficulties raised in a commune review, and how they were resolved.
SELECT
    id,
    commune_review_id,
    cell_id,
    criterion_id,
    topic_vi,
    topic_en,
    office_vi,
    office_en,
    raised_on,
    resolved_on,
    resolution_vi,
    recorded_on,
    source_note,
    is_illustrative
FROM difficulty
