-- The state of each cell on the way to the title, the nearest first.
FROM marts.forecast_cell_at($as_of)
