-- The title programme of one district and the office that runs it.
SELECT
    id,
    name_vi,
    name_en,
    district_name,
    province_name,
    term_label,
    first_year,
    last_year,
    recorded_on,
    source_note,
    is_illustrative
FROM programme
