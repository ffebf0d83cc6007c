-- What the forecast rests on, on both bases.
FROM marts.forecast_input_at($as_of) ORDER BY basis, counting_year
