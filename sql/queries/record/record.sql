-- The public record, statement by statement, beside what the warehouse computes.
FROM marts.record_at($as_of) ORDER BY position
