-- Poor and near-poor households of one commune by year and standard.
SELECT poverty.*, standard.standard_vi, standard.standard_en, standard.legal_basis, standard.valid_from
FROM marts.poverty_commune_at($as_of) AS poverty
LEFT JOIN (SELECT DISTINCT standard_code, standard_vi, standard_en, legal_basis, valid_from
    FROM marts.poverty_at($as_of)) AS standard USING (standard_code)
WHERE poverty.commune_id = $commune
ORDER BY poverty.year, standard.valid_from
