-- optional
-- Names that a cell bore, each between two days.
SELECT
    id,
    cell_id,
    name_vi,
    name_en,
    valid_from,
    valid_to,
    recorded_on,
    source_note,
    is_illustrative
FROM cell_name
