-- The criteria, as data with validity dates and source.
SELECT
    id,
    code,
    group_code,
    name_vi,
    name_en,
    measure_unit,
    threshold,
    direction,
    valid_from,
    valid_to,
    source_document,
    recorded_on,
    source_note,
    is_illustrative
FROM criterion
