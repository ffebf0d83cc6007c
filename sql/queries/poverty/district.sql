-- Poor and near-poor households of the district by year and standard.
FROM marts.poverty_at($as_of) ORDER BY year, valid_from
