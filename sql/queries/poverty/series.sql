-- Poverty of every commune in every year and on every standard of which the district has figures.
SELECT poverty.*, commune.name, commune.kind, district.standard_vi, district.standard_en, district.legal_basis,
    district.valid_from
FROM marts.poverty_commune_at($as_of) AS poverty
JOIN marts.commune_at($as_of) AS commune USING (commune_id)
JOIN marts.poverty_at($as_of) AS district USING (year, standard_code)
ORDER BY commune.name COLLATE vi, poverty.commune_id, poverty.year, district.valid_from
