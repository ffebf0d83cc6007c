-- Party cells of hamlets and neighbourhoods.
SELECT
    id,
    unit_id,
    name_vi,
    kind,
    display_order,
    established_on,
    dissolved_on,
    recorded_on,
    source_note,
    is_illustrative
FROM cell
