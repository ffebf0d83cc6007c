-- The totals that the headline rests on, and when each was recorded.
FROM marts.recorded_result_at($as_of) ORDER BY counting_year, counted_to
