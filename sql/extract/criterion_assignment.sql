-- Who in a cell takes care of which criterion, by office.
SELECT
    id,
    cell_id,
    criterion_id,
    year,
    office_vi,
    office_en,
    assigned_on,
    recorded_on,
    source_note,
    is_illustrative
FROM criterion_assignment
