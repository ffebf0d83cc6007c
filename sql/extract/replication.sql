-- Models replicated from cell to cell.
SELECT
    id,
    lesson_id,
    from_cell_id,
    to_cell_id,
    started_on,
    model_vi,
    model_en,
    recorded_on,
    source_note,
    is_illustrative
FROM replication
