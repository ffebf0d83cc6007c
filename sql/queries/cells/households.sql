-- Poor and near-poor households of one hamlet by year and standard, without the counts that are withheld.
SELECT poverty.*, standard.standard_vi, standard.standard_en, standard.legal_basis, standard.valid_from
FROM marts.cell_poverty_at($as_of) AS poverty
LEFT JOIN (SELECT DISTINCT standard_code, standard_vi, standard_en, legal_basis, valid_from
    FROM marts.poverty_at($as_of)) AS standard USING (standard_code)
WHERE poverty.cell_id = $cell
ORDER BY poverty.year, standard.valid_from, poverty.standard_code
