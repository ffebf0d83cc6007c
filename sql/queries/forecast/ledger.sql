-- What each load said of the target, what moved it, and what came; the newest first.
FROM marts.forecast_score_at($as_of) ORDER BY load DESC
