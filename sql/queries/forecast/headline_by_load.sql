-- What each load so far said of the target on recorded facts alone, so that a scenario can be compared with the
-- forecast of that load.
SELECT load, as_of AS counted_to, outcome, probability, count_p50 AS median, count_p10 AS low80, count_p90 AS high80,
    pace_needed, inputs
FROM marts.forecast
WHERE is_headline
ORDER BY load
