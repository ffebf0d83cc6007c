-- What the forecast of the communes rests on; as_of is the day to which the district's counts run.
FROM marts.forecast_commune_at($as_of)
