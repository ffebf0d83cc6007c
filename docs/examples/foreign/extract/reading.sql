-- What a gauge measured in an hour; a column whose name has a blank is given another.
-- Grain: one row a gauge and an hour.
SELECT station, day, hour, rain_mm, "taken at" AS taken_at, note FROM reading
