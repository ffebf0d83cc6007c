-- Plans of recognised cells to raise the quality of the title.
SELECT
    id,
    cell_id,
    year,
    adopted_on,
    content_vi,
    content_en,
    recorded_on,
    source_note,
    is_illustrative
FROM upgrade_plan
