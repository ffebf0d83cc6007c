-- Registrations of a cell for the title in a year.
SELECT
    id,
    cell_id,
    year,
    registered_on,
    recorded_on,
    source_note,
    is_illustrative
FROM registration
