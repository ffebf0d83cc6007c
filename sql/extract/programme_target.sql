-- Targets of the programme for the district (unit_id empty) and for each commune; dated, for a target has a history.
SELECT
    id,
    programme_id,
    unit_id,
    target_cells,
    of_cells,
    effective_from,
    due_on,
    decided_on,
    authority_vi,
    authority_en,
    recorded_on,
    source_note,
    is_illustrative
FROM programme_target
