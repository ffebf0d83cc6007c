-- The last twelve months of one commune: monthly review held or missed.
FROM (FROM marts.commune_review_at($as_of) WHERE commune_id = $commune ORDER BY month DESC LIMIT 12) ORDER BY month
