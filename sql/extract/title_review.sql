-- Reviews of a recognised cell's title.
SELECT
    id,
    cell_id,
    year,
    reviewed_on,
    outcome,
    recorded_on,
    source_note,
    is_illustrative
FROM title_review
