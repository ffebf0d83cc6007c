-- The chart of a month, as a picture.
-- Grain: one row a gauge and a month.
SELECT station, month, picture FROM chart
