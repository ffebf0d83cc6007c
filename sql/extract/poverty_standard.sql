-- Poverty standards with their validity and legal basis.
SELECT
    id,
    code,
    name_vi,
    name_en,
    legal_basis,
    valid_from,
    valid_to,
    rural_income_vnd,
    urban_income_vnd,
    recorded_on,
    source_note,
    is_illustrative
FROM poverty_standard
