-- The rain gauges.
-- Grain: one row a gauge.
SELECT code, name, altitude_m, opened_on, is_automatic FROM station
