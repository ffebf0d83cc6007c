-- What was seen of cells on their way to the title.
FROM marts.forecast_evidence_at($as_of)
