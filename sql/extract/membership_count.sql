-- Party members of a cell by state, as counts.
SELECT
    id,
    cell_id,
    counted_on,
    active,
    exempt,
    away,
    recorded_on,
    source_note,
    is_illustrative
FROM membership_count
