-- Recognitions of each commune by counting year.
FROM marts.commune_year_at($as_of) ORDER BY commune_id, year
