-- Recognitions of each commune of the newest list of units by counting year.
FROM marts.commune_year_by_units_at($as_of) WHERE units = 'now' ORDER BY commune_id, year
