-- Offices that support each commune and hamlet, without names of persons.
SELECT
    id,
    kind,
    office_vi,
    office_en,
    cluster_id,
    unit_id,
    cell_id,
    criterion_group,
    valid_from,
    valid_to,
    recorded_on,
    source_note,
    is_illustrative
FROM support_assignment
