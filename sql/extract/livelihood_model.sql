-- Livelihood models: co-operative and occupational groups, cattle, goats.
SELECT
    id,
    cell_id,
    kind,
    name_vi,
    name_en,
    started_on,
    ended_on,
    members,
    animals,
    recorded_on,
    source_note,
    is_illustrative
FROM livelihood_model
