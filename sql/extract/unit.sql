-- Communes and townships with their validity; codes are reused, so the code alone is no key.
SELECT
    id,
    code,
    name_vi,
    name_en,
    kind,
    district_code,
    district_name,
    province_code,
    province_name,
    display_order,
    valid_from,
    valid_to,
    recorded_on,
    source_note,
    is_illustrative
FROM unit
