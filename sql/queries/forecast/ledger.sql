-- What each load said, and when.
SELECT load, basis, method, as_of, deadline, recognised, target, outcome, probability, count_p10, count_p50, count_p90, pace_had, pace_needed
FROM meta.forecast
WHERE as_of <= $as_of
ORDER BY load, basis DESC, method
