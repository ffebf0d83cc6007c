-- Plans of a cell for building the title.
SELECT
    id,
    cell_id,
    year,
    adopted_on,
    recorded_on,
    source_note,
    is_illustrative
FROM cell_plan
