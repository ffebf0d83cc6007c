-- The same at the end of each half-year, and on the date itself.
FROM marts.criterion_half_year_at($as_of) ORDER BY on_day, code
