-- The staircase of recognitions.
FROM marts.cumulative_recognitions_at($as_of) ORDER BY on_day
