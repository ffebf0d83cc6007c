-- Lessons drawn from a cell that others can use.
SELECT
    id,
    cell_id,
    drawn_on,
    topic_vi,
    topic_en,
    recorded_on,
    source_note,
    is_illustrative
FROM lesson
