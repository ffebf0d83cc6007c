-- Poverty in hamlets whose cell held the title, beside the others.
FROM marts.poverty_title_at($as_of) ORDER BY year, valid_from, is_recognised DESC
